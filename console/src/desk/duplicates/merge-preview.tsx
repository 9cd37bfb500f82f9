import { Table, Text } from '@mantine/core';
import type { ConsoleDeskPairQuery, ConsoleDeskSideFragment } from 'customer-graph-client/console';
import { Panel } from '../../components/panel.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { choiceOf } from '../common/choice-select.tsx';
import { fieldTexts, ruleTexts, texts } from './texts.ts';

type Preview = NonNullable<ConsoleDeskPairQuery['mergePreview']>;
type Props = { readonly preview: Preview; readonly sides: readonly ConsoleDeskSideFragment[] };

/** The person that a merge makes, field by field: which value survives, from which record, and why. */
export function MergePreview({ preview, sides }: Props) {
  const all = useTexts(texts);
  const { number } = useFormats();
  const { records, orders, warranties, interactions, fields } = preview;
  return (
    <Panel title={all.result}>
      <Text>{all.comesWith(number(records), number(orders), number(warranties), number(interactions))}</Text>
      <WideTable minWidth={640} headings={[all.field, all.value, all.from, all.rule]}>
        {fields.map((field) => (
          <FieldRow key={`${field.field} ${field.value}`} field={field} sides={sides} />
        ))}
      </WideTable>
    </Panel>
  );
}

type RowProps = { readonly field: Preview['fields'][number]; readonly sides: readonly ConsoleDeskSideFragment[] };

function FieldRow({ field: { field, value, fromRecord, rule }, sides }: RowProps) {
  const names = useTexts(fieldTexts);
  const rules = useTexts(ruleTexts);
  const { noValue } = useTexts(texts);
  const { day } = useFormats();
  const fieldName = choiceOf(names, field);
  const ruleName = choiceOf(rules, rule);
  return (
    <Table.Tr>
      <Table.Th scope="row">{fieldName === null ? field : names[fieldName]}</Table.Th>
      <Table.Td>{value == null ? noValue : field === 'birthDate' ? day(value) : value}</Table.Td>
      <Table.Td>
        <RecordName recordId={fromRecord ?? null} sides={sides} />
      </Table.Td>
      <Table.Td>{ruleName === null ? rule : rules[ruleName]}</Table.Td>
    </Table.Tr>
  );
}

/** Duplicates often have the same name: then the day of the record alone tells them apart. */
function RecordName({ recordId, sides }: { readonly recordId: string | null; readonly sides: RowProps['sides'] }) {
  const { since } = useTexts(texts);
  const { dateOf } = useFormats();
  const side = sides.find(({ identity }) => identity?.records.some(({ id }) => id === recordId));
  const record = side?.identity?.records.find(({ id }) => id === recordId);
  if (side === undefined || record === undefined) return null;
  const day = since(dateOf(record.joinedAt));
  const areAlike = new Set(sides.map(({ name }) => name?.display)).size < sides.length;
  if (areAlike) return day;
  return (
    <>
      {record.name?.display ?? side.name?.display}
      <Text size="sm" c="dimmed">
        {day}
      </Text>
    </>
  );
}
