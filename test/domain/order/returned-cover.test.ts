import { describe, expect, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import { coverToEnd, returnedSerials } from '../../../domain/order/returned-cover.ts';
import type { Serial } from '../../../domain/serial/serial.ts';
import type { Warranty } from '../../../domain/warranty/warranty.ts';
import { cover } from '../../support/covers.ts';
import { orderLineOf, orderOf } from '../../support/orders.ts';

const SOLD = '2026-03-02T12:00:00.000Z';
const BACK = '2026-03-09T12:00:00.000Z';
const order = orderOf({ occurredAt: SOLD });
const serialOf = (more: Partial<Serial> = {}): Serial => ({
  ...{
    sku: 'EAR-1',
    serialNumber: 'A',
    version: 1,
    customerId: 'cus_1',
    orderId: 'ord_1',
    warrantyId: null,
    since: SOLD,
  },
  ...more,
});

describe('the items that return with an order', () => {
  const isReturned = (serial: Serial) => returnedSerials([serial, null], order, BACK).length === 1;

  test.each([
    ['with the buyer', {}, true],
    ['given away since', { customerId: 'cus_2', since: '2026-03-05T12:00:00.000Z' }, true],
    [
      'given away, as recorded after the time of the return',
      { customerId: 'cus_2', since: '2026-03-10T12:00:00.000Z' },
      true,
    ],
    ['registered by someone without the sale', { customerId: 'cus_2', orderId: null }, true],
    ['registered without the sale after the return', { orderId: null, since: '2026-03-10T12:00:00.000Z' }, false],
    ['sold again since', { customerId: 'cus_2', orderId: 'ord_2', since: '2026-03-05T12:00:00.000Z' }, false],
    [
      'back in the shop since a later time',
      { customerId: null, orderId: null, since: '2026-03-10T12:00:00.000Z' },
      false,
    ],
    [
      'back in the shop since before the sale',
      { customerId: null, orderId: null, since: '2026-03-01T12:00:00.000Z' },
      true,
    ],
  ])('one that is %s: %s %s', (_, more, expected) => expect(isReturned(serialOf(more))).toBe(expected));

  test('cannot be returned again after a return without a receipt', () => {
    const serial = serialOf({ customerId: null, orderId: null, since: '2026-03-05T12:00:00.000Z' });
    expect(() => isReturned(serial)).toThrow(Rejection);
  });
});

describe('the cover that ends', () => {
  const coverWith = (id: string, item: Partial<Warranty> = {}): Warranty => ({ ...cover({}, {}, id), ...item });
  const line = orderLineOf({ quantity: 3, serialNumbers: ['A'], warrantyIds: ['war_a', 'war_x', 'war_y'] });
  const known = [
    coverWith('war_a', { serialNumber: 'A' }),
    coverWith('war_x', { customerId: 'cus_2' }),
    coverWith('war_y'),
    null,
  ];
  const endingIds = (
    quantity: number,
    serialNumbers: string[] = [],
    more: readonly Warranty[] = [],
    serials: Serial[] = [],
  ) => coverToEnd([{ line, quantity, serialNumbers }], [...known, ...more], serials, order).map(({ id }) => id);

  test('is that of the serial number, in any spelling', () => expect(endingIds(1, ['a'])).toEqual(['war_a']));

  test('of units without a serial number is one for each returned unit, the buyer’s first', () => {
    expect(endingIds(1)).toEqual(['war_y']);
    expect(endingIds(2)).toEqual(['war_y', 'war_x']);
    expect(endingIds(2, ['A'])).toEqual(['war_a', 'war_y']);
  });

  test('includes cover that was registered later, each only once', () => {
    const later = coverWith('war_later', { customerId: 'cus_2', serialNumber: 'A' });
    expect(endingIds(1, ['A'], [later], [serialOf({ warrantyId: 'war_later' })])).toEqual(['war_a', 'war_later']);
    expect(endingIds(1, ['A'], [], [serialOf({ warrantyId: 'war_a' })])).toEqual(['war_a']);
  });

  test('excludes cover that is already void', () => {
    const voidCovers = known.map((one) => one && { ...one, voidedBecause: 'By decision.' });
    expect(coverToEnd([{ line, quantity: 3, serialNumbers: ['A'] }], voidCovers, [], order)).toEqual([]);
  });
});
