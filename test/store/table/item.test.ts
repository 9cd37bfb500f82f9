import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityOf, itemOf } from '../../../store/table/item.ts';

/** The SDK takes what stands under these names for the prototype and the class of an object: it loses the one, and refuses the other. */
const isOrdinary = (name: string): boolean => name !== '__proto__' && name !== 'constructor';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.maxSafeInteger(),
    fc.bigInt({ min: 2n ** 60n, max: 2n ** 70n }),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }).map((texts) => new Set(texts)),
    fc.array(tie('any')),
    fc.dictionary(fc.string().filter(isOrdinary), tie('any'), { noNullPrototype: true }),
  ),
})).any;

test('an item is read as the SDK reads it, without its keys', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 3 }).filter(isOrdinary), value, { noNullPrototype: true }),
      (entity) => {
        const item = marshall(entity);
        expect(entityOf(item)).toEqual(unmarshall(item));
        expect(entityOf({ ...item, pk: { S: 'p' }, sk: { S: 's' } })).toEqual(unmarshall(item));
      },
    ),
  );
});

/** What entities hold, with values that are undefined. */
const entityValue = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.maxSafeInteger(),
    fc.array(tie('any')),
    fc.dictionary(fc.string().filter(isOrdinary), tie('any'), { noNullPrototype: true }),
  ),
})).any;

test('an entity is written as the SDK writes it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 3 }).filter(isOrdinary), entityValue, { noNullPrototype: true }),
      (entity) => {
        const { pk, sk, ...item } = itemOf({ pk: 'p', sk: 's' }, entity);
        expect({ pk, sk }).toEqual({ pk: { S: 'p' }, sk: { S: 's' } });
        expect(item).toEqual(marshall(entity, { removeUndefinedValues: true }));
      },
    ),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, new Date(), new Map(), () => 1, Symbol('s')])(
  'what DynamoDB could not give back is refused: %s',
  (refused) => {
    expect(() => itemOf({ pk: 'p', sk: 's' }, { list: [{ refused }] })).toThrow('cannot be stored');
  },
);

test('an entity that is stored and read is the same entity', () => {
  const entity = { name: 'Ana', at: null, sum: 12.5, lines: [{ sku: 'A', tags: [] }], isOpen: false };
  expect(entityOf(itemOf({ pk: 'p', sk: 's' }, entity, { queuePk: 'q', queueSk: 'r' }))).toEqual(entity);
});
