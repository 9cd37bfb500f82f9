import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broughtBack, handedOver, isBackBy, type Serial, takenBack } from '../../../domain/order/serial.ts';

const sold = (customerId: string | null, since: string, more: Partial<Serial> = {}): Omit<Serial, 'version'> => ({
  ...{ serialNumber: 'E-1', customerId, orderId: `ord_${since}`, warrantyId: null, since },
  ...more,
});

test('a thing is the one’s who got it last, in whatever order the tills tell of it', () => {
  const times = ['1', '2', '3', '4', '5'];
  fc.assert(
    fc.property(fc.shuffledSubarray(times, { minLength: 1 }), (told) => {
      const serial = told.reduce<Serial | null>(
        (before, at) => handedOver(before, sold(`cus_${at}`, at), [`cus_${at}`]) ?? before,
        null,
      );
      const last = told.toSorted().at(-1);
      expect(serial).toMatchObject({ customerId: `cus_${last}`, orderId: `ord_${last}`, since: last });
    }),
  );
});

test('cover stays with an owner who buys the thing again, under whichever record, and does not pass to another', () => {
  const before = { ...sold('cus_1', '1', { warrantyId: 'war_1' }), version: 3 };
  expect(handedOver(before, sold('cus_1', '2'), ['cus_1'])).toMatchObject({ warrantyId: 'war_1', version: 4 });
  expect(handedOver(before, sold('cus_2', '2'), ['cus_2'])).toMatchObject({ warrantyId: null, version: 4 });
  expect(handedOver(before, sold('cus_2', '2'), ['cus_2', 'cus_1'])).toMatchObject({ warrantyId: 'war_1' });
  expect(handedOver(before, sold('cus_1', '2', { warrantyId: 'war_2' }), ['cus_1'])).toMatchObject({
    warrantyId: 'war_2',
  });
  const unowned = { ...before, customerId: null };
  expect(handedOver(unowned, sold(null, '2'), [])).toMatchObject({ warrantyId: null });
});

test('a sale that is cancelled gives back what it brought, and leaves what went on since', () => {
  const serial = { ...sold('cus_1', '1'), version: 1 };
  expect(takenBack(serial, 'ord_1', '2')).toMatchObject({ customerId: null, orderId: null, since: '2', version: 2 });
  expect(takenBack({ ...serial, orderId: 'ord_2' }, 'ord_1', '2')).toBeNull();
});

test('a thing that was brought back is nobody’s from then on, and its last cover still is found by it', () => {
  const serial = { ...sold('cus_1', '2', { warrantyId: 'war_1' }), version: 1 };
  const back = broughtBack(serial, '3');
  expect(back).toEqual({ ...serial, customerId: null, orderId: null, since: '3', version: 2 });
  expect([isBackBy(serial, '9'), isBackBy(back, '2'), isBackBy(back, '3')]).toEqual([false, false, true]);
  expect(broughtBack(serial, '1').since).toBe('2');
});
