import { beforeAll, beforeEach, expect, test } from 'vitest';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { noPreferences } from '../../../domain/preferences/preferences.ts';
import { setContactConsents } from '../../../domain/preferences/set-contact-consents.ts';
import { setContactRules } from '../../../domain/preferences/set-contact-rules.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let id = '';
beforeAll(async () => {
  table = await freshTable();
  const registered = await registerCustomer(contextFor('registerCustomer'), { name: { given: 'Ana' } });
  if (!('value' in registered)) throw new Error('The customer was not registered.');
  id = registered.value.customer.id;
});
beforeEach(() => table.meter.reset());

let keys = 0;
const contextFor = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `${keys++}` });
const answer = {
  channel: 'SMS',
  purpose: 'MARKETING',
  consent: 'GRANTED',
  evidence: 'the form of 2026, which may be long',
} as const;

test('an answer costs two parallel reads, and one transaction of five small items', async () => {
  const result = await setContactConsents(contextFor('setContactConsents'), {
    customer: { id },
    occurredAt: '2026-03-01T10:00:00.000Z',
    answers: [answer],
  });
  expect(result).toMatchObject({ value: { preferences: { version: 1, edition: 1 } } });
  expect(table.meter.operations).toEqual(['GetItem', 'GetItem', 'TransactWriteItems']);
  // Two consistent reads of one unit. Idempotency record, customer check, preferences, consent and pointer at two each.
  expectUnits(table.meter, 2 + 10);
});

test('rules cost the same reads, and a transaction of three', async () => {
  await setContactRules(contextFor('setContactRules'), { customer: { id }, weeklyCap: 3 });
  expect(table.meter.operations).toEqual(['GetItem', 'GetItem', 'TransactWriteItems']);
  expectUnits(table.meter, 2 + 6);
});

test('the head includes the preferences in its one request, without evidence', async () => {
  const head = await createRepositories(table, { consistent: false }).overview(id);
  expect(table.meter.operations).toEqual(['Query']);
  expectUnits(table.meter, 0.5);
  expect(head?.preferences).toMatchObject({ version: 2, consents: [{ consent: 'GRANTED' }], rules: { weeklyCap: 3 } });
  expect(JSON.stringify(head)).not.toContain('the form of 2026');
});

test('an invalid time zone that was stored before names were checked becomes null', async () => {
  const before = noPreferences('cus_bst');
  const after = {
    ...before,
    version: 1,
    rules: { ...before.rules, timeZone: 'BST', quietFrom: '22:00', quietTo: '08:00' },
  };
  await seed(table, [{ entity: 'preferences', before, after }]);
  const found = await createRepositories(table, { consistent: false }).preferences('cus_bst');
  expect(found.rules).toEqual({ ...after.rules, timeZone: null });
});

test('overrides are stored in the attribute speaksFor, and read from it', async () => {
  const before = noPreferences('cus_overrides');
  const after = { ...before, version: 1, overrides: { weeklyCap: ['cus_other'] } };
  await seed(table, [{ entity: 'preferences', before, after }]);
  const item = (await scanItems(table)).find(({ customerId }) => customerId === 'cus_overrides');
  expect(item).toHaveProperty('speaksFor', { weeklyCap: ['cus_other'] });
  expect(item).not.toHaveProperty('overrides');
  expect(await createRepositories(table, { consistent: false }).preferences('cus_overrides')).toEqual(after);
});

test('the preferences of a hundred people are one request', async () => {
  const others = Array.from({ length: 99 }, (_, index) => `cus_${index}`);
  const found = await createRepositories(table, { consistent: false }).preferencesOf([...others, id]);
  expect(table.meter.operations).toEqual(['BatchGetItem']);
  expect(found.slice(0, 99)).toEqual(others.map(noPreferences));
  expect(found[99]).toMatchObject({ customerId: id, version: 2 });
});

test('a page of the history is one Query, and an answer by its id two batches', async () => {
  const repositories = createRepositories(table, { consistent: false });
  const page = await repositories.consentHistory(id, { first: 20, after: null });
  expect(table.meter.operations).toEqual(['Query']);
  expectUnits(table.meter, 0.5);
  const [entry] = page.entries;
  expect(await repositories.consents([entry?.item.id ?? ''])).toEqual([entry?.item]);
  expect(table.meter.operations).toEqual(['Query', 'BatchGetItem', 'BatchGetItem']);
  expectUnits(table.meter, 1.5);
});
