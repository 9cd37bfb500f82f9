import type { ConsoleKpiRowFragment, Period } from 'customer-graph-client/console';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { CHART_COLORS } from '../charts/chart-colors.ts';
import { ChartWithFigures } from '../charts/chart-with-figures.tsx';
import { LineChart } from '../charts/lazy-charts.ts';
import type { KpiInfo } from './kpi-catalog.ts';
import { texts } from './texts.ts';
import { useKpiValue } from './use-kpi-value.ts';

const HEIGHT = 280;

type Props = { readonly info: KpiInfo; readonly rows: readonly ConsoleKpiRowFragment[]; readonly by: Period };

/** One KPI and its target over time. */
export function KpiChart({ info: { field, unit }, rows, by }: Props) {
  const all = useTexts(texts);
  const { day, month, number } = useFormats();
  const write = useKpiValue();
  const nameOf = (from: string) => (by === 'MONTH' ? month(from) : day(from));
  const points = rows.map((row) => ({
    period: nameOf(row.from),
    value: row[field].value ?? null,
    target: row[field].target ?? null,
  }));
  const hasTarget = points.some(({ target }) => target !== null);
  const figures = rows.map((row) => {
    const { value, target, count } = row[field];
    return [nameOf(row.from), write(value, unit), write(target, unit), number(count)];
  });
  return (
    <ChartWithFigures
      height={HEIGHT}
      figures={{ caption: all[field], headings: [all[by], all.value, all.target, all.count], rows: figures }}
    >
      <LineChart
        h={HEIGHT}
        data={points}
        dataKey="period"
        series={[
          { name: 'value', label: all.value, color: CHART_COLORS.value },
          ...(hasTarget
            ? [{ name: 'target', label: all.target, color: CHART_COLORS.target, strokeDasharray: '6 4' }]
            : []),
        ]}
        curveType="linear"
        withLegend={hasTarget}
        valueFormatter={(value) => write(value, unit)}
        yAxisProps={{ width: 90 }}
        lineChartProps={{ accessibilityLayer: false }}
      />
    </ChartWithFigures>
  );
}
