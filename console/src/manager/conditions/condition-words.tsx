import { Code, List, Stack, Text } from '@mantine/core';
import { useTexts } from '../../language/language.ts';
import { type Comparison, type ConditionGroup, type ConditionTerms, isGroup, needsValue } from './condition-model.ts';
import { BUILDER_TEXTS, OPERATOR_TEXTS } from './operator-texts.ts';
import { readCondition } from './read-condition.ts';

/** A saved condition in words, or as its text where the form has none for it. */
export function ConditionWords({ condition, ...known }: ConditionTerms & { readonly condition: unknown }) {
  const group = readCondition(condition, known.fields);
  if (group === null) return <Code block>{JSON.stringify(condition, null, 2)}</Code>;
  return <GroupWords {...known} group={group} />;
}

function GroupWords({ group: { join, parts }, ...known }: ConditionTerms & { readonly group: ConditionGroup }) {
  const all = useTexts(BUILDER_TEXTS);
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {all[join]}
      </Text>
      <List size="sm" withPadding>
        {parts.map((part) => (
          <List.Item key={part.key}>
            {isGroup(part) ? <GroupWords {...known} group={part} /> : <ComparisonWords {...known} comparison={part} />}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function ComparisonWords({
  comparison,
  fields,
  fieldTexts,
  valueTexts,
}: ConditionTerms & { readonly comparison: Comparison }) {
  const all = useTexts(BUILDER_TEXTS);
  const operators: Readonly<Record<string, string>> = useTexts(OPERATOR_TEXTS);
  const { field, entry, operator, value } = comparison;
  const known = fields.find(({ name }) => name === field);
  const words =
    known?.type === 'boolean'
      ? all[value === 'true' ? 'true' : 'false']
      : known?.values === undefined
        ? value
        : valueTexts(field, value);
  return [fieldTexts[field] ?? field, entry, operators[operator], needsValue(operator) ? words : '']
    .filter(Boolean)
    .join(' ');
}
