import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestCaller } from '../support/graph.ts';
import { argumentWith, type Leaf, MUTATION_LEAVES } from '../support/input-leaves.ts';
import { counter, fresh, sale } from '../support/sales.ts';
import { SCHEMA } from '../support/schema.ts';

let admin: TestCaller;
let customer: string;
beforeAll(async () => {
  const graph = await openGraph();
  admin = graph.as('admin');
  customer = await counter(graph).register({ name: { given: 'Ana' }, emails: [{ address: 'ana@example.com' }] });
});

const RUNS = 500;
/** Of 1,500 mutations, on a machine with much else to do. */
const LONGEST_MS = 180_000;

/** Beside what the scalar reads: texts of any characters, texts that are nearly right, and values of every other kind. */
function oddOf(scalar: string): fc.Arbitrary<unknown> {
  const good = GOOD[scalar] ?? ['x'];
  const nearly = fc
    .tuple(
      fc.constantFrom(...good),
      fc.nat(30),
      fc.constantFrom('', 'replaced', 'doubled'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    .map(([text, at, how, more]) => {
      const from = at % (text.length + 1);
      return (
        text.slice(0, from) +
        more +
        text.slice(how === 'replaced' ? from + 1 : how === 'doubled' ? Math.max(0, from - 1) : from)
      );
    });
  return fc.oneof(
    nearly,
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 200, maxLength: 300 }),
    fc.constantFrom(...good),
    fc.constantFrom(
      '',
      ' ',
      '\0',
      '-',
      '.',
      '0',
      'null',
      'undefined',
      'NaN',
      '1e5',
      '٣',
      '￥',
      'x'.repeat(20_000),
      0,
      -1,
      1.5,
      1e300,
      true,
      [],
      {},
    ),
    fc.jsonValue({ maxDepth: 3 }).filter((value) => value !== null),
  );
}

const GOOD: Readonly<Record<string, readonly string[]>> = {
  CountryCode: ['GB'],
  CurrencyCode: ['GBP', 'JPY'],
  Date: ['2024-02-29', '1850-01-01', '2200-12-31'],
  DateTime: ['2026-03-02T12:00:00Z', '2200-12-31T23:59:59.999-12:00', '1850-01-01T00:00:00+05:30'],
  Decimal: ['12.50', '-0', '999999999999999.999999999999'],
  EmailAddress: ['ana@example.com', 'a@b', 'ana+x@bücher.example'],
  JSON: ['x'],
  LocalTime: ['09:30', '24:00'],
  Locale: ['en-GB', 'zh-Hant-TW', 'de-1996-x-a'],
  PhoneNumber: ['+44 20 7946 0018', '020 7946 0018 ext 5', '٠٧٧٠٠٩٠٠١٢٨'],
  TimeZone: ['Europe/London', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'],
  URL: ['https://example.com/a?b=c', 'http://[::1]:80/'],
};

const SCALARS = Object.values(SCHEMA.getTypeMap()).flatMap((type) =>
  type.astNode?.kind === 'ScalarTypeDefinition' ? [type.name] : [],
);
const nameOf = ({ mutation, path }: Leaf) => `${mutation} ${path.join('.')}`;

/** One after another, places of all kinds that take the scalar: in a batch where one takes it, else alone. */
function placesOf(scalar: string): readonly Leaf[] {
  const places = MUTATION_LEAVES.filter((leaf) => leaf.scalar === scalar);
  const batched = places.filter(({ path: [argument] }) => argument === 'inputs');
  return batched.length > 0 ? batched : places;
}

test('every scalar is tried', () => {
  expect(Object.keys(GOOD)).toEqual(SCALARS.toSorted());
  expect(SCALARS.filter((scalar) => placesOf(scalar).length === 0)).toEqual([]);
});

describe.each(SCALARS)('%s', (scalar) => {
  const places = placesOf(scalar);

  test(
    `of ${RUNS} odd values, none costs a neighbour anything: ${places.map(nameOf).join(', ')}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(oddOf(scalar), fc.constantFrom(...places), async (value, leaf) => {
          const done = leaf.path[0] === 'inputs' ? await inBatch(leaf, value) : await besides(leaf, value);
          expect(done).toEqual([[], expect.any(Array), []]);
        }),
        { numRuns: RUNS },
      );
    },
    LONGEST_MS,
  );
});

/** Sends a batch of three with the odd value in the middle. Gives each one's user errors. */
async function inBatch(leaf: Leaf, value: unknown): Promise<readonly unknown[]> {
  const { mutation, argumentType } = leaf;
  const good = GOOD_OF[mutation];
  if (good === undefined) throw new Error(`there is no good input of ${mutation}`);
  const [odd] = argumentWith(leaf, value, fresh('odd')) as [object];
  const query = `mutation ($inputs: ${argumentType}) { it: ${mutation}(inputs: $inputs) { userErrors { code path message } } }`;
  const answers = (await admin.run(query, { inputs: [good(), odd, good()] })).it;
  return answers.map(({ userErrors }: { userErrors: unknown }) => userErrors);
}

const GOOD_OF: Readonly<Record<string, () => object>> = {
  recordOrders: sale,
  recordInteractions: () => ({
    idempotencyKey: fresh(),
    customer: { id: customer },
    type: 'NOTE',
    occurredAt: '2026-03-02T12:00:00Z',
  }),
};

/** Sends the odd value between two sales of the same request. */
async function besides(leaf: Leaf, value: unknown): Promise<readonly unknown[]> {
  const { mutation, argumentType, path } = leaf;
  const query = `mutation ($one: RecordOrderInput!, $odd: ${argumentType}, $other: RecordOrderInput!) {
    one: recordOrder(input: $one) { userErrors { code } }
    odd: ${mutation}(${path[0]}: $odd) { userErrors { code } }
    other: recordOrder(input: $other) { userErrors { code } }
  }`;
  const { one, odd, other } = await admin.run(query, {
    one: sale(),
    odd: argumentWith(leaf, value, fresh('odd')),
    other: sale(),
  });
  return [one.userErrors, odd.userErrors, other.userErrors];
}
