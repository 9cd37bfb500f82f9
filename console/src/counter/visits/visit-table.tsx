import { Anchor, Badge, Button, Group, Table, Text } from '@mantine/core';
import {
  type AppointmentStatus,
  ConsoleChangeVisitDocument,
  type ConsoleVisitsQuery,
} from 'customer-graph-client/console';
import { Link } from 'react-router';
import { CommandNotice } from '../../components/command-notice.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { texts, visitMoveTexts, visitStatusTexts } from './texts.ts';

type Visit = NonNullable<ConsoleVisitsQuery['appointments']>['nodes'][number];

export function VisitTable({ visits }: { readonly visits: readonly Visit[] }) {
  const { time, customer, purpose, status, actions } = useTexts(texts);
  return (
    <WideTable minWidth={720} headings={[time, customer, purpose, status, actions]} verticalSpacing="sm">
      {visits.map((visit) => (
        <VisitRow key={visit.id} visit={visit} />
      ))}
    </WideTable>
  );
}

const COLORS = { BOOKED: 'blue', ARRIVED: 'yellow', DONE: 'green', CANCELLED: 'gray', MISSED: 'red' } as const;

function VisitRow({ visit }: { readonly visit: Visit }) {
  const { nameless, pronounced, inspectionOf } = useTexts(texts);
  const statuses = useTexts(visitStatusTexts);
  const { time } = useFormats();
  const { startsAt, store, customer, warranty, visitPurpose, note, status } = visit;
  return (
    <Table.Tr>
      <Table.Td>{time(startsAt, store)}</Table.Td>
      <Table.Td>
        {customer !== null && (
          <Anchor component={Link} to={`/counter/customers/${customer.id}`} underline="always" size="sm">
            {customer.name?.display ?? nameless}
          </Anchor>
        )}
        {customer?.name?.pronunciation != null && (
          <Text size="sm" c="dimmed">
            {pronounced(customer.name.pronunciation)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{warranty === null ? visitPurpose : inspectionOf(warranty.description)}</Text>
        {note !== null && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Badge color={COLORS[status]} tt="none">
          {statuses[status]}
        </Badge>
      </Table.Td>
      <Table.Td>
        <VisitMoves visit={visit} />
      </Table.Td>
    </Table.Tr>
  );
}

type Move = keyof typeof visitMoveTexts.en;
const MOVES: Readonly<Partial<Record<AppointmentStatus, readonly Move[]>>> = {
  BOOKED: ['ARRIVED', 'MISSED', 'CANCELLED'],
  ARRIVED: ['DONE'],
};

function VisitMoves({ visit: { id, status } }: { readonly visit: Visit }) {
  const names = useTexts(visitMoveTexts);
  const command = useCommand(ConsoleChangeVisitDocument, (data) => data.updateAppointment ?? null);
  if (!useViewer().may('warranties:write')) return null;
  return (
    <Group gap="xs">
      {(MOVES[status] ?? []).map((move, index) => (
        <Button
          key={move}
          size="xs"
          variant={index === 0 ? 'filled' : 'default'}
          disabled={command.busy}
          onClick={() => void command.run({ appointmentId: id, status: move })}
        >
          {names[move]}
        </Button>
      ))}
      <CommandNotice command={command} />
    </Group>
  );
}
