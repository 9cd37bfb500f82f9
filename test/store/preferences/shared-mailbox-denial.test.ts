import { beforeAll, expect, test } from 'vitest';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { setContactConsents } from '../../../domain/preferences/set-contact-consents.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { injectFaults } from '../../support/fault-injection.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});

const REFUSAL = {
  customer: { email: 'all@example.com' },
  occurredAt: '2026-03-01T00:00:00.000Z',
  answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' }],
} as const;
const call = { operation: 'setContactConsents', idempotencyKey: 'refuse', fingerprint: 'refuse' };

test('an interrupted refusal by a shared mailbox continues on a retry, and is written once for each person', async () => {
  const ids: string[] = [];
  for (const given of ['Ann', 'Bert', 'Cleo']) {
    const context = commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: given });
    const result = await registerCustomer(context, {
      name: { given },
      emails: [{ address: 'all@example.com', verified: false, primary: false }],
    });
    if ('value' in result) ids.push(result.value.customer.id);
  }
  expect(ids).toHaveLength(3);
  injectFaults(table.client, 'TransactWriteItems', ['fine', { loseAnswer: new Error('the process was killed') }]);
  await expect(setContactConsents(commandContextOn(table, call), REFUSAL)).rejects.toThrow();
  expect('value' in (await setContactConsents(commandContextOn(table, call), REFUSAL))).toBe(true);
  expect('value' in (await setContactConsents(commandContextOn(table, call), REFUSAL))).toBe(true);
  const repositories = createRepositories(table, { consistent: true });
  const histories = await Promise.all(ids.map((id) => repositories.consentHistory(id, { first: 10, after: null })));
  expect(histories.map(({ entries }) => entries.map(({ item }) => item.consent))).toEqual([
    ['DENIED'],
    ['DENIED'],
    ['DENIED'],
  ]);
});
