import { beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createPreferencesDesk } from '../support/preferences.ts';

let graph: TestGraph;
let story: ReturnType<typeof createPreferencesDesk>;
beforeAll(async () => {
  graph = await openGraph();
  story = createPreferencesDesk(graph);
});

const fromNow = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

const DECIDE = `query ($id: ID!, $purpose: ContactPurpose!, $at: DateTime) { customer(id: $id) {
  contactDecision(channel: EMAIL, purpose: $purpose, at: $at) { allowed reasons { code } } } }`;
const reasons = async (id: string, at: string | null = null, purpose = 'MARKETING'): Promise<string[]> => {
  const { customer } = await story.desk.run(DECIDE, { id, at, purpose });
  return customer.contactDecision.reasons.map(({ code }: { code: string }) => code);
};
const registerCustomer = (given: string, address: string) =>
  story.register({ name: { given, family: given }, emails: [{ address }] });
const answer = (customer: object, consent: string, occurredAt: string, purpose = 'MARKETING') =>
  story.consents({ customer, occurredAt, answers: [{ channel: 'EMAIL', purpose, consent }] });

test('a denial wins over an earlier grant from a clock that is four minutes fast', async () => {
  const id = await registerCustomer('Fast', 'fast@example.com');
  await answer({ id }, 'GRANTED', fromNow(240));
  await answer({ id }, 'DENIED', fromNow(0));
  expect(await reasons(id)).toEqual(['DENIED']);
  expect(await reasons(id, fromNow(600))).toEqual(['DENIED']);
});

test('a decision about the past uses the answers of that time, on every record of the person', async () => {
  const id = await registerCustomer('Past', 'past@example.com');
  const other = await registerCustomer('Past', 'past@example.com');
  await answer({ id }, 'DENIED', '2024-05-01T00:00:00Z');
  await answer({ id: other }, 'GRANTED', '2025-05-01T00:00:00Z');
  await answer({ id }, 'DENIED', '2026-05-01T00:00:00Z');
  const merge = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { code } } }`;
  const input = { idempotencyKey: 'past', survivor: id, others: [other] };
  expect((await story.desk.run(merge, { input })).mergeCustomers.userErrors).toEqual([]);
  expect(await reasons(id, '2023-01-01T00:00:00Z')).toEqual(['NO_CONSENT']);
  expect(await reasons(id, '2024-06-01T00:00:00Z')).toEqual(['DENIED']);
  expect(await reasons(other, '2025-06-01T00:00:00Z')).toEqual([]);
  expect(await reasons(id, '2026-05-01T00:00:00Z')).toEqual(['DENIED']);
  expect(await reasons(id, '2023-01-01T00:00:00Z', 'SERVICE')).toEqual([]);
});

test('a denial from a shared email holds for all its owners; a grant counts only when its person is known', async () => {
  const couple = [
    await registerCustomer('Ida', 'home@example.com'),
    await registerCustomer('Olaf', 'home@example.com'),
  ];
  for (const id of couple) await answer({ id }, 'GRANTED', '2026-01-01T00:00:00Z');
  expect(await answer({ email: 'home@example.com' }, 'GRANTED', fromNow(-9))).toMatchObject({
    userErrors: [{ code: 'AMBIGUOUS' }],
  });
  expect(await answer({ email: 'Home@example.com' }, 'DENIED', fromNow(-1))).toMatchObject({ userErrors: [] });
  expect(await Promise.all(couple.map((id) => reasons(id)))).toEqual([['DENIED'], ['DENIED']]);
});

test('a reused key with another answer denies nothing', async () => {
  const couple = [await registerCustomer('Eva', 'eva@example.com'), await registerCustomer('Tom', 'eva@example.com')];
  for (const id of couple) await answer({ id }, 'GRANTED', '2026-01-01T00:00:00Z');
  const answers = [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' }];
  const used = { idempotencyKey: 'used before', answers };
  await story.consents({ ...used, customer: { id: await registerCustomer('Kim', 'kim@example.com') } });
  expect(await story.consents({ ...used, customer: { email: 'eva@example.com' } })).toMatchObject({
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
  });
  expect(await Promise.all(couple.map((id) => reasons(id)))).toEqual([[], []]);
});

test('a marketing send from a fast clock counts against the weekly cap at once', async () => {
  const id = await registerCustomer('Cap', 'cap@example.com');
  await answer({ id }, 'GRANTED', '2026-01-01T00:00:00Z');
  await story.rules({ customer: { id }, weeklyCap: 1 });
  const record = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { userErrors { code } } }`;
  const input = {
    idempotencyKey: 'sent',
    customer: { id },
    type: 'MARKETING_SENT',
    via: 'EMAIL',
    occurredAt: fromNow(200),
  };
  expect((await story.desk.run(record, { input })).recordInteraction.userErrors).toEqual([]);
  expect(await reasons(id)).toEqual(['WEEKLY_CAP']);
});
