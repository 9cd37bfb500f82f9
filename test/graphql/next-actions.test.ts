import { expect, test } from 'vitest';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { callOf } from '../support/calls.ts';
import { commandContextOn } from '../support/command-context.ts';
import { cover, warrantyClaimOf } from '../support/covers.ts';
import { expectUnits } from '../support/meter.ts';
import { openMeteredGraph } from '../support/metered-graph.ts';
import { seed } from '../support/seed.ts';

const REGISTER = `mutation { registerCustomer(input: { idempotencyKey: "ana", externalIds: [{ system: "till", value: "7" }] }) {
  customer { id } } }`;
const SHOP = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
const HEAD = 'query ($id: ID!) { customer(id: $id) { id nextActions { kind dueAt } } }';

test('promised calls, undecided claims and lapsed cover are in the one Query that reads the customer', async () => {
  const graph = await openMeteredGraph();
  await saveShop(commandContextOn(graph.table, { operation: 'saveShop', idempotencyKey: 'shop' }), SHOP);
  const customerId: string = (await graph.run(REGISTER)).registerCustomer.customer.id;
  const warranty = { ...cover(), customerId, id: 'war_01900000-0000-7000-8000-000000000001' };
  const claims = [1, 2].map((number) => ({
    ...warrantyClaimOf({ customerId, warrantyId: warranty.id }),
    id: `clm_01900000-0000-7000-8000-00000000000${number}`,
  }));
  // It reads the shop, which is cached from here on.
  await graph.run(HEAD, { id: customerId });
  await seed(graph.table, [
    { entity: 'warranty', before: null, after: warranty },
    ...claims.map((after) => ({ entity: 'warrantyClaim', before: null, after }) as const),
  ]);
  await seed(
    graph.table,
    [1, 2].map((number) => ({
      entity: 'call',
      before: null,
      after: callOf({ customerId, id: `cal_01900000-0000-7000-8000-00000000000${number}` }),
    })),
  );
  graph.meter.reset();
  const { nextActions } = (await graph.run(HEAD, { id: customerId })).customer;
  expect(graph.meter.operations).toEqual(['Query']);
  expectUnits(graph.meter, 0.5);
  expect(nextActions.map(({ kind }: { kind: string }) => kind)).toEqual([
    ...['CALL_BACK', 'CALL_BACK', 'CLAIM_TO_DECIDE', 'CLAIM_TO_DECIDE', 'COVER_LAPSED', 'CONFIRM_CONTACT_DETAILS'],
  ]);
});
