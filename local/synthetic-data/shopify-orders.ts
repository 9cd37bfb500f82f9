import { DAY_MS } from '../../domain/kernel/duration.ts';
import { createRandom, type Random } from './random.ts';

/** The columns of Shopify's export of orders that the importer reads. */
const HEADER = [
  ...['Name', 'Email', 'Financial Status', 'Paid at', 'Fulfillment Status', 'Fulfilled at', 'Currency'],
  ...['Subtotal', 'Shipping', 'Taxes', 'Total', 'Discount Amount', 'Created at', 'Lineitem quantity', 'Lineitem name'],
  ...['Lineitem price', 'Lineitem sku', 'Lineitem discount', 'Billing Name', 'Shipping Address1', 'Shipping City'],
  ...['Shipping Zip', 'Shipping Country', 'Payment Method', 'Refunded Amount', 'Id', 'Source'],
] as const;

const GIVEN = ['Ana', 'Bo', 'Chloé', 'Dev', 'Elif', 'Finn', 'Grace', 'Hana', 'Ivo', 'June'];
const FIRST_ORDER = Date.UTC(2019, 0, 1);
const LAST_ORDER = Date.UTC(2025, 11, 1);
/** A file with fewer is a shorter time of the same shop, so that an order costs what it costs in a long history. */
const ROWS_A_DAY = 400;

/**
 * The rows of a shop's orders as Shopify exports them, with invented people, until there are at least `rows`. A third of the buyers
 * come once; the others buy again. Orders follow in the order of their numbers, and so of their times, as in every shop's export. The same arguments
 * give the same rows.
 */
export function* generateShopifyOrders(rows: number, seed = 1): Generator<string> {
  const random = createRandom(seed);
  yield HEADER.join(',');
  const buyers = Math.max(1, Math.round(rows / 5));
  const period = Math.min((rows / ROWS_A_DAY) * DAY_MS, LAST_ORDER - FIRST_ORDER);
  for (let [written, order] = [0, 0]; written < rows; order++) {
    const placedAt = FIRST_ORDER + (written / rows) * period;
    for (const cells of orderRows(random, order, random.between(0, buyers - 1), placedAt)) {
      written++;
      yield HEADER.map((name) => quote(String(cells[name] ?? ''))).join(',');
    }
  }
}

type Cells = Partial<Record<(typeof HEADER)[number], string | number>>;

/** @param placedAt milliseconds since 1970 */
function orderRows(random: Random, order: number, buyer: number, placedAt: number): readonly Cells[] {
  const name = `#${1001 + order}`;
  const email = `buyer${buyer}@example.com`;
  const lines = Array.from({ length: random.oneOf([1, 1, 2, 2, 3]) }, () => {
    const sku = random.between(1, 400);
    return { sku, price: 500 + 25 * sku, quantity: random.oneOf([1, 1, 1, 2]) };
  });
  const [first, ...others] = lines;
  const gross = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const shipping = random.oneOf([0, 495]);
  const at = `${new Date(placedAt).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
  const whole: Cells = {
    ...{ 'Financial Status': 'paid', 'Paid at': at, 'Fulfillment Status': 'fulfilled', 'Fulfilled at': at },
    ...{ Currency: 'GBP', Subtotal: decimal(gross), Shipping: decimal(shipping), Total: decimal(gross + shipping) },
    ...{ Taxes: decimal(Math.round(gross / 6)), 'Discount Amount': '0.00', 'Created at': at },
    'Billing Name': `${GIVEN[Math.floor(buyer / 10) % GIVEN.length]} ${familyName(buyer)}`,
    ...{
      'Shipping Address1': `${1 + (buyer % 90)} ${familyName(Math.floor(buyer / 7))} Street`,
      'Shipping City': 'Leeds',
      'Shipping Zip': `LS${1 + (buyer % 29)} ${buyer % 10}AP`,
    },
    ...{
      'Shipping Country': 'GB',
      'Payment Method': 'Visa',
      'Refunded Amount': '0.00',
      Id: 5_000_000_000 + order,
      Source: 'web',
    },
  };
  const lineCells = ({ sku, price, quantity }: (typeof lines)[number]): Cells => ({
    ...{ Name: name, Email: email, 'Lineitem quantity': quantity, 'Lineitem name': `Ring ${sku}` },
    ...{ 'Lineitem price': decimal(price), 'Lineitem sku': `RING-${sku}`, 'Lineitem discount': '0.00' },
  });
  return first === undefined ? [] : [{ ...whole, ...lineCells(first) }, ...others.map(lineCells)];
}

/**
 * A name of its own for each buyer: many people with one name would be suggestions of each other. The last digit comes first, so that
 * names begin in as many ways in a small shop as in a large one.
 */
function familyName(buyer: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu'];
  const digits = [...String(buyer + 1_000)].toReversed();
  const text = digits.map((digit) => syllables[Number(digit)]).join('');
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

const decimal = (minor: number): string => (minor / 100).toFixed(2);

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
