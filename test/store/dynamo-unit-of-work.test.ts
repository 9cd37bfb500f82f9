import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { commandContextOn } from '../support/command-context.ts';
import { type Fault, injectFaults } from '../support/fault-injection.ts';
import { scanItems } from '../support/items.ts';
import { expectUnits } from '../support/meter.ts';
import { freshTable } from '../support/table.ts';

const INPUT = { name: { given: 'Ana' }, emails: [{ address: 'ana@example.com', verified: false, primary: true }] };

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

const register = (key: string, now?: () => string) =>
  registerCustomer(commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: key }, now), INPUT);

const profiles = async () => (await scanItems(table)).filter((item) => item['sk'] === '#PROFILE');

const named = (name: string): Error => Object.assign(new Error('injected'), { name });

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'injected',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('what comes between a mutation and its one effect', () => {
  const faults: Record<string, Fault[]> = {
    'a conflict with another transaction': [
      { refuse: cancelled('None', 'TransactionConflict') },
      { refuse: cancelled('TransactionConflict', 'None') },
    ],
    'a throttled item': [
      { refuse: cancelled('ThrottlingError') },
      { refuse: cancelled('ProvisionedThroughputExceeded') },
    ],
    'a throttled request': [{ refuse: named('ThrottlingException') }, { refuse: named('RequestLimitExceeded') }],
    'an answer that was lost': [{ loseAnswer: named('TimeoutError') }],
    'an answer that was lost as a server error': [{ loseAnswer: named('InternalServerError') }],
  };
  test.each(Object.entries(faults))('%s: it is done once, and answered', async (_, pending) => {
    injectFaults(table.client, 'TransactWriteItems', pending);
    expect(await register('k')).toHaveProperty('value.outcome', 'CREATED');
    expect(await profiles()).toHaveLength(1);
  });

  test('an answer that was lost to the caller too: the retry answers with what was done', async () => {
    injectFaults(table.client, 'TransactWriteItems', [{ loseAnswer: named('SomethingElse') }]);
    await expect(register('k')).rejects.toThrow('injected');
    const [profile] = await profiles();
    expect(await register('k')).toHaveProperty('value.customer.id', profile?.['id']);
    expect(await profiles()).toHaveLength(1);
  });

  test('a fault that does not pass is not tried again', async () => {
    injectFaults(table.client, 'TransactWriteItems', [{ refuse: cancelled('ValidationError') }]);
    await expect(register('k')).rejects.toThrow(TransactionCanceledException);
    expect(await scanItems(table)).toEqual([]);
  });
});

describe('a claim', () => {
  test('past its 30 days counts as absent, though it is not deleted yet', async () => {
    const start = Date.parse('2026-01-01T00:00:00.000Z');
    const at = (days: number) => () => new Date(start + days * 24 * 60 * 60 * 1000).toISOString();
    const first = await register('k', at(0));
    const retried = await register('k', at(29.9));
    const after = await register('k', at(30.1));
    // What is read again has the lookup keys that were stored with it.
    expect(retried).toMatchObject({ ...first, isReplay: true });
    expect(after).not.toEqual(first);
    expect(await profiles()).toHaveLength(2);
  });

  test('is not made by a failure', async () => {
    const context = commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'k' });
    const failed = await registerCustomer(context, { phones: [{ number: '12', verified: false, primary: true }] });
    expect(failed).toHaveProperty('userErrors.0.code', 'INVALID');
    expect(await scanItems(table)).toEqual([]);
    expect(await register('k')).toHaveProperty('value.outcome', 'CREATED');
  });

  test.each(['鍵', '%', '#', '😀'])('is made under any key of 255 characters, such as of %s', async (character) => {
    const key = character.repeat(255 / character.length);
    const first = await register(key);
    expect(first).toHaveProperty('value.outcome', 'CREATED');
    expect(await register(key)).toMatchObject({ ...first, isReplay: true });
    expect(await profiles()).toHaveLength(1);
  });

  test("of one client is never another's, however their keys and names are put together", async () => {
    const claimed = (client: string, idempotencyKey: string) => {
      const command = { operation: 'registerCustomer', client, idempotencyKey };
      return registerCustomer(commandContextOn(table, command), INPUT);
    };
    for (const [client, key] of [
      ['a#', 'b'],
      ['a', '#b'],
      ['a%23', 'b'],
      ['a', '##b'],
      ['a#', '#b'],
    ] as const)
      expect(await claimed(client, key)).toHaveProperty('value.outcome', 'CREATED');
    expect(await profiles()).toHaveLength(5);
  });

  test('holds nothing of what was sent', async () => {
    await register('k');
    const [claim] = (await scanItems(table)).filter((item) => String(item['pk']).startsWith('IDEMPOTENCY#'));
    expect(Object.keys(claim ?? {}).toSorted()).toEqual(['expiresAt', 'fingerprint', 'pk', 'refs', 'sk']);
    expect(JSON.stringify(claim)).not.toMatch(/ana/i);
  });
});

test('registering costs the claim and the shop to read, and one transaction', async () => {
  const { meter, ...metered } = await freshTable();
  table = metered;
  await register('k');
  expect(meter.operations.toSorted()).toEqual(['GetItem', 'Query', 'TransactWriteItems']);
  // Profile, metrics, claim, one email and one name, each at two units in a transaction; two consistent reads.
  expectUnits(meter, 5 * 2 + 2);
});
