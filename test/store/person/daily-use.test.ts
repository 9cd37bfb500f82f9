import { beforeEach, describe, expect, test } from 'vitest';
import { submitFeedback } from '../../../domain/feedback/submit-feedback.ts';
import type { Result } from '../../../domain/kernel/command.ts';
import { type DailyLimits, DEFAULT_DAILY_LIMITS, dailyLimits } from '../../../domain/person/daily-limits.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { setTastes } from '../../../domain/preferences/set-tastes.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { createUnitOfWork } from '../../../store/dynamo-unit-of-work.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { type Fault, injectFaults } from '../../support/fault-injection.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { freshTable } from '../../support/table.ts';

const NOON = '2035-03-01T12:00:00.000Z';
const LIMITS: DailyLimits = { ...DEFAULT_DAILY_LIMITS, feedback: 3, commands: 5 };

let table: Awaited<ReturnType<typeof freshTable>>;
let ana: string;
beforeEach(async () => {
  table = await freshTable();
  ana = await register('Ana');
});

async function register(given: string): Promise<string> {
  const command = { operation: 'registerCustomer', idempotencyKey: given };
  const { customer } = await resultOrThrow(registerCustomer(commandContextOn(table, command), { name: { given } }));
  return customer.id;
}

/** The context of a command that a customer's own token sends. */
function ownContext(subject: string, operation: string, idempotencyKey: string, now = NOON): GraphCommandContext {
  const context = commandContextOn(table, { operation, idempotencyKey }, () => now);
  return {
    ...context,
    command: { ...context.command, subject },
    caller: { ...context.caller, role: 'customer', scopes: ['self'], customerId: subject },
    admission: dailyLimits(context.repositories, LIMITS),
    unitOfWork: createUnitOfWork(table, { now: () => now, remaining: () => 60_000 }),
  };
}

const submit = (key: string, { by = ana, now = NOON } = {}) =>
  submitFeedback(ownContext(by, 'submitFeedback', key, now), { comment: 'Lovely', occurredAt: now });
const taste = (key: string) =>
  setTastes(ownContext(ana, 'setTastes', key), { addLikes: [{ topic: 'stone', value: key }] });

const codesOf = (result: Result<unknown>) => ('userErrors' in result ? result.userErrors.map(({ code }) => code) : []);
const countOf = async (kind: string) =>
  (await scanItems(table)).filter(({ pk, sk }) => String(sk).startsWith(kind) && String(pk).startsWith('CUSTOMER#'))
    .length;
const uses = async () => (await scanItems(table)).filter(({ pk }) => String(pk).startsWith('DAILY_USE#'));

test('what a customer adds in a day is bounded, by kind and in total; the next day starts from 0', async () => {
  for (const key of ['1', '2', '3']) expect(codesOf(await submit(key))).toEqual([]);
  expect(codesOf(await submit('4'))).toEqual(['LIMIT_EXCEEDED']);
  for (const key of ['5', '6']) expect(codesOf(await taste(key))).toEqual([]);
  expect(codesOf(await taste('7'))).toEqual(['LIMIT_EXCEEDED']);
  expect(await countOf('FEEDBACK#')).toBe(3);
  expect(codesOf(await submit('4', { now: '2035-03-02T00:00:00.000Z' }))).toEqual([]);
});

test('costs two reads, in the round trip of the command, and one write at two units; an excess writes nothing', async () => {
  const plain = ownContext(ana, 'submitFeedback', 'plain');
  table.meter.reset();
  await submitFeedback({ ...plain, admission: { admit: async () => [] } }, { comment: 'Lovely', occurredAt: NOON });
  const without = table.meter.units;
  table.meter.reset();
  await submit('k');
  // One more for the shop, which a running function has cached.
  expectUnits(table.meter, without + 2 + 2 + 1);
  await submit('l');
  await submit('m');
  table.meter.reset();
  await submit('n');
  expect(table.meter.operations).not.toContain('TransactWriteItems');
});

test('the token of nobody else is counted, and a staff token reads and writes nothing for it', async () => {
  const context = commandContextOn(table, { operation: 'submitFeedback', idempotencyKey: 'staff' }, () => NOON);
  const input = { customer: { id: ana }, comment: 'Lovely', occurredAt: NOON };
  for (const idempotencyKey of ['a', 'b', 'c', 'd'])
    await resultOrThrow(submitFeedback({ ...context, command: { ...context.command, idempotencyKey } }, input));
  expect(await uses()).toEqual([]);
  expect(codesOf(await submit('own'))).toEqual([]);
});

describe('the bound holds', () => {
  test('when all come at the same time', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, key) => submit(`at once ${key}`)));
    expect(results.filter((result) => 'value' in result)).toHaveLength(3);
    expect(await countOf('FEEDBACK#')).toBe(3);
    expect(await uses()).toMatchObject([{ feedback: 3, commands: 3 }]);
  });

  test('and a retry of a command that is done counts no second time, also above the bound', async () => {
    const first = await submit('1');
    for (const key of ['1', '1', '2', '3', '1']) expect(codesOf(await submit(key))).toEqual([]);
    expect(codesOf(await submit('4'))).toEqual(['LIMIT_EXCEEDED']);
    expect(await submit('1')).toMatchObject({ ...first, isReplay: true });
    expect(await uses()).toMatchObject([{ feedback: 3, commands: 3 }]);
  });

  test.each(['TimeoutError', 'InternalServerError'])('and a lost answer (%s) counts once', async (name) => {
    const lost: Fault = { loseAnswer: Object.assign(new Error('injected'), { name }) };
    injectFaults(table.client, 'TransactWriteItems', [lost]);
    expect(codesOf(await submit('1'))).toEqual([]);
    expect(await uses()).toMatchObject([{ feedback: 1, commands: 1 }]);
  });

  test('over all records of a person, also for what they did before they were merged', async () => {
    const other = await register('Anna');
    await submit('1');
    await submit('2', { by: other });
    const command = { operation: 'mergeCustomers', idempotencyKey: 'merge' };
    await resultOrThrow(mergeCustomers(commandContextOn(table, command), { survivor: ana, others: [other] }));
    expect(codesOf(await submit('3', { by: other }))).toEqual([]);
    for (const by of [ana, other]) expect(codesOf(await submit(`4 ${by}`, { by }))).toEqual(['LIMIT_EXCEEDED']);
  });
});

test('the counts expire after the day, and hold no text of the customer', async () => {
  await submit('1');
  const [use = {}] = await uses();
  expect(Object.keys(use).toSorted()).toEqual(['commands', 'expiresAt', 'feedback', 'pk', 'sk']);
  expect(use['expiresAt']).toBe(Date.parse('2035-03-04T00:00:00Z') / 1_000);
});

test('the commands of a member of staff are not counted', async () => {
  const { admission } = ownContext(ana, 'recordInteraction', 'k');
  const command = { operation: 'recordInteraction', subject: 'stf_0190a000-0000-7000-8000-000000000001' };
  table.meter.reset();
  expect(await admission.admit(command, NOON)).toEqual([]);
  expect(table.meter.operations).toEqual([]);
});
