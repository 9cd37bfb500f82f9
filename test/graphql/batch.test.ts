import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBySharedKeys } from '../../graphql/run-batch.ts';

test('inputs that share keys, directly or through others, form one group in their order; groups share no key', () => {
  const keyLists = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(keyLists, { maxLength: 25 }), (inputs) => {
      const groups = groupBySharedKeys([...inputs.entries()], (input) => input);
      const indexes = groups.map((group) => group.map(([index]) => index));
      expect(indexes.flat().toSorted((one, other) => one - other)).toEqual([...inputs.keys()]);
      for (const group of indexes) expect(group).toEqual(group.toSorted((one, other) => one - other));
      const keysOfGroups = groups.map((group) => new Set(group.flatMap(([, input]) => input)));
      for (const [index, keys] of keysOfGroups.entries())
        for (const others of keysOfGroups.slice(index + 1)) expect(keys.isDisjointFrom(others)).toBe(true);
      // An input that shares no key with another input is a group of its own.
      for (const [index, input] of inputs.entries())
        if (!inputs.some((other, place) => place !== index && other.some((key) => input.includes(key))))
          expect(indexes).toContainEqual([index]);
    }),
  );
});
