import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputErrors } from '../../../domain/kernel/user-error.ts';
import { toOpeningHours } from '../../../domain/shop/opening-hours.ts';
import { type OpeningHours, WEEKDAYS } from '../../../domain/shop/shop.ts';

const time = fc
  .integer({ min: 0, max: 24 * 4 - 1 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const hours: fc.Arbitrary<OpeningHours> = fc.record({ day: fc.constantFrom(...WEEKDAYS), opens: time, closes: time });

const minuteOf = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
/**
 * The minutes of the week, from Monday on, in which the store is open. Minutes after the end of the week wrap to its
 * start.
 */
const openMinutes = ({ day, opens, closes }: OpeningHours) => {
  const start = WEEKDAYS.indexOf(day) * 1440 + minuteOf(opens);
  const duration = minuteOf(closes) + (closes <= opens ? 1440 : 0) - minuteOf(opens);
  return Array.from({ length: duration }, (_, minute) => (start + minute) % (7 * 1440));
};

test('hours are accepted exactly if no minute of the week belongs to two of them, and then are in order', () => {
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 6 }), (inputs) => {
      const errors = inputErrors();
      const week = toOpeningHours(inputs, errors, ['input', 'openingHours']);
      const distinct = [...new Map(inputs.map((one) => [JSON.stringify(one), one])).values()];
      const minutes = distinct.flatMap(openMinutes);
      if (new Set(minutes).size !== minutes.length) {
        expect(() => errors.throwIfAny()).toThrow();
        return;
      }
      errors.throwIfAny();
      expect(new Set(week.flatMap(openMinutes))).toEqual(new Set(minutes));
      const order = week.map(({ day, opens }) => `${WEEKDAYS.indexOf(day)} ${opens}`);
      expect(order).toEqual(order.toSorted());
    }),
  );
});

test.each<[string, OpeningHours[], string | null]>([
  ['close at the end of the day', [{ day: 'MONDAY', opens: '08:00', closes: '24:00' }], null],
  ['open at the end of the day', [{ day: 'MONDAY', opens: '24:00', closes: '02:00' }], 'input.openingHours.0.opens'],
  ['last a day', [{ day: 'MONDAY', opens: '08:00', closes: '08:00' }], null],
  [
    'last into hours of the next day, written with 23:59 or not',
    [
      { day: 'SUNDAY', opens: '18:00', closes: '02:00' },
      { day: 'MONDAY', opens: '01:00', closes: '23:59' },
    ],
    'input.openingHours',
  ],
])('hours that %s', (_, inputs, path) => {
  const errors = inputErrors();
  toOpeningHours(inputs, errors, ['input', 'openingHours']);
  if (path === null) expect(() => errors.throwIfAny()).not.toThrow();
  else
    expect(() => errors.throwIfAny()).toThrow(
      expect.objectContaining({ userErrors: [expect.objectContaining({ path: path.split('.') })] }),
    );
});
