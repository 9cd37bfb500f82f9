import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, Kind, parse, print, visit } from 'graphql';
import { expect, test } from 'vitest';

/**
 * The parts of the contract about unidentified people that are built. The other fields come later; then `check:contract`
 * covers the file. Until then, this test compares the built parts with the contract file, if it exists beside the
 * repository.
 */
const BUILT = [
  'Query.ordersByContact',
  'Query.findSales',
  'FindSalesInput',
  'DecimalRange',
  'SaleMatches',
  'SaleMatch',
  'RegisterCustomerPayload.claimable',
  'ContactKey',
  'Customer.claimableOrders',
];

const root = join(import.meta.dirname, '../..');
const contract = join(root, '../shared/contract/55-unidentified.graphql');
const schema = join(root, 'graphql/schema');

/** The directives that state costs, which the contract leaves to this server. */
const COST_DIRECTIVES = ['cost', 'listSize'];

/** The normalized text of each type and of each field of a type, by its name. Descriptions and costs do not count. */
function partsOf(text: string): ReadonlyMap<string, string> {
  const undescribed = visit(parse(text), {
    enter: (node) =>
      node.kind === Kind.DIRECTIVE && COST_DIRECTIVES.includes(node.name.value)
        ? null
        : { ...node, description: undefined },
  });
  return new Map(undescribed.definitions.flatMap(partsIn));
}

function partsIn(node: DefinitionNode): (readonly [string, string])[] {
  if (!('name' in node) || node.name === undefined) return [];
  const { value } = node.name;
  const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  const fields = isObject ? (node.fields ?? []) : [];
  return [[value, print(node)], ...fields.map((field) => [`${value}.${field.name.value}`, print(field)] as const)];
}

test('the built parts of the contract about unidentified people equal the contract', ({ skip }) => {
  skip(!existsSync(contract), `the contract is not here: ${contract}`);
  const expected = partsOf(readFileSync(contract, 'utf8'));
  const built = partsOf(
    readdirSync(schema)
      .map((name) => readFileSync(join(schema, name), 'utf8'))
      .join('\n'),
  );
  for (const name of BUILT) {
    expect(expected.get(name), name).toBeDefined();
    expect(built.get(name), name).toBe(expected.get(name));
  }
});
