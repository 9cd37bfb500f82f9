import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/kernel/instant.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { COVER, dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

describe('a registered warranty', () => {
  test('is found by its id, by its owner and by its serial number in any notation', async () => {
    const id = await jeweller.customer();
    const startsOn = dayFromNow({ months: -1 });
    const { warranty, userErrors } = await jeweller.register({ customer: { id }, serialNumber: 'SN 1-001', startsOn });
    expect(userErrors).toEqual([]);
    expect(warranty).toEqual({
      id: expect.stringMatching(/^war_/),
      ...{ version: 1, status: 'ACTIVE', sku: 'RING-1', description: 'Halo ring', serialNumber: 'SN 1-001' },
      ...{ startsOn, endsOn: addMonths(startsOn, 60), nextInspectionDue: addMonths(startsOn, 6) },
      ...{ voidedBecause: null, receipt: null, customer: { id } },
      plan: { code: 'CARE', name: 'Care plan', durationMonths: 60, inspectionEveryMonths: 6 },
    });
    expect(await jeweller.cover(warranty.id)).toEqual(warranty);
    expect(await jeweller.bySerialNumber('sn1001')).toEqual(warranty);
    expect((await jeweller.coverOf(id)).nodes).toEqual([warranty]);
  });

  test('stores the receipt of another shop unchanged', async () => {
    const customer = { id: await jeweller.customer() };
    const receipt = { number: 'B 77', store: 'Goldsmiths Hull' };
    const { warranty } = await jeweller.register({ customer, receipt });
    expect(warranty.receipt).toEqual(receipt);
  });

  test.each([
    ['ACTIVE', {}],
    ['INSPECTION_DUE', { months: -6, days: -10 }],
    ['LAPSED', { months: -8 }],
    ['EXPIRED', { months: -61 }],
    ['ACTIVE', { months: 3 }],
  ])('is %s if it starts %j from today', async (status, when) => {
    const customer = { id: await jeweller.customer() };
    const { warranty } = await jeweller.register({ customer, startsOn: dayFromNow(when) });
    expect(warranty.status).toBe(status);
  });

  test('keeps the terms it was registered with when the plan changes', async () => {
    await jeweller.plan({ code: 'GOLD', name: 'Gold', durationMonths: 24, inspectionEveryMonths: 12 });
    const customer = { id: await jeweller.customer() };
    const { warranty } = await jeweller.register({ customer, plan: 'GOLD' });
    await jeweller.plan({ code: 'GOLD', name: 'Old gold', durationMonths: 12, inspectionEveryMonths: null });
    expect(await jeweller.cover(warranty.id)).toEqual(warranty);
    const { warranty: later } = await jeweller.register({ customer, plan: 'GOLD' });
    expect(later).toMatchObject({ endsOn: dayFromNow({ months: 12 }), nextInspectionDue: null });
    expect(later.plan).toMatchObject({ name: 'Old gold', durationMonths: 12 });
  });
});

describe('registering fails', () => {
  test('for empty, long and too late values, with all errors at once', async () => {
    const customer = { id: await jeweller.customer() };
    const startsOn = addDays(dayFromNow(), 4_000);
    const input = { customer, startsOn, sku: ' ', description: 'x'.repeat(501), serialNumber: '--' };
    expect(formatUserErrors((await jeweller.register(input)).userErrors)).toEqual([
      'INVALID input.sku',
      'LIMIT_EXCEEDED input.description',
      'INVALID input.serialNumber',
      'INVALID input.startsOn',
    ]);
  });

  test('for an unknown plan or customer', async () => {
    const customer = { id: await jeweller.customer() };
    expect(formatUserErrors((await jeweller.register({ customer, plan: 'NONE' })).userErrors)).toEqual([
      'NOT_FOUND input.plan',
    ]);
    const nobody = { loyaltyNumber: 'nobody' };
    expect(formatUserErrors((await jeweller.register({ customer: nobody })).userErrors)).toEqual([
      'NOT_FOUND input.customer',
    ]);
  });

  test('for an item with a warranty in force: ALREADY_EXISTS for the same customer, CONFLICT for another', async () => {
    const mine = { id: await jeweller.customer() };
    const other = { id: await jeweller.customer() };
    const { warranty } = await jeweller.register({ customer: mine, serialNumber: 'SN-2' });
    const again = await jeweller.register({ customer: mine, serialNumber: 'sn-2' });
    expect(formatUserErrors(again.userErrors)).toEqual(['ALREADY_EXISTS input.serialNumber']);
    const taken = await jeweller.register({ customer: other, serialNumber: 'SN-2 ' });
    expect(formatUserErrors(taken.userErrors)).toEqual(['CONFLICT input.serialNumber']);
    await jeweller.voidCover({ warrantyId: warranty.id, because: 'Given back' });
    const { warranty: next } = await jeweller.register({ customer: other, serialNumber: 'SN-2 ' });
    expect(await jeweller.bySerialNumber('SN-2')).toEqual(next);
  });

  test('for all but one of 20 who register one item at once', async () => {
    const customers = await Promise.all(Array.from({ length: 20 }, () => jeweller.customer()));
    const answers = await Promise.all(
      customers.map((id) => jeweller.register({ customer: { id }, serialNumber: 'SN-RACE' })),
    );
    expect(answers.filter(({ warranty }) => warranty !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(
      Array(19).fill('CONFLICT input.serialNumber'),
    );
  });
});

testIdempotency('registerWarranty', async () => {
  const shop = await openJeweller();
  const customer = { id: await shop.customer() };
  const query = `mutation ($input: RegisterWarrantyInput!) {
    registerWarranty(input: $input) { warranty { ${COVER} } userErrors { code message path } }
  }`;
  const input = {
    ...{ customer, plan: 'CARE', sku: 'RING', description: 'Ring', serialNumber: 'SN-9', startsOn: dayFromNow() },
  };
  return {
    caller: shop.desk,
    otherClient: shop.york,
    send: async (caller, sent) => (await caller.run(query, { input: sent })).registerWarranty,
    input,
    otherInput: { ...input, serialNumber: 'SN-10' },
    effects: async () =>
      (await scanItems(shop.graph.table)).filter(({ sk }) => String(sk).startsWith('#WARRANTY#')).length,
    async moveOn() {
      const { id } = await shop.bySerialNumber('SN-9');
      await shop.voidCover({ warrantyId: id, because: 'Returned' });
    },
    lasting: ({ warranty }) => warranty.id,
  };
});
