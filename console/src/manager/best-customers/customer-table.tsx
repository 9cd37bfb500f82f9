import { Anchor, Badge, Table, Text } from '@mantine/core';
import type { ConsoleBestCustomersQuery } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { WideTable } from '../../components/wide-table.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { RFM_SEGMENTS, TIERS } from '../terms/value-terms.ts';
import { texts } from './texts.ts';

type Customer = NonNullable<ConsoleBestCustomersQuery['bestCustomers']>['nodes'][number];
type Insights = NonNullable<Customer['insights']>;

export function CustomerTable({ customers }: { readonly customers: readonly Customer[] }) {
  const all = useTexts(texts);
  const headings = [
    ...[all.rank, all.customer, all.tier, all.why],
    ...[all.orders, all.spent, all.average, all.expected, all.alive],
  ];
  return (
    <WideTable minWidth={1000} headings={headings} verticalSpacing="xs">
      {customers.map((customer, index) => (
        <CustomerRow key={customer.id} customer={customer} rank={index + 1} />
      ))}
    </WideTable>
  );
}

function CustomerRow({ customer, rank }: { readonly customer: Customer; readonly rank: number }) {
  const all = useTexts(texts);
  const tiers = useTexts(TIERS);
  const { money, number, percent } = useFormats();
  const { id, name, insights } = customer;
  if (insights == null) return null;
  const { tier, orderCount, lifetimeValue, averageOrderValue, predictedValue, aliveProbability } = insights;
  return (
    <Table.Tr>
      <Table.Td>{number(rank)}</Table.Td>
      <Table.Th scope="row" fw={600}>
        <Anchor component={Link} to={`/counter/customers/${id}`}>
          {name?.display ?? all.noName}
        </Anchor>
      </Table.Th>
      <Table.Td>
        <Badge variant="default" tt="none" miw="max-content">
          {tiers[tier]}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Reasons insights={insights} />
      </Table.Td>
      <Table.Td>{number(orderCount)}</Table.Td>
      <Table.Td>{lifetimeValue == null ? '–' : money(lifetimeValue)}</Table.Td>
      <Table.Td>{averageOrderValue == null ? '–' : money(averageOrderValue)}</Table.Td>
      <Table.Td>{predictedValue == null ? '–' : money(predictedValue)}</Table.Td>
      <Table.Td>{aliveProbability == null ? '–' : percent(aliveProbability)}</Table.Td>
    </Table.Tr>
  );
}

/** The three scores behind the ranking, in words. */
function Reasons({ insights: { rfm, lastOrderAt } }: { readonly insights: Insights }) {
  const all = useTexts(texts);
  const segments = useTexts(RFM_SEGMENTS);
  const { dateOf, number } = useFormats();
  if (rfm == null) return '–';
  return (
    <>
      <Text size="sm" fw={600}>
        {segments[rfm.segment]}
      </Text>
      <Text size="sm">{all.scores(number(rfm.recency), number(rfm.frequency), number(rfm.monetary))}</Text>
      {lastOrderAt != null && (
        <Text size="sm" c="dimmed">
          {all.lastOrder(dateOf(lastOrderAt))}
        </Text>
      )}
    </>
  );
}
