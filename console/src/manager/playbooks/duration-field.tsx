import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { optionsOf } from '../../components/options.ts';
import { useTexts } from '../../language/language.ts';
import { DURATION_UNITS } from './action-field-texts.ts';

type Unit = keyof typeof DURATION_UNITS.en;
const MINUTES: Readonly<Record<Unit, number>> = { DAYS: 1_440, HOURS: 60, MINUTES: 1 };
const UNITS = Object.keys(MINUTES) as Unit[];

type Props = {
  readonly label: string;
  readonly unitLabel: string;
  /** Whole minutes as text; empty: none. */
  readonly value: string;
  readonly error: string | null;
  onChange(minutes: string): void;
};

/** A time in the largest unit that gives a whole number. */
export function DurationField({ label, unitLabel, value, error, onChange }: Props) {
  const units = useTexts(DURATION_UNITS);
  const minutes = Number(value);
  const [unit, setUnit] = useState<Unit>(() =>
    value === '' ? 'HOURS' : (UNITS.find((one) => minutes % MINUTES[one] === 0) ?? 'MINUTES'),
  );
  const write = (amount: string, of: Unit) =>
    onChange(amount === '' ? '' : String(Math.round(Number(amount) * MINUTES[of])));
  const amount = value === '' ? '' : String(minutes / MINUTES[unit]);
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        type="number"
        min={0}
        step="any"
        label={label}
        value={amount}
        error={error}
        onChange={(event) => write(event.currentTarget.value, unit)}
      />
      <NativeSelect
        aria-label={unitLabel}
        value={unit}
        data={optionsOf(units)}
        onChange={(event) => {
          const next = event.currentTarget.value as Unit;
          setUnit(next);
          write(amount, next);
        }}
      />
    </Group>
  );
}
