import { beforeAll, describe, expect, test } from 'vitest';
import { recordInteraction } from '../../../domain/interaction/record-interaction.ts';
import { ALWAYS } from '../../../domain/kernel/history.ts';
import { MAX_UNIDENTIFIED } from '../../../domain/person/cluster.ts';
import { identifyCustomer } from '../../../domain/person/identify-customer.ts';
import { loadPeople } from '../../../domain/person/people.ts';
import { loadHistoryPage } from '../../../domain/person/person-page.ts';
import { unmergeCustomer } from '../../../domain/person/unmerge-customer.ts';
import { loadOverviews } from '../../../domain/profile/load-overviews.ts';
import { kindsOfUnidentified, TIMELINE_KINDS } from '../../../domain/profile/timeline.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { faultsOf } from '../../support/audit.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { putCustomers } from '../../support/customers.ts';
import { customerWith } from '../../support/heads.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const NELL = 'cus_0190a000-0000-7000-8000-000000000001';
const email = 'nell@example.com';
let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let steps = 0;
beforeAll(async () => {
  table = await freshTable();
  await putCustomers(table, [
    customerWith({ id: NELL, emails: [{ address: email, label: null, verified: true, primary: true }] }),
  ]);
  meter = table.meter;
});

const command = (operation: string) =>
  commandContextOn(table, { operation, idempotencyKey: `${operation}-${++steps}` });
const handle = (number: number) => ({ system: 'x', value: `nellw${number}` });

async function visit(customer: object): Promise<string> {
  const input = {
    customer,
    type: 'CART_ABANDONED',
    direction: 'INBOUND',
    occurredAt: '2026-01-01T00:00:00.000Z',
  } as const;
  const result = await recordInteraction(command('visit'), { ...input, ifUnidentified: 'KEEP' });
  if (!('value' in result)) throw new Error('it is kept');
  return result.value.customerId;
}

describe('a key', () => {
  test('is looked up by one Query, which finds its customers and its unidentified record', async () => {
    const repositories = createRepositories(table, { consistent: false });
    const id = await visit({ handle: handle(0) });
    meter.reset();
    expect(await repositories.keyHolders({ kind: 'handle', handle: 'x#nellw0' })).toEqual({
      identified: [],
      unidentified: id,
    });
    expect(await repositories.keyHolders({ kind: 'email', email })).toEqual({ identified: [NELL], unidentified: null });
    expect(meter.operations).toEqual(['Query', 'Query']);
    expectUnits(meter, 1);
  });

  test('leads to the customer as soon as the record is identified, without a further read', async () => {
    const id = await visit({ handle: handle(1) });
    const customer = { id: NELL };
    meter.reset();
    expect(await identifyCustomer(command('identify'), { unidentifiedId: id, customer })).toHaveProperty('value');
    expect(meter.operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(1);
    const repositories = createRepositories(table, { consistent: false });
    meter.reset();
    expect(await repositories.customerIds({ kind: 'handle', handle: 'x#nellw1' })).toEqual([NELL]);
    expect(meter.operations).toEqual(['Query']);
    expect(await unmergeCustomer(command('unmerge'), { recordId: id })).toHaveProperty('value');
  });
});

test('a reindex leaves the keys of unidentified records as they are, also of one that was identified', async () => {
  const [stranger, identified] = [await visit({ handle: handle(2) }), await visit({ handle: handle(3) })];
  await identifyCustomer(command('identify'), { unidentifiedId: identified, customer: { id: NELL } });
  const keysOf = async () =>
    (await scanItems(table))
      .filter(({ sk }) => sk === '#UNIDENTIFIED')
      .toSorted((a, b) => (`${a['pk']}` < `${b['pk']}` ? -1 : 1));
  const before = await keysOf();
  expect(await reindexTable(table)).toMatchObject({ keyTaken: 0, cleanedUp: 0 });
  expect(await keysOf()).toEqual(before);
  expect(faultsOf(await scanItems(table))).toEqual([]);
  const repositories = createRepositories(table, { consistent: true });
  expect(await repositories.keyHolders({ kind: 'handle', handle: 'x#nellw2' })).toEqual({
    identified: [],
    unidentified: stranger,
  });
  expect(await repositories.keyHolders({ kind: 'handle', handle: 'x#nellw3' })).toEqual({
    identified: [NELL],
    unidentified: null,
  });
  expect(await unmergeCustomer(command('unmerge'), { recordId: identified })).toHaveProperty('value');
});

describe('a customer with the most unidentified records', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    for (let number = 0; number < MAX_UNIDENTIFIED; number++) {
      const id = await visit({ handle: handle(100 + number) });
      ids.push(id);
      const result = await identifyCustomer(command('identify'), { unidentifiedId: id, customer: { id: NELL } });
      expect(result).toHaveProperty('value');
    }
  });

  test('gets no more of them', async () => {
    const unidentifiedId = await visit({ handle: handle(200) });
    const result = await identifyCustomer(command('identify'), { unidentifiedId, customer: { id: NELL } });
    expect(result).toMatchObject({ userErrors: [{ code: 'LIMIT_EXCEEDED', path: ['input', 'unidentifiedId'] }] });
  });

  test('costs a till one Query, as any customer does', async () => {
    const repositories = createRepositories(table, { consistent: false });
    meter.reset();
    const [head] = await loadOverviews(repositories, [NELL]);
    expect(head?.customer.unidentified).toHaveLength(MAX_UNIDENTIFIED);
    expect(meter.operations).toEqual(['Query']);
    expectUnits(meter, 0.5);
  });

  test('costs the history a bounded number of Queries, page after page, and shows everything once', async () => {
    const repositories = createRepositories(table, { consistent: false });
    const [found] = await loadPeople(repositories, [NELL]);
    const person = found?.customer ?? customerWith({ id: NELL });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const slice: { readonly first: number; readonly after: string | null } = { first: 7, after };
      meter.reset();
      const page = await loadHistoryPage(person, slice, 'descending', (id, piece, isUnidentified) =>
        repositories.timeline(id, isUnidentified ? kindsOfUnidentified(TIMELINE_KINDS) : TIMELINE_KINDS, piece, ALWAYS),
      );
      const once = TIMELINE_KINDS.length + MAX_UNIDENTIFIED * 5;
      expect(meter.operations.length).toBeGreaterThanOrEqual(once);
      // A list that begins with many entries of the page is read twice. This is the customer's own record, with its events.
      expect(meter.operations.length).toBeLessThanOrEqual(once + TIMELINE_KINDS.length);
      seen.push(...page.entries.map(({ item }) => item.id));
      after = page.hasNextPage ? page.end : null;
    } while (after !== null);
    const visits = seen.filter((id) => id.startsWith('int_'));
    expect(visits).toHaveLength(MAX_UNIDENTIFIED);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
