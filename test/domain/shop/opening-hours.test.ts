import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toOpeningHours } from '../../../domain/shop/opening-hours.ts';
import { type OpeningHours, WEEKDAYS } from '../../../domain/shop/shop.ts';
import { complaints } from '../../../domain/user-error.ts';

const time = fc
  .integer({ min: 0, max: 24 * 4 - 1 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const hours: fc.Arbitrary<OpeningHours> = fc.record({ day: fc.constantFrom(...WEEKDAYS), opens: time, closes: time });

const open = ({ day, opens, closes }: OpeningHours) =>
  Array.from({ length: 24 * 60 }, (_, minute) => minute)
    .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
    .filter((at) => opens <= at && at < closes)
    .map((at) => `${day} ${at}`);

test('hours pass exactly where each closes after it opens and no minute belongs to two; then they stand in order', () => {
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 6 }), (inputs) => {
      const errors = complaints();
      const week = toOpeningHours(inputs, errors, ['input', 'openingHours']);
      const distinct = [...new Map(inputs.map((one) => [JSON.stringify(one), one])).values()];
      const minutes = distinct.flatMap(open);
      const valid = distinct.every(({ opens, closes }) => opens < closes) && new Set(minutes).size === minutes.length;
      if (!valid) {
        expect(() => errors.settle()).toThrow();
        return;
      }
      errors.settle();
      expect(new Set(week.flatMap(open))).toEqual(new Set(minutes));
      const order = week.map(({ day, opens }) => `${WEEKDAYS.indexOf(day)} ${opens}`);
      expect(order).toEqual(order.toSorted());
    }),
  );
});
