import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
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

describe('a fault of the table', () => {
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
    'a lost answer': [{ loseAnswer: named('TimeoutError') }],
    'a lost answer that looks like a server error': [{ loseAnswer: named('InternalServerError') }],
  };
  test.each(Object.entries(faults))('%s: the mutation has one effect, and succeeds', async (_, pending) => {
    injectFaults(table.client, 'TransactWriteItems', pending);
    expect(await register('k')).toHaveProperty('value.outcome', 'CREATED');
    expect(await profiles()).toHaveLength(1);
  });

  test('a lost answer that the caller does not get either: the retry returns the first result', async () => {
    injectFaults(table.client, 'TransactWriteItems', [{ loseAnswer: named('SomethingElse') }]);
    await expect(register('k')).rejects.toThrow('injected');
    const [profile] = await profiles();
    expect(await register('k')).toHaveProperty('value.customer.id', profile?.['id']);
    expect(await profiles()).toHaveLength(1);
  });

  test('a permanent fault is not retried', async () => {
    injectFaults(table.client, 'TransactWriteItems', [{ refuse: cancelled('ValidationError') }]);
    await expect(register('k')).rejects.toThrow(TransactionCanceledException);
    expect(await scanItems(table)).toEqual([]);
  });
});

describe('an idempotency record', () => {
  test('counts as absent after 30 days, also before DynamoDB deletes it', async () => {
    const start = Date.parse('2026-01-01T00:00:00.000Z');
    const at = (days: number) => () => new Date(start + days * 24 * 60 * 60 * 1000).toISOString();
    const first = await register('k', at(0));
    const retried = await register('k', at(29.9));
    const after = await register('k', at(30.1));
    // A replay reads the customer again, with its stored lookup keys.
    expect(retried).toMatchObject({ ...first, isReplay: true });
    expect(after).not.toEqual(first);
    expect(await profiles()).toHaveLength(2);
  });

  test('is not written by a rejected mutation', async () => {
    const context = commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'k' });
    const failed = await registerCustomer(context, { phones: [{ number: '12', verified: false, primary: true }] });
    expect(failed).toHaveProperty('userErrors.0.code', 'INVALID');
    expect(await scanItems(table)).toEqual([]);
    expect(await register('k')).toHaveProperty('value.outcome', 'CREATED');
  });

  test.each(['鍵', '%', '#', '😀'])('is written for any key of 255 characters, such as of %s', async (character) => {
    const key = character.repeat(255 / character.length);
    const first = await register(key);
    expect(first).toHaveProperty('value.outcome', 'CREATED');
    expect(await register(key)).toMatchObject({ ...first, isReplay: true });
    expect(await profiles()).toHaveLength(1);
  });

  test('of one client is never that of another, for any combination of their names and keys', async () => {
    const registerAs = (client: string, idempotencyKey: string) => {
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
      expect(await registerAs(client, key)).toHaveProperty('value.outcome', 'CREATED');
    expect(await profiles()).toHaveLength(5);
  });

  test('holds nothing of the input', async () => {
    await register('k');
    const [record] = (await scanItems(table)).filter((item) => String(item['pk']).startsWith('IDEMPOTENCY#'));
    expect(Object.keys(record ?? {}).toSorted()).toEqual(['audit', 'expiresAt', 'fingerprint', 'pk', 'refs', 'sk']);
    expect(JSON.stringify(record)).not.toMatch(/ana/i);
  });
});

test('registering reads what the shop holds under its keys, and writes one transaction', async () => {
  const { meter, ...metered } = await freshTable();
  table = metered;
  await register('k');
  expect(meter.operations.toSorted()).toEqual(['Query', 'TransactWriteItems']);
  // Profile, metrics, idempotency record, one email and one name, each at two units in a transaction; one consistent read.
  expectUnits(meter, 5 * 2 + 1);
});

describe('a repetition', () => {
  const repetition = async (changed: (context: ReturnType<typeof commandContextOn>) => typeof context) => {
    const { meter, ...metered } = await freshTable();
    table = metered;
    const first = await register('k');
    const before = await scanItems(table);
    meter.reset();
    const context = commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'k' });
    expect(await registerCustomer(changed(context), INPUT)).toMatchObject({ ...first, isReplay: true });
    expect(await scanItems(table)).toEqual(before);
    return meter;
  };

  test('that nobody expects is refused by its transaction, and then reads the record', async () => {
    const { operations } = await repetition((context) => context);
    expect(operations.filter((one) => one === 'TransactWriteItems')).toHaveLength(1);
  });

  test('that is expected sends no transaction', async () => {
    const { operations } = await repetition((context) => ({
      ...context,
      unitOfWork: { ...context.unitOfWork, expectsRepetition: true },
    }));
    expect(operations).not.toContain('TransactWriteItems');
  });

  test('that is expected looks for the record once more after each conflict, and not again before the next attempt', async () => {
    const { meter, ...metered } = await freshTable();
    table = metered;
    injectFaults(table.client, 'TransactWriteItems', [{ refuse: cancelled('TransactionConflict') }]);
    const context = commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'k' });
    const unitOfWork = { ...context.unitOfWork, expectsRepetition: true };
    expect(await registerCustomer({ ...context, unitOfWork }, INPUT)).toHaveProperty('value.outcome', 'CREATED');
    expect(meter.operations.filter((one) => one === 'GetItem')).toHaveLength(2);
  });

  test('whose first call is stored by the id of the client finds it by its former name', async () => {
    await register('k');
    const stored = commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'k' });
    const { client } = stored.command;
    const command = { ...stored.command, client: 'a permanent name', formerClient: client };
    expect(await registerCustomer({ ...stored, command }, INPUT)).toHaveProperty('isReplay', true);
    expect(await profiles()).toHaveLength(1);
  });
});
