import { NativeSelect, TextInput } from '@mantine/core';
import { useTexts } from '../../language/language.ts';
import {
  BOOLEANS,
  type Comparison,
  type ConditionTerms,
  type Field,
  needsValue,
  newComparison,
  OPERATORS,
} from './condition-model.ts';
import { BUILDER_TEXTS, OPERATOR_TEXTS } from './operator-texts.ts';

type Props = ConditionTerms & {
  readonly comparison: Comparison;
  onChange(comparison: Comparison): void;
};

export function ComparisonFields({ fields, fieldTexts, valueTexts, comparison, onChange }: Props) {
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
        <TextInput
          label={all.entry}
          value={comparison.entry}
          onChange={(event) => onChange({ ...comparison, entry: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={all.operator}
        value={comparison.operator}
        data={OPERATORS[field.type].map((value) => ({ value, label: operators[value] ?? value }))}
        onChange={(event) => onChange({ ...comparison, operator: event.currentTarget.value })}
      />
      {needsValue(comparison.operator) && <ValueField field={field} {...{ valueTexts, comparison, onChange }} />}
    </>
  );
}

type ValueProps = Pick<Props, 'valueTexts' | 'comparison' | 'onChange'> & { readonly field: Field };

function ValueField({ field: { name, type, values }, valueTexts, comparison, onChange }: ValueProps) {
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
    <TextInput
      label={label}
      type={type === 'number' ? 'number' : 'text'}
      step="any"
      value={comparison.value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
