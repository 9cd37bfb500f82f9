import { Button, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';
import { useTexts } from '../../language/language.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import { type BuiltCondition, type Comparison, type Field, newComparison } from './condition-model.ts';
import { BUILDER_TEXTS } from './operator-texts.ts';

type Props = {
  /** What stands before `all of this is true`. */
  readonly joinLabel: string;
  /** Whether it may have no comparison, so that it always holds. */
  readonly mayBeEmpty: boolean;
  readonly fields: readonly Field[];
  readonly fieldTexts: Readonly<Record<string, string>>;
  readonly valueTexts: (field: string, value: string) => string;
  readonly built: BuiltCondition;
  onChange(built: BuiltCondition): void;
};

/** A condition of comparisons beside each other. */
export function ConditionBuilder({ joinLabel, mayBeEmpty, fields, fieldTexts, valueTexts, built, onChange }: Props) {
  const all = useTexts(BUILDER_TEXTS);
  const { join, comparisons } = built;
  const [first] = fields;
  const replace = (next: Comparison) =>
    onChange({ ...built, comparisons: comparisons.map((one) => (one.key === next.key ? next : one)) });
  const remove = (key: string) => onChange({ ...built, comparisons: comparisons.filter((one) => one.key !== key) });
  return (
    <Stack gap="sm">
      <NativeSelect
        label={joinLabel}
        value={join}
        data={[
          { value: 'all', label: all.all },
          { value: 'any', label: all.any },
        ]}
        onChange={(event) => onChange({ ...built, join: event.currentTarget.value as BuiltCondition['join'] })}
        maw={320}
      />
      {comparisons.map((comparison, index) => (
        <Fieldset key={comparison.key} legend={all.comparison(index + 1)}>
          <Group align="flex-end" gap="sm">
            <ComparisonFields {...{ fields, fieldTexts, valueTexts, comparison }} onChange={replace} />
            <Button
              variant="default"
              aria-label={all.remove(index + 1)}
              disabled={comparisons.length === 1 && !mayBeEmpty}
              onClick={() => remove(comparison.key)}
            >
              {all.removeShort}
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => first && onChange({ ...built, comparisons: [...comparisons, newComparison(first)] })}
        >
          {all.add}
        </Button>
      </Group>
    </Stack>
  );
}
