import { NativeSelect } from '@mantine/core';
import type { Condition } from 'customer-graph-client/console';
import { useTexts } from '../../language/language.ts';
import { conditionTexts } from '../../terms/item-terms.ts';
import { texts } from './texts.ts';

const CONDITIONS: readonly Condition[] = ['EXCELLENT', 'GOOD', 'FAIR', 'POOR', 'DAMAGED'];

export function useConditions(): { value: Condition; label: string }[] {
  const names = useTexts(conditionTexts);
  return CONDITIONS.map((value) => ({ value, label: names[value] }));
}

type Props = {
  readonly value: Condition;
  readonly error?: string | null;
  /** Whether a form begins with it. */
  readonly hasFocus?: boolean;
  onChange(value: Condition): void;
};

export function ConditionField({ value, error = null, hasFocus = false, onChange }: Props) {
  const { condition } = useTexts(texts);
  return (
    <NativeSelect
      label={condition}
      value={value}
      data={useConditions()}
      error={error}
      data-autofocus={hasFocus || undefined}
      onChange={(event) => onChange(event.currentTarget.value as Condition)}
    />
  );
}
