import { beforeAll, expect, test } from 'vitest';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { COVER, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

test('a voided warranty is VOID, shows the reason, and stays with its owner', async () => {
  const id = await jeweller.customer();
  const { warranty } = await jeweller.register({ customer: { id }, serialNumber: 'SN-1' });
  const { warranty: voided, userErrors } = await jeweller.voidCover({ warrantyId: warranty.id, because: ' Resized ' });
  expect(userErrors).toEqual([]);
  expect(voided).toEqual({ ...warranty, version: 2, status: 'VOID', voidedBecause: 'Resized' });
  expect((await jeweller.coverOf(id)).nodes).toEqual([voided]);
  expect(await jeweller.bySerialNumber('SN-1')).toEqual(voided);
});

test('a void or unknown warranty cannot be voided, and a reason is required', async () => {
  const customer = { id: await jeweller.customer() };
  const { warranty } = await jeweller.register({ customer });
  const voidIt = async (input: object) => formatUserErrors((await jeweller.voidCover(input)).userErrors);
  expect(await voidIt({ warrantyId: warranty.id, because: ' ' })).toEqual(['INVALID input.because']);
  expect(await voidIt({ warrantyId: warranty.id, because: 'x'.repeat(1_001) })).toEqual([
    'LIMIT_EXCEEDED input.because',
  ]);
  expect(await voidIt({ warrantyId: 'war_none', because: 'Sold' })).toEqual(['NOT_FOUND input.warrantyId']);
  expect(await voidIt({ warrantyId: warranty.id, because: 'Sold' })).toEqual([]);
  expect(await voidIt({ warrantyId: warranty.id, because: 'Sold' })).toEqual(['NOT_ALLOWED input.warrantyId']);
});

test('a till cannot void a warranty', async () => {
  const customer = { id: await jeweller.customer() };
  const { warranty } = await jeweller.register({ customer });
  const query = 'mutation ($input: VoidWarrantyInput!) { voidWarranty(input: $input) { warranty { id } } }';
  const input = { idempotencyKey: 'v', warrantyId: warranty.id, because: 'Sold' };
  const { data, errors } = await jeweller.york.ask(query, { input });
  expect(data.voidWarranty).toBeNull();
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

testIdempotency('voidWarranty', async () => {
  const shop = await openJeweller();
  const customer = { id: await shop.customer() };
  const { warranty } = await shop.register({ customer });
  const { warranty: other } = await shop.register({ customer });
  const query = `mutation ($input: VoidWarrantyInput!) {
    voidWarranty(input: $input) { warranty { ${COVER} } userErrors { code message path } }
  }`;
  const input = { warrantyId: warranty.id, because: 'Resized' };
  return {
    caller: shop.desk,
    otherClient: shop.graph.as('admin'),
    send: async (caller, sent) => (await caller.run(query, { input: sent })).voidWarranty,
    input,
    otherInput: { warrantyId: other.id, because: 'Stolen' },
    effects: async () =>
      (await scanItems(shop.graph.table)).filter(({ voidedBecause }) => voidedBecause != null).length,
    moveOn: () => shop.voidCover({ warrantyId: other.id, because: 'Stolen' }),
    lasting: ({ warranty: answered }) => answered,
  };
});
