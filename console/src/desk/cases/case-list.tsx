import { Anchor, Badge, Group, Table, Text } from '@mantine/core';
import type { ConsoleDeskCasesQuery } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { Countdown } from '../../components/countdown.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { caseReasonTexts, caseStatusTexts, severityTexts } from '../../terms/case-terms.ts';
import { nextDueAt } from '../common/next-due.ts';
import { PersonLink } from '../common/person-link.tsx';
import { texts } from './texts.ts';

type Case = NonNullable<ConsoleDeskCasesQuery['caseQueue']>['nodes'][number];

export function CaseList({ cases }: { readonly cases: readonly Case[] }) {
  const { due, what, status, severity, customer, assignee } = useTexts(texts);
  return (
    <WideTable
      minWidth={800}
      headings={[due, what, customer, status, severity, assignee]}
      highlightOnHover
      verticalSpacing="sm"
    >
      {cases.map((one) => (
        <CaseRow key={one.id} serviceCase={one} />
      ))}
    </WideTable>
  );
}

function CaseRow({ serviceCase }: { readonly serviceCase: Case }) {
  const { id, title, caseReason, caseStatus, severity, assignee, store, breached, customer } = serviceCase;
  const { nobody, broken } = useTexts(texts);
  const reasons = useTexts(caseReasonTexts);
  const statuses = useTexts(caseStatusTexts);
  const severities = useTexts(severityTexts);
  const { storeName } = useShop();
  const dueAt = nextDueAt(serviceCase);
  return (
    <Table.Tr>
      <Table.Td>{dueAt !== null && <Countdown dueAt={dueAt} store={store ?? null} />}</Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/desk/cases/${id}`}>
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[reasons[caseReason], ...(store == null ? [] : [storeName(store)])].join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>{customer != null && <PersonLink customer={customer} />}</Table.Td>
      <Table.Td>{statuses[caseStatus]}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          {severities[severity]}
          {breached === true && (
            <Badge color="red" tt="none">
              {broken}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td>{assignee ?? nobody}</Table.Td>
    </Table.Tr>
  );
}
