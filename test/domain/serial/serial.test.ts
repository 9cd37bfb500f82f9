import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addOwnership,
  isInShopAt,
  isSerialNumber,
  type OwnershipPeriod,
  ownershipPeriodsOf,
  removeSale,
  returnToShop,
  type Serial,
  salesOf,
} from '../../../domain/serial/serial.ts';

const ownership = (customerId: string | null, since: string, more: Partial<OwnershipPeriod> = {}) => ({
  ...{ sku: 'EAR-1', serialNumber: 'E-1', customerId, orderId: `ord_${since}`, warrantyId: null, since },
  ...more,
});

test('an item belongs to the latest buyer, in any order of reports', () => {
  const times = ['1', '2', '3', '4', '5'];
  fc.assert(
    fc.property(fc.shuffledSubarray(times, { minLength: 1 }), (reported) => {
      const serial = reported.reduce<Serial | null>(
        (before, at) => addOwnership(before, ownership(`cus_${at}`, at), [`cus_${at}`]),
        null,
      );
      const last = reported.toSorted().at(-1);
      expect(serial).toMatchObject({ customerId: `cus_${last}`, orderId: `ord_${last}`, since: last });
    }),
  );
});

test('an owner who buys the item again under any record keeps the cover, and another buyer does not get it', () => {
  const before: Serial = { ...ownership('cus_1', '1', { warrantyId: 'war_1' }), version: 3 };
  expect(addOwnership(before, ownership('cus_1', '2'), ['cus_1'])).toMatchObject({ warrantyId: 'war_1', version: 4 });
  expect(addOwnership(before, ownership('cus_2', '2'), ['cus_2'])).toMatchObject({ warrantyId: null, version: 4 });
  expect(addOwnership(before, ownership('cus_2', '2'), ['cus_2', 'cus_1'])).toMatchObject({ warrantyId: 'war_1' });
  expect(addOwnership(before, ownership('cus_1', '2', { warrantyId: 'war_2' }), ['cus_1'])).toMatchObject({
    warrantyId: 'war_2',
  });
  const guestItem = { ...before, customerId: null };
  expect(addOwnership(guestItem, ownership(null, '2'), [])).toMatchObject({ warrantyId: null });
});

test('of two sales at the same moment, such as a voided one that is recorded again, the one reported last comes first', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ids, (orders) => {
      const serial = orders.reduce<Serial | null>(
        (before, orderId) => addOwnership(before, ownership(null, '1', { orderId }), []),
        null,
      );
      expect(salesOf(serial).map(({ orderId }) => orderId)).toEqual(orders.toReversed());
    }),
  );
});

test('a cancelled sale restores the former owner, unless the item was ownership again since', () => {
  const first = addOwnership(null, ownership('cus_1', '1', { warrantyId: 'war_1' }), ['cus_1']);
  const second = addOwnership(first, ownership('cus_2', '2'), ['cus_2']);
  expect(removeSale(second, 'ord_2')).toEqual({ ...first, version: 3, sales: second.sales });
  expect(removeSale(second, 'ord_1')).toMatchObject({ customerId: 'cus_2', former: [], version: 3 });
  expect(removeSale(first, 'ord_1')).toMatchObject({ customerId: null, orderId: null, warrantyId: null, version: 2 });
  expect(removeSale(second, 'ord_3')).toBeNull();
});

test('the item depends only on the sales that are not cancelled, in any order of sales and cancellations', () => {
  const times = ['1', '2', '3', '4'];
  const steps = fc.shuffledSubarray(
    times.flatMap((at) => [`sell ${at}`, `cancel ${at}`]),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(steps, (shuffled) => {
      const sell = (serial: Serial | null, at: string) =>
        addOwnership(serial, ownership(`cus_${at}`, at), [`cus_${at}`]);
      // A sale is reported before it is cancelled.
      const reported = shuffled.filter((step, index) => {
        const [action, at] = step.split(' ');
        return action === 'sell' || (shuffled.indexOf(`sell ${at}`) < index && shuffled.includes(`sell ${at}`));
      });
      const after = reported.reduce<Serial | null>((serial, step) => {
        const [action = '', at = ''] = step.split(' ');
        if (action === 'sell') return sell(serial, at);
        return serial === null ? null : removeSale(serial, `ord_${at}`);
      }, null);
      const rest = times.filter((at) => reported.includes(`sell ${at}`) && !reported.includes(`cancel ${at}`));
      const expected = rest.reduce<Serial | null>(sell, null);
      expect(ownershipPeriodsOf(after)).toEqual(ownershipPeriodsOf(expected));
    }),
  );
});

test('a returned item has no owner from then on, and still leads to its last cover', () => {
  const serial: Serial = { ...ownership('cus_1', '2', { warrantyId: 'war_1' }), version: 1 };
  const back = returnToShop(serial, '3');
  const sales = [{ orderId: 'ord_2', occurredAt: '2' }];
  expect(back).toEqual({ ...serial, customerId: null, orderId: null, since: '3', version: 2, former: [], sales });
  expect([isInShopAt(serial, '9'), isInShopAt(back, '2'), isInShopAt(back, '3')]).toEqual([false, false, true]);
  expect(returnToShop(serial, '1').since).toBe('2');
});

test('a placeholder is not a serial number', () => {
  expect(['N/A', '0', 'none', 'keine'].map(isSerialNumber)).toEqual([false, false, false, false]);
  expect(['1001', 'SN-0', 'A'].map(isSerialNumber)).toEqual([true, true, true]);
});
