import { NativeSelect, TextInput } from '@mantine/core';
import { useTexts } from '../../language/language.ts';
import {
  BOOLEANS,
  type Comparison,
  type ConditionTerms,
  type Field,
  faultOf,
  needsValue,
  newComparison,
  OPERATORS,
} from './condition-model.ts';
import { BUILDER_TEXTS, OPERATOR_TEXTS } from './operator-texts.ts';

type Props = ConditionTerms & {
  readonly comparison: Comparison;
  onChange(comparison: Comparison): void;
};

export function ComparisonFields({ fields, fieldTexts, valueTexts, markFaults = false, comparison, onChange }: Props) {
  const all = useTexts(BUILDER_TEXTS);
  const operators: Readonly<Record<string, string>> = useTexts(OPERATOR_TEXTS);
  const field = fields.find(({ name }) => name === comparison.field);
  if (field === undefined) return null;
  function chooseField(name: string): void {
    const chosen = fields.find((one) => one.name === name);
    if (chosen !== undefined) onChange({ ...newComparison(chosen), key: comparison.key });
  }
  return (
    <>
      <NativeSelect
        label={all.field}
        value={comparison.field}
        data={fields.map(({ name }) => ({ value: name, label: fieldTexts[name] ?? name }))}
        onChange={(event) => chooseField(event.currentTarget.value)}
      />
      {field.isMap === true && (
        <NeededText
          label={all.entry}
          mark={markFaults}
          value={comparison.entry}
          onChange={(entry) => onChange({ ...comparison, entry })}
        />
      )}
      <NativeSelect
        label={all.operator}
        value={comparison.operator}
        data={OPERATORS[field.type].map((value) => ({ value, label: operators[value] ?? value }))}
        onChange={(event) => onChange({ ...comparison, operator: event.currentTarget.value })}
      />
      {needsValue(comparison.operator) && (
        <ValueField field={field} {...{ valueTexts, markFaults, comparison, onChange }} />
      )}
    </>
  );
}

type ValueProps = Pick<Props, 'valueTexts' | 'comparison' | 'onChange'> & {
  readonly field: Field;
  readonly markFaults: boolean;
};

function ValueField({ field: { name, type, values }, valueTexts, markFaults, comparison, onChange }: ValueProps) {
  const all = useTexts(BUILDER_TEXTS);
  const label = type === 'words' ? all.words : all.value;
  const change = (value: string) => onChange({ ...comparison, value });
  const choices =
    type === 'boolean'
      ? BOOLEANS.map((one) => ({ value: one, label: all[one] }))
      : values?.map((one) => ({ value: one, label: valueTexts(name, one) }));
  if (choices !== undefined)
    return (
      <NativeSelect
        label={label}
        value={comparison.value}
        data={choices}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  return (
    <NeededText
      label={label}
      description={type === 'text' ? all.exactText : null}
      mark={markFaults}
      type={type === 'number' ? 'number' : 'text'}
      value={comparison.value}
      onChange={change}
    />
  );
}

type TextProps = {
  readonly label: string;
  readonly description?: string | null;
  readonly type?: 'text' | 'number';
  /** Whether it says what is wrong with it. */
  readonly mark: boolean;
  readonly value: string;
  onChange(value: string): void;
};

/** A text that may not be empty, or a number. */
function NeededText({ label, description = null, type = 'text', mark, value, onChange }: TextProps) {
  const all = useTexts(BUILDER_TEXTS);
  const fault = mark ? faultOf(value, type) : null;
  return (
    <TextInput
      {...{ label, description, type, value }}
      step="any"
      error={fault === null ? null : all[fault]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
