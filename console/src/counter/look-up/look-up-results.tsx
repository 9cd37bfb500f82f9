import { Badge, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { localDay } from '../../language/zoned-time.ts';
import { useShop } from '../../shop/shop-context.ts';
import type { Found, GuestSale } from './found.ts';
import classes from './look-up.module.css';
import { moveAmongResults } from './result-keys.ts';
import { matchTexts, texts } from './texts.ts';

type Props = {
  readonly found: readonly Found[];
  readonly sales: readonly GuestSale[];
  /** The only person, whose page is on its way. */
  readonly isOpening: boolean;
};

export function LookUpResults({ found, sales, isOpening }: Props) {
  const { count, opening, keys } = useTexts(texts);
  const total = found.length + sales.length;
  return (
    <>
      <Text role="status" c="dimmed" size="sm">
        {isOpening ? opening : total === 0 ? '' : `${count(total)} ${keys}`}
      </Text>
      {!isOpening && total > 0 && (
        <ul className={classes['results']}>
          {sales.map((sale) => (
            <li key={sale.id}>
              <SaleResult sale={sale} />
            </li>
          ))}
          {found.map((one) => (
            <li key={one.customer.id}>
              <Link
                to={`/counter/customers/${one.customer.id}`}
                className={classes['result']}
                data-result
                onKeyDown={moveAmongResults}
              >
                <PersonResult found={one} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Name, contacts, town and loyalty number: what tells two people with one name apart. */
export function PersonResult({ found: { customer, matchedOn, item } }: { readonly found: Found }) {
  const { nameless } = useTexts(texts);
  const matches = useTexts(matchTexts);
  const { list } = useFormats();
  const { name, phones, emails, addresses, loyalty } = customer;
  const fullName = [name?.given, name?.family].filter(Boolean).join(' ');
  const [address] = addresses;
  const details = [
    ...phones.map(({ number }) => number),
    ...emails.map((email) => email.address),
    [address?.postalCode, address?.locality].filter(Boolean).join(' '),
    loyalty?.number,
    item,
  ].filter((text) => text != null && text !== '');
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {name?.display ?? nameless}
          {fullName !== '' && fullName !== name?.display && ` (${fullName})`}
        </Text>
        <Badge variant="default" tt="none">
          {list(matchedOn.map((field) => matches[field as keyof typeof matches] ?? field))}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {details.join(' · ')}
      </Text>
    </>
  );
}

/** A sale that nobody has claimed: the lost-receipt search gives it to a person. */
function SaleResult({ sale }: { readonly sale: GuestSale }) {
  const { guestSale } = useTexts(texts);
  const { dateOf, money } = useFormats();
  const { storeName, zoneOf } = useShop();
  const { number, placedAt, store, total } = sale;
  const day = localDay(placedAt, zoneOf(store));
  return (
    <Link
      to={`/counter/receipts?day=${day}&number=${encodeURIComponent(number)}`}
      className={classes['result']}
      data-result
      onKeyDown={moveAmongResults}
    >
      <Text fw={600}>{guestSale(number)}</Text>
      <Text size="sm" c="dimmed">
        {[dateOf(placedAt, store), money(total), store === null ? '' : storeName(store)].filter(Boolean).join(' · ')}
      </Text>
    </Link>
  );
}
