import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestCaller } from '../support/graph.ts';
import { argumentWith, type Leaf, MUTATION_LEAVES } from '../support/input-leaves.ts';
import { createOrderDesk, fresh, sale } from '../support/order-desk.ts';
import { SCHEMA } from '../support/schema.ts';

let admin: TestCaller;
let customer: string;
beforeAll(async () => {
  const graph = await openGraph();
  admin = graph.as('admin');
  customer = await createOrderDesk(graph).register({
    name: { given: 'Ana' },
    emails: [{ address: 'ana@example.com' }],
  });
});

const VALUES = 500;
/** Unusual values in one request: a batch also has valid inputs before, between and after them. */
const VALUES_AT_ONCE = 20;
const MAX_MS = 180_000;

type Odd = { readonly leaf: Leaf; readonly value: unknown };

/** In addition to valid values: texts of any characters, almost valid texts, and values of every other kind. */
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
const isBatched = ({ path: [argument] }: Leaf) => argument === 'inputs';
const nameOf = ({ mutation, path }: Leaf) => `${mutation} ${path.join('.')}`;

/** Cycles through the leaves with this scalar: in a batch if a batch mutation takes it, otherwise in separate mutations. */
function placesOf(scalar: string): readonly Leaf[] {
  const places = MUTATION_LEAVES.filter((leaf) => leaf.scalar === scalar);
  const batched = places.filter(isBatched);
  return batched.length > 0 ? batched : places;
}

test('every scalar is tested', () => {
  expect(Object.keys(GOOD)).toEqual(SCALARS.toSorted());
  expect(SCALARS.filter((scalar) => placesOf(scalar).length === 0)).toEqual([]);
});

/** The unusual values of one request, each at its own leaf; in a batch all belong to one mutation. */
function oddsOf(scalar: string): fc.Arbitrary<readonly Odd[]> {
  const places = placesOf(scalar);
  const value = oddOf(scalar);
  const odds = (leaves: readonly Leaf[]) =>
    fc.array(fc.record({ leaf: fc.constantFrom(...leaves), value }), {
      ...{ minLength: VALUES_AT_ONCE, maxLength: VALUES_AT_ONCE },
    });
  if (places.some((leaf) => !isBatched(leaf))) return odds(places);
  return fc
    .constantFrom(...new Set(places.map(({ mutation }) => mutation)))
    .chain((mutation) => odds(places.filter((leaf) => leaf.mutation === mutation)));
}

describe.each(SCALARS)('%s', (scalar) => {
  const places = placesOf(scalar);
  const send = places.every(isBatched) ? inBatch : sendAround;

  test(
    `of ${VALUES} odd values, none costs a neighbour anything: ${places.map(nameOf).join(', ')}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(oddsOf(scalar), async (odds) => {
          const half = odds.length / 2;
          const anything = Array.from({ length: half }, () => expect.any(Array));
          expect(await send(odds.slice(0, half), odds.slice(half))).toEqual([[], ...anything, [], ...anything, []]);
        }),
        { numRuns: VALUES / VALUES_AT_ONCE },
      );
    },
    MAX_MS,
  );
});

/** Sends a batch of unusual values with valid inputs before, between and after them. Returns the user errors of each. */
async function inBatch(before: readonly Odd[], after: readonly Odd[]): Promise<readonly unknown[]> {
  const [{ leaf }] = before as readonly [Odd];
  const { mutation, argumentType } = leaf;
  const good = GOOD_OF[mutation];
  if (good === undefined) throw new Error(`there is no good input of ${mutation}`);
  const odd = (one: Odd) => argumentWith(one.leaf, one.value, fresh('odd')) as readonly object[];
  const query = `mutation ($inputs: ${argumentType}) { it: ${mutation}(inputs: $inputs) { userErrors { code path message } } }`;
  const inputs = [good(), ...before.flatMap(odd), good(), ...after.flatMap(odd), good()];
  const answers = (await admin.run(query, { inputs })).it;
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

/** Sends unusual values in one request with a sale before, between and after them. Returns the user errors of each. */
async function sendAround(before: readonly Odd[], after: readonly Odd[]): Promise<readonly unknown[]> {
  const good = () => ({ mutation: 'recordOrder', argument: 'input', type: 'RecordOrderInput!', value: sale() });
  const odd = ({ leaf, value }: Odd) => ({
    ...{ mutation: leaf.mutation, argument: leaf.path[0], type: leaf.argumentType },
    value: argumentWith(leaf, value, fresh('odd')),
  });
  const fields = [good(), ...before.map(odd), good(), ...after.map(odd), good()];
  const query = `mutation (${fields.map(({ type }, at) => `$v${at}: ${type}`).join(', ')}) {
    ${fields.map(({ mutation, argument }, at) => `f${at}: ${mutation}(${argument}: $v${at}) { userErrors { code } }`).join('\n')}
  }`;
  const data = await admin.run(query, Object.fromEntries(fields.map(({ value }, at) => [`v${at}`, value])));
  return fields.map((_, at) => data[`f${at}`].userErrors);
}
