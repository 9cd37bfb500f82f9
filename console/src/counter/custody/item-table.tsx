import { Anchor, Badge, Button, Table, Text } from '@mantine/core';
import type { ConsoleCounterItemsQuery } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { Countdown } from '../../components/countdown.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { jobKindTexts, jobStatusTexts } from '../../terms/item-terms.ts';
import { texts } from './texts.ts';

export type StoredItem = NonNullable<ConsoleCounterItemsQuery['serviceJobs']>['nodes'][number];

type Props = { readonly jobs: readonly StoredItem[]; onOpen(id: string): void };

export function ItemTable({ jobs, onOpen }: Props) {
  const { promised, tag, item, customer, status, actions } = useTexts(texts);
  return (
    <WideTable minWidth={820} headings={[promised, tag, item, customer, status, actions]} verticalSpacing="sm">
      {jobs.map((job) => (
        <ItemRow key={job.id} job={job} onOpen={onOpen} />
      ))}
    </WideTable>
  );
}

function ItemRow({ job, onOpen }: { readonly job: StoredItem; onOpen(id: string): void }) {
  const { open, openItem, nameless } = useTexts(texts);
  const kinds = useTexts(jobKindTexts);
  const statuses = useTexts(jobStatusTexts);
  const { dateTime } = useFormats();
  const { id, promisedBy, store, tag, description, jobKind, jobStatus, customer } = job;
  const isWorkOwed = jobStatus !== 'READY' && jobStatus !== 'CANCELLED';
  return (
    <Table.Tr>
      <Table.Td>
        {promisedBy != null && (
          <>
            <Text size="sm">{dateTime(promisedBy, store)}</Text>
            {isWorkOwed && <Countdown dueAt={promisedBy} store={store} />}
          </>
        )}
      </Table.Td>
      <Table.Td>{tag}</Table.Td>
      <Table.Td>
        <Text size="sm">{description}</Text>
        <Text size="sm" c="dimmed">
          {kinds[jobKind]}
        </Text>
      </Table.Td>
      <Table.Td>
        {customer !== null && (
          <Anchor component={Link} to={`/counter/customers/${customer.id}`} underline="always" size="sm">
            {customer.name?.display ?? nameless}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        <Badge color={jobStatus === 'READY' ? 'green' : 'blue'} tt="none">
          {statuses[jobStatus]}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Button size="xs" variant="default" aria-label={openItem(description, tag)} onClick={() => onOpen(id)}>
          {open}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
