import { buildSchema, graphqlSync } from 'graphql';
import { expect, test } from 'vitest';
import { selects } from '../../graphql/selection.ts';

const schema = buildSchema(`
  type Query { orders: Orders }
  type Orders { nodes: [Order] edges: [Edge] }
  type Edge { node: Order }
  type Order { id: ID lines: Int }
`);

/** Whether the resolver of `orders` sees that the path is selected. */
function isSelected(source: string, path: string, variableValues: Record<string, unknown> = {}): boolean | null {
  let result: boolean | null = null;
  const rootValue = {
    orders(_: unknown, __: unknown, info: Parameters<typeof selects>[0]) {
      result = selects(info, path);
      return {};
    },
  };
  const { errors } = graphqlSync({ schema, source, rootValue, variableValues });
  if (errors !== undefined) throw errors[0];
  return result;
}

test.each([
  ['{ orders { nodes { id lines } } }', true],
  ['{ orders { nodes { id } edges { node { lines } } } }', false],
  ['{ orders { nodes { id } nodes { all: lines } } }', true],
  ['{ orders { ... on Orders { nodes { ... { lines } } } } }', true],
  ['{ orders { ...Page } } fragment Page on Orders { nodes { ...Whole } } fragment Whole on Order { lines }', true],
  ['{ a: orders { nodes { lines } } }', true],
  ['{ orders { nodes { lines @skip(if: true) } } }', false],
  ['{ orders { nodes @include(if: false) { lines } } }', false],
  ['{ orders { ... @include(if: true) { nodes { lines } } } }', true],
])('%s selects nodes.lines: %s', (source, expected) => {
  expect(isSelected(source, 'nodes.lines')).toBe(expected);
});

test('variables decide what is included', () => {
  const source = 'query ($all: Boolean!) { orders { nodes { lines @include(if: $all) } } }';
  expect(isSelected(source, 'nodes.lines', { all: true })).toBe(true);
  expect(isSelected(source, 'nodes.lines', { all: false })).toBe(false);
});
