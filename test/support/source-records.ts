import { createHmac } from 'node:crypto';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { saveStore } from '../../domain/shop/save-store.ts';
import { applySourceRecord } from '../../domain/source-record/apply-source-record.ts';
import type { SourceRecord } from '../../domain/source-record/record/source-record.ts';
import type { SourceContext, SourceIntegration } from '../../domain/source-record/run/source-context.ts';
import { openCommandClient } from '../../local/common/command-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { sourceLinks } from '../../store/source-record/source-links.ts';
import { freshTable } from './table.ts';

const SHOPIFY: SourceIntegration = {
  code: 'shopify-uk',
  system: 'SHOPIFY',
  stores: new Map([['loc-1', 'LON-01']]),
};

/** Applies source records as the worker does, with the same commands and links, for tests. */
export function sourceContext(table: Table, options: Partial<SourceContext> = {}): SourceContext {
  const integration = options.integration ?? SHOPIFY;
  const client = openCommandClient(table, integration.code);
  return {
    integration,
    createContext: client.createContext,
    repositories: client.repositories,
    links: sourceLinks(table),
    digest: (text) => createHmac('sha256', 'a secret of the tests').update(text).digest('base64url'),
    now: () => new Date().toISOString(),
    waiter: null,
    ...options,
  };
}

/** Saves a shop in London that sells in pounds, with the store LON-01. */
export async function saveSourceShop(table: Table): Promise<void> {
  const { createContext } = openCommandClient(table, 'setup');
  const shop = { name: 'Tilia', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  await saveShop(createContext('saveShop', 'shop', shop), shop);
  const store = { code: 'LON-01', name: 'London' };
  await saveStore(createContext('saveStore', 'store', store), store);
}

/** A new table with the shop, and what applies records to it, as a delivery does that can be applied again. */
export async function openSourceTable(options: Partial<SourceContext> = {}) {
  const table = await freshTable();
  await saveSourceShop(table);
  const context = sourceContext(table, { waiter: 'delivery-1', ...options });
  return { table, context, apply: (record: SourceRecord) => applySourceRecord(context, record) };
}

export type SourceTable = Awaited<ReturnType<typeof openSourceTable>>;

/** Ten o'clock on a day of March 2026. */
export const atMarch = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;
