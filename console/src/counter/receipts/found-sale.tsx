import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ConsoleFoundSaleFragment } from 'customer-graph-client/console';
import { useState } from 'react';
import { Link } from 'react-router';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { texts as sharedTexts } from '../shared/texts.ts';
import { ClaimForm } from './claim-form.tsx';
import { saleMatchTexts, texts } from './texts.ts';

type Props = {
  readonly order: ConsoleFoundSaleFragment;
  readonly matchedOn: readonly string[];
  /** The person that the search is for; null: somebody is to be chosen. */
  readonly customerId: string | null;
};

/** One sale, with what matched, and its customer. */
export function FoundSale({ order, matchedOn, customerId }: Props) {
  const { saleNumber, card, guest, ofCustomer, claim, nameless } = useTexts(texts);
  const { noStore } = useTexts(sharedTexts);
  const matches = useTexts(saleMatchTexts);
  const { dateTime, money, list } = useFormats();
  const { storeName } = useShop();
  const viewer = useViewer();
  const [isClaiming, setClaiming] = useState(false);
  const { number, store, placedAt, total, paymentLast4, customer, contact, lines } = order;
  const items = (lines?.nodes ?? []).map(({ description }) => description);
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{list(items)}</Text>
          <Text fw={600}>{money(total)}</Text>
        </Group>
        <Text size="sm" c="dimmed">
          {[
            saleNumber(number),
            dateTime(placedAt, store),
            store === null ? noStore : storeName(store),
            paymentLast4 === null ? null : card(paymentLast4),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Group gap="xs">
          {matchedOn.map((field) => (
            <Badge key={field} variant="default" tt="none">
              {matches[field as keyof typeof matches] ?? field}
            </Badge>
          ))}
        </Group>
        <Group justify="space-between" gap="xs">
          {customer === null ? (
            <Text size="sm">{guest(contact?.name ?? '')}</Text>
          ) : (
            <Anchor component={Link} to={`/counter/customers/${customer.id}`} underline="always" size="sm">
              {ofCustomer(customer.name?.display ?? nameless)}
            </Anchor>
          )}
          {customer === null && viewer.may('orders:write') && (
            <Button size="xs" onClick={() => setClaiming(true)} aria-label={`${claim}: ${saleNumber(number)}`}>
              {claim}
            </Button>
          )}
        </Group>
      </Stack>
      <FormDrawer title={isClaiming ? claim : null} onClose={() => setClaiming(false)}>
        <ClaimForm order={order} customerId={customerId} onCancel={() => setClaiming(false)} />
      </FormDrawer>
    </Paper>
  );
}
