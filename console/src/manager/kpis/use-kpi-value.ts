import { useContext } from 'react';
import { useFormats } from '../../language/formats.ts';
import { numberFormat } from '../../language/intl-formats.ts';
import { LocaleContext } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import type { KpiUnit } from './kpi-catalog.ts';

/** Writes the value of a KPI with its unit; a dash where nothing was counted. */
export function useKpiValue(): (value: number | null | undefined, unit: KpiUnit) => string {
  const locale = useContext(LocaleContext);
  const { currency } = useShop();
  const { money, number, percent } = useFormats();
  const inUnit = (value: number, unit: 'minute' | 'hour') =>
    numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  return (value, unit) => {
    if (value == null) return '–';
    switch (unit) {
      case 'PERCENT':
        return percent(value / 100, 1);
      case 'MINUTES':
        return inUnit(value, 'minute');
      case 'HOURS':
        return inUnit(value, 'hour');
      case 'MONEY':
        return money({ amount: value.toFixed(2), currency });
      case 'POINTS':
        return number(value, 1);
    }
  };
}
