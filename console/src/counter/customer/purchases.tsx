import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { type CounterCustomer, ordersOf, type Purchase } from '../person/counter-customer.ts';
import { texts as sharedTexts } from '../shared/texts.ts';
import classes from './customer.module.css';
import { texts } from './texts.ts';

/** The newest five purchases; one that is missing may be under a lost receipt. */
export function Purchases({ customer }: { readonly customer: CounterCustomer }) {
  const { purchases, noPurchase, lostReceipt } = useTexts(texts);
  if (customer.orders === undefined) return null;
  const orders = ordersOf(customer);
  return (
    <Panel title={purchases}>
      {orders.length === 0 ? (
        <Text>{noPurchase}</Text>
      ) : (
        <ul className={classes['plain']}>
          {orders.map((order) => (
            <li key={order.id}>
              <PurchaseRow order={order} />
            </li>
          ))}
        </ul>
      )}
      <Anchor component={Link} to={`/counter/receipts?customer=${customer.id}`} underline="always" size="sm">
        {lostReceipt}
      </Anchor>
    </Panel>
  );
}

function PurchaseRow({ order }: { readonly order: Purchase }) {
  const { moreLines } = useTexts(texts);
  const { noStore } = useTexts(sharedTexts);
  const { money, dateOf, list } = useFormats();
  const { storeName } = useShop();
  const { number, store, placedAt, netTotal, lineCount } = order;
  const lines = (order.lines?.nodes ?? []).map(({ description }) => description);
  const hidden = lineCount - lines.length;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {list([...lines, ...(hidden > 0 ? [moreLines(hidden)] : [])])}
        </Text>
        <Text size="sm">{money(netTotal)}</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {[number, dateOf(placedAt, store), store === null ? noStore : storeName(store)].join(' · ')}
      </Text>
    </>
  );
}
