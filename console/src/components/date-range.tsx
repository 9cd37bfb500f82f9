import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDays, type DayRange, dayCount, monthOf } from '../language/days.ts';
import { useTexts } from '../language/language.ts';
import { useShop } from '../shop/shop-context.ts';
import { texts } from './texts.ts';

export const RANGE_PRESETS = ['thisMonth', 'lastMonth', 'days30', 'days90', 'days365'] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

const RANGES: Readonly<Record<RangePreset, (today: string) => DayRange>> = {
  thisMonth: (today) => ({ from: monthOf(today).from, to: today }),
  lastMonth: (today) => monthOf(today, -1),
  days30: (today) => ({ from: addDays(today, -29), to: today }),
  days90: (today) => ({ from: addDays(today, -89), to: today }),
  days365: (today) => ({ from: addDays(today, -364), to: today }),
};

/** The graph answers about no longer time at once. */
const MOST_DAYS = 366;

export type ChosenRange = {
  readonly range: DayRange;
  /** Null where somebody chose the days. */
  readonly preset: RangePreset | null;
};

/** The days that a page is about, to begin with those of a preset, up to today in the shop's zone. */
export function useDateRange(first: RangePreset): readonly [ChosenRange, (chosen: ChosenRange) => void] {
  const { today } = useShop();
  return useState<ChosenRange>(() => ({ range: RANGES[first](today(null)), preset: first }));
}

type Props = { readonly value: ChosenRange; onChange(chosen: ChosenRange): void };

/** A time by its name, or by its first and last day. Days that are no range, or too many, are not taken over. */
export function DateRange({ value, onChange }: Props) {
  const all = useTexts(texts);
  const { today } = useShop();
  const [draft, setDraft] = useState(value.range);
  function choosePreset(preset: RangePreset): void {
    const range = RANGES[preset](today(null));
    setDraft(range);
    onChange({ range, preset });
  }
  function chooseDays(days: Partial<DayRange>): void {
    const range = { ...draft, ...days };
    setDraft(range);
    if (isRange(range)) onChange({ range, preset: null });
  }
  const custom = value.preset === null ? [{ value: '', label: all.ownDays }] : [];
  return (
    <Group gap="sm" align="flex-start">
      <NativeSelect
        label={all.time}
        value={value.preset ?? ''}
        data={[...custom, ...RANGE_PRESETS.map((preset) => ({ value: preset, label: all[preset] }))]}
        onChange={(event) => choosePreset(event.currentTarget.value as RangePreset)}
      />
      <TextInput
        type="date"
        label={all.from}
        value={draft.from}
        max={draft.to}
        onChange={(event) => chooseDays({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={all.to}
        value={draft.to}
        min={draft.from}
        error={isRange(draft) ? null : all.wrongRange}
        onChange={(event) => chooseDays({ to: event.currentTarget.value })}
      />
    </Group>
  );
}

function isRange(range: DayRange): boolean {
  const days = dayCount(range);
  return days >= 1 && days <= MOST_DAYS;
}
