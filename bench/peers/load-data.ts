import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Change } from '../../domain/changes.ts';
import { toDecimal } from '../../domain/kernel/money.ts';
import { lineTotal, orderLinesOf } from '../../domain/order/order.ts';
import { writesOf } from '../../store/changes.ts';
import type { Attributes } from '../../store/table/item.ts';
import type { Postgres } from './postgres.ts';
import { type CustomerData, customerDataAt, type Sizes } from './shop-data.ts';

/** The items of the table: all that the commands write, except the idempotency records. */
export function itemsOf({ customer, metrics, preferences, sales, warranties, interactions }: CustomerData) {
  const changes: readonly Change[] = [
    { entity: 'customer', before: null, after: customer },
    { entity: 'metrics', before: null, after: metrics },
    { entity: 'preferences', before: null, after: preferences },
    ...sales.flatMap((sale): readonly Change[] => [
      { entity: 'order', before: null, after: sale.order },
      { entity: 'orderLines', before: null, after: orderLinesOf(sale) },
    ]),
    ...warranties.map((after): Change => ({ entity: 'warranty', before: null, after })),
    ...interactions.map((after): Change => ({ entity: 'interaction', before: null, after })),
  ];
  return changes.flatMap(writesOf).flatMap((write): readonly Attributes[] => ('put' in write ? [write.put] : []));
}

type Value = string | number | boolean | null | readonly string[] | Json;
type Json = { readonly json: object };
type Row = readonly Value[];

/** The rows of the same customer, by table, with the columns in the order of schema.sql. */
const TABLES: Readonly<Record<string, (data: CustomerData) => readonly Row[]>> = {
  customer: ({ customer: { id, status, name, emails, phones, addresses, loyalty } }) => [
    [
      ...[id, status, name?.given ?? null, name?.family ?? null, name?.preferred ?? null],
      { json: emails.map(({ address, primary, verified }) => ({ address, primary, verified })) },
      { json: phones.map(({ number, primary, verified }) => ({ number, primary, verified })) },
      { json: addresses.map(({ lines, locality, postalCode, country }) => ({ lines, locality, postalCode, country })) },
      ...[loyalty?.number ?? null, loyalty?.tier ?? null, loyalty?.points ?? null],
    ],
  ],
  customer_counters: ({ metrics: { customerId, orderCount, lifetimeValue, firstOrderAt, lastOrderAt } }) => [
    [customerId, orderCount, pounds(lifetimeValue), firstOrderAt, lastOrderAt],
  ],
  preferences: ({ preferences: { customerId, rules, tastes } }) => [
    [
      ...[customerId, rules.preferredChannel, rules.timeZone],
      ...[{ json: tastes.likes }, { json: tastes.dislikes }, { json: tastes.sizes }],
    ],
  ],
  consent: ({ preferences: { customerId, consents } }) =>
    consents.map(({ id, channel, purpose, consent, occurredAt }, position) => [
      ...[id, customerId, position, channel, purpose, consent, occurredAt],
    ]),
  warranty: ({ warranties }) =>
    warranties.map(({ id, customerId, sku, description, serialNumber, startsOn, endsOn, ...cover }) => [
      ...[id, customerId, sku, description, serialNumber, startsOn, endsOn, cover.nextInspectionDue],
      ...[cover.plan.graceDays, cover.voidedBecause, cover.plan.name],
    ]),
  customer_order: ({ sales }) =>
    sales.map(({ order: { id, customerId, number, source, store, status, occurredAt, total, currency } }) => [
      ...[id, customerId, number, source, store, status, occurredAt, pounds(total), currency],
    ]),
  order_line: ({ sales }) =>
    sales.flatMap(({ order, lines }) =>
      lines.map((line) => [
        ...[order.id, line.number, line.sku, line.description, line.category, line.quantity],
        ...[pounds(line.unitPrice), pounds(lineTotal(line)), order.currency],
      ]),
    ),
  interaction: ({ interactions }) =>
    interactions.map((one) => [
      ...[one.id, one.customerId, one.occurredAt, one.type, one.via, one.direction, one.source, one.touchpoint],
      ...[one.store, one.agent, one.subject, one.body, one.sentiment, one.skus],
    ]),
};

const pounds = (minor: number): string => toDecimal({ minor, currency: 'GBP' });

/** Creates the schema, copies the rows of all customers, and creates the indexes. */
export async function loadPostgres(postgres: Postgres, folder: string, customers: number, sizes: Sizes): Promise<void> {
  await mkdir(folder);
  const files = Object.entries(TABLES).map(([table, rowsOf]) => {
    const path = join(folder, `${table}.tsv`);
    return { table, rowsOf, path, stream: createWriteStream(path) };
  });
  for (let index = 0; index < customers; index++) {
    const data = customerDataAt(index, sizes);
    for (const { rowsOf, stream } of files) {
      const text = rowsOf(data).map((row) => `${row.map(cellOf).join('\t')}\n`);
      if (!stream.write(text.join(''))) await new Promise<void>((resolve) => stream.once('drain', resolve));
    }
  }
  for (const { stream } of files) {
    stream.end();
    await finished(stream);
  }
  await postgres.execute(
    [
      await script('schema.sql'),
      `INSERT INTO shop VALUES ('Europe/London');`,
      ...files.map(({ table, path }) => `\\copy ${table} FROM '${path}'`),
      await script('functions.sql'),
      'VACUUM ANALYZE;',
    ].join('\n'),
  );
}

const script = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');

/** A value in the text format of COPY. */
function cellOf(value: Value): string {
  if (value === null) return '\\N';
  return textOf(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function textOf(value: Exclude<Value, null>): string {
  if (typeof value !== 'object') return String(value);
  if ('json' in value) return JSON.stringify(value.json);
  return `{${value.map((element) => `"${element.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
