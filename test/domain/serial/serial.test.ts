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

const sold = (customerId: string | null, since: string, more: Partial<OwnershipPeriod> = {}) => ({
  ...{ sku: 'EAR-1', serialNumber: 'E-1', customerId, orderId: `ord_${since}`, warrantyId: null, since },
  ...more,
});

test('a thing is the one’s who got it last, in whatever order the tills tell of it', () => {
  const times = ['1', '2', '3', '4', '5'];
  fc.assert(
    fc.property(fc.shuffledSubarray(times, { minLength: 1 }), (told) => {
      const serial = told.reduce<Serial | null>(
        (before, at) => addOwnership(before, sold(`cus_${at}`, at), [`cus_${at}`]),
        null,
      );
      const last = told.toSorted().at(-1);
      expect(serial).toMatchObject({ customerId: `cus_${last}`, orderId: `ord_${last}`, since: last });
    }),
  );
});

test('cover stays with an owner who buys the thing again, under whichever record, and does not pass to another', () => {
  const before: Serial = { ...sold('cus_1', '1', { warrantyId: 'war_1' }), version: 3 };
  expect(addOwnership(before, sold('cus_1', '2'), ['cus_1'])).toMatchObject({ warrantyId: 'war_1', version: 4 });
  expect(addOwnership(before, sold('cus_2', '2'), ['cus_2'])).toMatchObject({ warrantyId: null, version: 4 });
  expect(addOwnership(before, sold('cus_2', '2'), ['cus_2', 'cus_1'])).toMatchObject({ warrantyId: 'war_1' });
  expect(addOwnership(before, sold('cus_1', '2', { warrantyId: 'war_2' }), ['cus_1'])).toMatchObject({
    warrantyId: 'war_2',
  });
  const unowned = { ...before, customerId: null };
  expect(addOwnership(unowned, sold(null, '2'), [])).toMatchObject({ warrantyId: null });
});

test('of two sales of one moment, as of one that was voided and recorded again, the one reported last comes first', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ids, (orders) => {
      const serial = orders.reduce<Serial | null>(
        (before, orderId) => addOwnership(before, sold(null, '1', { orderId }), []),
        null,
      );
      expect(salesOf(serial).map(({ orderId }) => orderId)).toEqual(orders.toReversed());
    }),
  );
});

test('a sale that is cancelled gives back who had the item before, and leaves what went on since', () => {
  const first = addOwnership(null, sold('cus_1', '1', { warrantyId: 'war_1' }), ['cus_1']);
  const second = addOwnership(first, sold('cus_2', '2'), ['cus_2']);
  expect(removeSale(second, 'ord_2')).toEqual({ ...first, version: 3, sales: second.sales });
  expect(removeSale(second, 'ord_1')).toMatchObject({ customerId: 'cus_2', former: [], version: 3 });
  expect(removeSale(first, 'ord_1')).toMatchObject({ customerId: null, orderId: null, warrantyId: null, version: 2 });
  expect(removeSale(second, 'ord_3')).toBeNull();
});

test('whichever sales are reported and cancelled in whatever order, the item is as if only the others had been', () => {
  const times = ['1', '2', '3', '4'];
  const steps = fc.shuffledSubarray(
    times.flatMap((at) => [`sell ${at}`, `cancel ${at}`]),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(steps, (shuffled) => {
      const sells = (serial: Serial | null, at: string) => addOwnership(serial, sold(`cus_${at}`, at), [`cus_${at}`]);
      // What is cancelled was reported before.
      const told = shuffled.filter((step, index) => {
        const [what, at] = step.split(' ');
        return what === 'sell' || (shuffled.indexOf(`sell ${at}`) < index && shuffled.includes(`sell ${at}`));
      });
      const after = told.reduce<Serial | null>((serial, step) => {
        const [what = '', at = ''] = step.split(' ');
        if (what === 'sell') return sells(serial, at);
        return serial === null ? null : removeSale(serial, `ord_${at}`);
      }, null);
      const rest = times.filter((at) => told.includes(`sell ${at}`) && !told.includes(`cancel ${at}`));
      const wanted = rest.reduce<Serial | null>(sells, null);
      expect(ownershipPeriodsOf(after)).toEqual(ownershipPeriodsOf(wanted));
    }),
  );
});

test('a thing that was brought back is nobody’s from then on, and its last cover still is found by it', () => {
  const serial: Serial = { ...sold('cus_1', '2', { warrantyId: 'war_1' }), version: 1 };
  const back = returnToShop(serial, '3');
  const sales = [{ orderId: 'ord_2', occurredAt: '2' }];
  expect(back).toEqual({ ...serial, customerId: null, orderId: null, since: '3', version: 2, former: [], sales });
  expect([isInShopAt(serial, '9'), isInShopAt(back, '2'), isInShopAt(back, '3')]).toEqual([false, false, true]);
  expect(returnToShop(serial, '1').since).toBe('2');
});

test('a value that stands for none names no item', () => {
  expect(['N/A', '0', 'none', 'keine'].map(isSerialNumber)).toEqual([false, false, false, false]);
  expect(['1001', 'SN-0', 'A'].map(isSerialNumber)).toEqual([true, true, true]);
});
