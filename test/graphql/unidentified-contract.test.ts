import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, Kind, parse, print } from 'graphql';
import { expect, test } from 'vitest';

/**
 * What is built of the contract's part about people whom nobody has identified yet. Its other fields come later, and the
 * contract check with them; until then these are held to the file's text where it stands beside the repository.
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

/** Each type, and each field of a type, by its name, in one form of text. */
function partsOf(text: string): ReadonlyMap<string, string> {
  return new Map(parse(text).definitions.flatMap(partsIn));
}

function partsIn(node: DefinitionNode): (readonly [string, string])[] {
  if (!('name' in node) || node.name === undefined) return [];
  const { value } = node.name;
  const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  const fields = isObject ? (node.fields ?? []) : [];
  return [[value, print(node)], ...fields.map((field) => [`${value}.${field.name.value}`, print(field)] as const)];
}

test('what is built of the contract about guests is word for word what the contract says', ({ skip }) => {
  skip(!existsSync(contract), `the contract is not here: ${contract}`);
  const asked = partsOf(readFileSync(contract, 'utf8'));
  const built = partsOf(
    readdirSync(schema)
      .map((name) => readFileSync(join(schema, name), 'utf8'))
      .join('\n'),
  );
  for (const name of BUILT) {
    expect(asked.get(name), name).toBeDefined();
    expect(built.get(name), name).toBe(asked.get(name));
  }
});
