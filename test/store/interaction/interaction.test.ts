import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RecordInteractionInput, recordInteraction } from '../../../domain/interaction/record-interaction.ts';
import { ALWAYS } from '../../../domain/kernel/history.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import type { Meter } from '../../support/meter.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let customerId: string;
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  const registered = await registerCustomer(
    commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'customer' }),
    { name: { given: 'Ana' } },
  );
  if (!('value' in registered)) throw new Error('The customer was not registered.');
  customerId = registered.value.customer.id;
});
beforeEach(() => meter.reset());

const minute = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();

function record(key: string, input: Partial<RecordInteractionInput> = {}) {
  return recordInteraction(commandContextOn(table, { operation: 'recordInteraction', idempotencyKey: key }), {
    customer: { id: customerId },
    type: 'CALL',
    direction: 'INBOUND',
    occurredAt: minute(0),
    ...input,
  });
}

test('recording reads the shop, its playbooks and the customer, and writes one transaction', async () => {
  await record('k', { subject: 'Where is my ring?' });
  expect(meter.operations.toSorted()).toEqual(['GetItem', 'Query', 'Query', 'TransactWriteItems']);
  // Interaction, pointer, idempotency record and the check of the customer at two units each. Three consistent reads of one.
  expectUnits(meter, 4 * 2 + 3);
});

test('a marketing send also reads the preferences, and counts in them in the same transaction', async () => {
  await record('m', { type: 'MARKETING_SENT', via: 'EMAIL' });
  expect(meter.operations.toSorted()).toEqual(['GetItem', 'GetItem', 'Query', 'Query', 'TransactWriteItems']);
  expectUnits(meter, 5 * 2 + 4);
  const preferences = await createRepositories(table, { consistent: true }).preferences(customerId);
  expect(preferences.marketingSends).toEqual([minute(0)]);
});

describe('reads of a history', () => {
  const repositories = () => createRepositories(table, { consistent: false });
  const TEXT = 'x'.repeat(2_000);

  beforeAll(async () => {
    for (let n = 1; n <= 120; n++)
      await record(`many-${n}`, { occurredAt: minute(n), body: TEXT, type: n % 40 === 0 ? 'COMPLAINT' : 'CALL' });
  });

  test('a page is one Query of the size of the page, for a history of any length', async () => {
    const page = await repositories().interactionsOf(customerId, { first: 10, after: null }, ALWAYS, null);
    expect(page.entries.map(({ item }) => item.occurredAt)).toEqual(
      Array.from({ length: 10 }, (_, index) => minute(120 - index)),
    );
    expect(meter.operations).toEqual(['Query']);
    // Eleven of about 2.4 kB, at half a unit for 4 kB.
    expect(meter.units).toBeLessThanOrEqual(4);
    const next = await repositories().interactionsOf(customerId, { first: 10, after: page.end }, ALWAYS, null);
    expect(next.entries[0]?.item.occurredAt).toBe(minute(110));
    expect(meter.operations).toEqual(['Query', 'Query']);
  });

  test('a filter reads on until its page is full', async () => {
    const page = await repositories().interactionsOf(
      customerId,
      { first: 3, after: null },
      ALWAYS,
      ({ type }) => type === 'COMPLAINT',
    );
    expect(page.entries.map(({ item }) => item.occurredAt)).toEqual([minute(120), minute(80), minute(40)]);
    expect(page.hasNextPage).toBe(false);
    expect(meter.operations).toEqual(['Query', 'Query']);
  });

  test('a period is a range of one Query, both ends included', async () => {
    const period = { from: minute(7), to: minute(9) };
    const page = await repositories().interactionsOf(customerId, { first: 10, after: null }, period, null);
    expect(page.entries.map(({ item }) => item.occurredAt)).toEqual([minute(9), minute(8), minute(7)]);
    expect(meter.operations).toEqual(['Query']);
  });

  test('ids are found in two batches, whatever customer they belong to', async () => {
    const page = await repositories().interactionsOf(customerId, { first: 50, after: null }, ALWAYS, null);
    const ids = page.entries.map(({ item }) => item.id);
    meter.reset();
    const found = await repositories().interactions([...ids, 'int_nothing']);
    expect(found.map((interaction) => interaction?.id ?? null)).toEqual([...ids, null]);
    expect(meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
  });
});
