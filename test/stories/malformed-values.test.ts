import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestCaller } from '../support/graph.ts';
import { argumentWith, type Leaf, MUTATION_LEAVES, toLiteral } from '../support/input-leaves.ts';
import { SCHEMA } from '../support/schema.ts';

let admin: TestCaller;
let sent = 0;
beforeAll(async () => {
  admin = (await openGraph()).as('admin');
});

/** Contact fields whose malformed values a sale or return ignores with a warning. */
const OPTIONAL_FIELDS = [
  ...['customer.email', 'customer.phone', 'contact.email', 'contact.phone'].flatMap((path) => [
    `recordOrder input.${path}`,
    `recordOrders inputs.0.${path}`,
  ]),
  ...['recordReturn input.customer.email', 'recordReturn input.customer.phone'],
];

const MALFORMED = ['no such value', '', 7, 12.5, 1e300, true, { of: 'Xylia' }, ['Xylia'], 'Xylia'.repeat(3_000)];
/** Values that this scalar accepts although they are malformed for others. */
const MALFORMED_OF: Readonly<Record<string, readonly unknown[]>> = {
  JSON: [1e300, { all: [{ Xylia: -1e300 }] }, [1e-300]],
  Float: [1e300, -1e300, 1e-300],
};

const nameOf = ({ mutation, path }: Leaf) => `${mutation} ${path.join('.')}`;

function hasWarnings(mutation: string): boolean {
  const payload = getNamedType(SCHEMA.getMutationType()?.getFields()[mutation]?.type);
  return isObjectType(payload) && 'warnings' in payload.getFields();
}

test('every scalar of the schema is used in a mutation', () => {
  const declared = Object.values(SCHEMA.getTypeMap()).filter((type) => type.astNode?.kind === 'ScalarTypeDefinition');
  const tried = new Set(MUTATION_LEAVES.map(({ scalar }) => scalar));
  expect(declared.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

describe.each(MUTATION_LEAVES.map((leaf) => [nameOf(leaf), leaf] as const))('%s', (name, leaf) => {
  const { mutation, argumentType, path } = leaf;
  const [argument = ''] = path;
  const selection = `userErrors { code path message } ${hasWarnings(mutation) ? 'warnings { code path message }' : ''}`;

  test.each([
    [
      'as a variable',
      (given: unknown) =>
        admin.ask(`mutation ($it: ${argumentType}) { it: ${mutation}(${argument}: $it) { ${selection} } }`, {
          it: given,
        }),
    ],
    [
      'as a literal',
      (given: unknown) =>
        admin.ask(`mutation { it: ${mutation}(${argument}: ${toLiteral(given, argumentType)}) { ${selection} } }`),
    ],
  ])('a malformed value %s is reported with its path, and does not fail the request', async (_, send) => {
    for (const value of MALFORMED_OF[leaf.scalar] ?? MALFORMED) {
      const { data, errors } = await send(argumentWith(leaf, value, `Xylia${++sent}`));
      expect(errors).toBeUndefined();
      const [payload] = [data.it].flat();
      const malformedError = { code: 'INVALID', path: expect.arrayContaining([...path]), message: expect.any(String) };
      expect(payload).toEqual(
        OPTIONAL_FIELDS.includes(name)
          ? { userErrors: [], warnings: [malformedError] }
          : { userErrors: [malformedError], ...(hasWarnings(mutation) ? { warnings: [] } : {}) },
      );
      const [{ path: errorPath }] = [...payload.userErrors, ...(payload.warnings ?? [])];
      expect(errorPath.slice(0, path.length)).toEqual(path);
      expect(JSON.stringify(payload)).not.toContain('Xylia');
    }
  });
});
