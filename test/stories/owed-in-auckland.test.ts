import { beforeAll, expect, test } from 'vitest';
import { addDays, atLocalTime, dayOf, startOfDay, timeOf } from '../../domain/kernel/instant.ts';
import { minutesAgo } from '../support/case-desk.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';

const ZONE = 'Pacific/Auckland';

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
  const SHOP = 'mutation ($input: SaveShopInput!) { saveShop(input: $input) { userErrors { message } } }';
  const { saveShop } = await jeweller.graph.as('admin').run(SHOP, { input: { ...freshKey(), timeZone: ZONE } });
  expect(saveShop.userErrors).toEqual([]);
});

const LIST = `query ($filter: CommitmentFilter) {
  commitments(filter: $filter, first: 100) { nodes { what dueAt overdue } } }`;
const today = () => dayOf(new Date().toISOString(), ZONE);

test('a call is promised, shown and tried again by the clock of the shop', async () => {
  const customer = { id: await jeweller.customer() };
  const dueAt = atLocalTime(addDays(today(), 1), '00:30', ZONE);
  const { call } = await jeweller.mutate('promiseCall', 'call { id dueAt }', { customer, dueAt });
  const actions = 'query ($id: ID!) { customer(id: $id) { nextActions { kind message } } }';
  const { nextActions } = (await jeweller.york.run(actions, customer)).customer;
  expect(nextActions).toContainEqual({
    ...{ kind: 'CALL_BACK', message: `Call the customer back: promised by ${addDays(today(), 1)} 00:30.` },
  });
  const attempt = { callId: call.id, outcome: 'NO_ANSWER', occurredAt: minutesAgo(0) };
  const { call: moved } = await jeweller.mutate('recordCall', 'call { dueAt }', attempt);
  const local = timeOf(moved.dueAt, ZONE);
  expect(local >= '09:00' && local < '18:00').toBe(true);
});

test('a prevention action is owed until the day ends in Auckland, which is before it ends in London', async () => {
  const owner = `Wiremu ${freshKey().idempotencyKey}`;
  const plan = { title: 'A thicker box', owner, pain: { by: 'SKU', key: 'BOX-1' } };
  const save = (dueOn: string) =>
    jeweller.mutate('savePreventionAction', 'action { id }', { ...plan, dueOn }, jeweller.graph.as('analyst'));
  const day = today();
  for (const dueOn of [addDays(day, -1), day]) expect((await save(dueOn)).userErrors).toEqual([]);
  const { commitments } = await jeweller.desk.run(LIST, { filter: { assignee: owner } });
  expect(commitments.nodes).toEqual([
    { what: 'Prevention: A thicker box', dueAt: startOfDay(day, ZONE), overdue: true },
    { what: 'Prevention: A thicker box', dueAt: startOfDay(addDays(day, 1), ZONE), overdue: false },
  ]);
  const dueToday = { assignee: owner, dueBefore: startOfDay(addDays(day, 1), 'Europe/London') };
  expect((await jeweller.desk.run(LIST, { filter: dueToday })).commitments.nodes).toHaveLength(2);
});
