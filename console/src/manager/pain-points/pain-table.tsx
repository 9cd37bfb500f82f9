import { Button, Progress, Table, Text } from '@mantine/core';
import type { PainDimension } from 'customer-graph-client/console';
import { WideTable } from '../../components/wide-table.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { DIMENSIONS } from '../terms/pain-terms.ts';
import { usePainName } from '../terms/use-pain-name.ts';
import type { Pain } from './pain-growth.ts';
import { texts } from './texts.ts';

type Props = { readonly pains: readonly Pain[]; readonly by: PainDimension; onOpen(key: string): void };

export function PainTable({ pains, by, onOpen }: Props) {
  const all = useTexts(texts);
  const dimensions = useTexts(DIMENSIONS);
  const headings = [
    ...[dimensions[by], all.problems, all.change, all.share],
    ...[all.complaints, all.lowScores, all.returns, all.customersLost, all.behind],
  ];
  return (
    <WideTable minWidth={860} headings={headings} verticalSpacing="xs">
      {pains.map((pain) => (
        <PainRow key={pain.key} pain={pain} by={by} onOpen={onOpen} />
      ))}
    </WideTable>
  );
}

function PainRow({ pain, by, onOpen }: Omit<Props, 'pains'> & { readonly pain: Pain }) {
  const all = useTexts(texts);
  const painName = usePainName();
  const { number, percent } = useFormats();
  const name = painName(by, pain.key);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {name}
      </Table.Th>
      <Table.Td>{number(pain.problems)}</Table.Td>
      <Table.Td>
        <Change pain={pain} />
      </Table.Td>
      <Table.Td miw={120}>
        <Text size="sm">{percent(pain.share)}</Text>
        <Progress value={pain.share * 100} size="sm" aria-label={all.share} />
      </Table.Td>
      <Table.Td>{number(pain.complaints)}</Table.Td>
      <Table.Td>{number(pain.lowScores)}</Table.Td>
      <Table.Td>{number(pain.returns)}</Table.Td>
      <Table.Td>{number(pain.customersLost)}</Table.Td>
      <Table.Td>
        <Button size="xs" variant="default" aria-label={all.causesOf(name)} onClick={() => onOpen(pain.key)}>
          {all.seeCauses}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function Change({ pain: { problems, problemsBefore } }: { readonly pain: Pain }) {
  const all = useTexts(texts);
  const { percent } = useFormats();
  if (problems === problemsBefore) return all.same;
  if (problemsBefore === 0)
    return (
      <Text size="sm" fw={600}>
        {all.isNew}
      </Text>
    );
  const share = percent(Math.abs(problems - problemsBefore) / problemsBefore);
  return (
    <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
      {problems > problemsBefore ? all.more(share) : all.less(share)}
    </Text>
  );
}
