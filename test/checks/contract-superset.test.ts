import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { contractDifferences } from './contract-superset.ts';

const CONTRACT = /* GraphQL */ `
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT
  interface Node { id: ID! }
  type Query { order(id: ID!, first: Int = 20): Order @requiresScopes(scopes: [["orders:read"]]) }
  type Order implements Node @requiresScopes(scopes: [["orders:read"]]) { id: ID! total: String status: Status! }
  extend type Order { note: String @requiresScopes(scopes: [["pii:read"]]) }
  enum Status { OPEN CLOSED }
  union Found = Order
  input Key @oneOf { id: ID number: String }
  input NewOrder { number: String! paid: Boolean! = false }
`;

const differences = (from: string, to: string) => {
  expect(CONTRACT).toContain(from);
  return contractDifferences(buildSchema(CONTRACT), buildSchema(CONTRACT.replace(from, to)));
};

it('a schema is a superset of itself', () => expect(differences('', '')).toEqual([]));

it.each([
  ['a type', 'enum Status', 'type New { id: ID! } enum Status'],
  ['a field', 'total: String', 'total: String paid: String @requiresScopes(scopes: [["pii:read"]])'],
  ['an optional argument', 'first: Int = 20', 'first: Int = 20, after: String'],
  ['an input field with a default', 'number: String!', 'number: String! tax: Boolean! = true'],
  ['an enum value', 'OPEN', 'OPEN PAID'],
  ['a deprecation', 'total: String', 'total: String @deprecated(reason: "see sum")'],
  ['a location of a directive', 'on FIELD_DEFINITION', 'on ENUM | FIELD_DEFINITION'],
])('a schema may add %s', (_, from, to) => expect(differences(from, to)).toEqual([]));

it.each([
  ['total: String ', ' ', ['missing: Order.total: String']],
  ['total: String', 'total: String!', ['missing: Order.total: String']],
  ['status: Status!', 'status: Status', ['missing: Order.status: Status!']],
  ['first: Int = 20', 'first: Int = 10', ['missing: Query.order(first:): Int = 20']],
  ['first: Int = 20', 'first: Int', ['missing: Query.order(first:): Int = 20']],
  ['id: ID!, first', 'id: ID, first', ['missing: Query.order(id:): ID!']],
  ['first: Int = 20', 'first: Int = 20, store: String!', ['not in the contract: Query.order(store:): String!']],
  ['number: String!', 'number: String! store: String!', ['not in the contract: NewOrder.store: String!']],
  ['paid: Boolean! = false', 'paid: Boolean', ['missing: NewOrder.paid: Boolean! = false']],
  ['OPEN CLOSED', 'OPEN', ['missing: Status.CLOSED']],
  ['implements Node', '', ['missing: Order implements Node']],
  ['union Found = Order', 'type Found { id: ID! }', ['missing: UnionType Found', 'missing: Found includes Order']],
  ['Key @oneOf', 'Key', ['missing: Key @oneOf']],
  [
    ': Order @requiresScopes(scopes: [["orders:read"]])',
    ': Order',
    ['missing: Query.order @requiresScopes(scopes: [["orders:read"]])'],
  ],
  [
    'Node @requiresScopes(scopes: [["orders:read"]])',
    'Node',
    ['missing: Order @requiresScopes(scopes: [["orders:read"]])'],
  ],
  [' @requiresScopes(scopes: [["pii:read"]])', '', ['missing: Order.note @requiresScopes(scopes: [["pii:read"]])']],
  [
    'total: String',
    'total: String @requiresScopes(scopes: [[]])',
    ['not in the contract: Order.total @requiresScopes(scopes: [[]])'],
  ],
  [
    '[["pii:read"]]',
    '[["pii:read", "orders:read"]]',
    [
      'missing: Order.note @requiresScopes(scopes: [["pii:read"]])',
      'not in the contract: Order.note @requiresScopes(scopes: [["pii:read", "orders:read"]])',
    ],
  ],
  [
    '[[String!]!]!',
    '[[String!]]!',
    ['missing: @requiresScopes(scopes:): [[String!]!]!', 'not in the contract: @requiresScopes(scopes:): [[String!]]!'],
  ],
])('reports a change of %s to %s', (from, to, expected) => expect(differences(from, to)).toEqual(expected));
