import { List, Table, Text } from '@mantine/core';
import type { WebhookDeliveryFieldsFragment } from 'customer-graph-client/console';
import { WideTable } from '../../components/wide-table.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { DeliveryActions } from './delivery-actions.tsx';
import { texts } from './texts.ts';

type Delivery = WebhookDeliveryFieldsFragment;

export function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const all = useTexts(texts);
  const headings = [all.received, all.integration, all.topic, all.status, all.tries, all.problems, all.actions];
  return (
    <WideTable minWidth={900} headings={headings} verticalSpacing="xs">
      {deliveries.map((delivery) => (
        <DeliveryRow key={delivery.id} delivery={delivery} />
      ))}
    </WideTable>
  );
}

function DeliveryRow({ delivery }: { readonly delivery: Delivery }) {
  const all = useTexts(texts);
  const { dateTime, number } = useFormats();
  const { receivedAt, integration, topic, deliveryStatus, attemptCount, problems } = delivery;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {dateTime(receivedAt)}
      </Table.Th>
      <Table.Td>{integration}</Table.Td>
      <Table.Td>{topic}</Table.Td>
      <Table.Td>{all[deliveryStatus]}</Table.Td>
      <Table.Td>{number(attemptCount)}</Table.Td>
      <Table.Td>
        <List size="sm" listStyleType="none">
          {problems.map(({ code, path, message }) => (
            <List.Item key={`${code} ${path} ${message}`}>
              {message}
              {path != null && (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {path}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      </Table.Td>
      <Table.Td>
        <DeliveryActions delivery={delivery} />
      </Table.Td>
    </Table.Tr>
  );
}
