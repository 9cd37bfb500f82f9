import fc from 'fast-check';
import { buildSchema, execute, isObjectType, parse } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { rejectThrownErrors } from '../../graphql/thrown-errors.ts';

const SDL = 'type Query { items: [Item!] } type Item { first: Int!  second: Int! }';
const DOCUMENT = parse('{ items { first second } }');

/** What becomes of a field of an item. */
type Outcome = 'value' | 'promise' | 'rejects' | 'throws';

const RESOLVE: Readonly<Record<Outcome, () => unknown>> = {
  value: () => 1,
  promise: async () => 1,
  rejects: async () => {
    throw new Error('rejected');
  },
  throws: () => {
    throw new Error('thrown');
  },
};

function schemaWith() {
  const schema = buildSchema(SDL);
  const item = schema.getType('Item');
  if (!isObjectType(item)) throw new Error('Item is an object type');
  for (const field of Object.values(item.getFields()))
    field.resolve = (source: Readonly<Record<string, Outcome>>, _, __, { fieldName }) =>
      RESOLVE[source[fieldName] ?? 'value']();
  rejectThrownErrors(item);
  return schema;
}

test('a list answers with one error, and leaves no rejection, whichever of its fields fail and how', async () => {
  const unhandled: unknown[] = [];
  const listener = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listener);
  onTestFinished(() => void process.off('unhandledRejection', listener));
  const schema = schemaWith();
  const outcome = fc.constantFrom(...(Object.keys(RESOLVE) as Outcome[]));
  const items = fc.array(fc.record({ first: outcome, second: outcome }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(items, async (all) => {
      const { data, errors = [] } = await execute({ schema, document: DOCUMENT, rootValue: { items: all } });
      // Node emits the event after the microtasks that follow the rejection.
      await new Promise(setImmediate);
      const isWhole = all.every((item) => Object.values(item).every((one) => one === 'value' || one === 'promise'));
      expect(errors).toHaveLength(isWhole ? 0 : 1);
      expect(data?.['items']).toEqual(isWhole ? all.map(() => ({ first: 1, second: 1 })) : null);
      expect(unhandled).toEqual([]);
    }),
  );
});
