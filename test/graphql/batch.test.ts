import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBySharedKeys } from '../../graphql/run-batch.ts';

test('inputs that touch the same, over others too, are one lane in their order, and lanes share nothing', () => {
  const touched = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(touched, { maxLength: 25 }), (inputs) => {
      const lanes = groupBySharedKeys([...inputs.entries()], (input) => input);
      const places = lanes.map((lane) => lane.map(([index]) => index));
      expect(places.flat().toSorted((one, other) => one - other)).toEqual([...inputs.keys()]);
      for (const lane of places) expect(lane).toEqual(lane.toSorted((one, other) => one - other));
      const keysOfLanes = lanes.map((lane) => new Set(lane.flatMap(([, input]) => input)));
      for (const [index, keys] of keysOfLanes.entries())
        for (const others of keysOfLanes.slice(index + 1)) expect(keys.isDisjointFrom(others)).toBe(true);
      // What shares nothing with anything runs beside all others.
      for (const [index, input] of inputs.entries())
        if (!inputs.some((other, place) => place !== index && other.some((key) => input.includes(key))))
          expect(places).toContainEqual([index]);
    }),
  );
});
