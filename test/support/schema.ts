import { randomUUID } from 'node:crypto';
import {
  buildASTSchema,
  type DirectiveNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { typeDefs } from '../../graphql/generated/type-defs.ts';

/** What clients read of the schema, for tests that go through all of it. */
export const SCHEMA: GraphQLSchema = buildASTSchema(parse(typeDefs));

export type RootField = {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly requirement: Requirement;
};
/** Any one of these sets of scopes opens the way. */
export type Requirement = readonly (readonly string[])[];

type Annotated = {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
};

/** What @requiresScopes says; null where it stands not. */
export function requirementOf({ astNode }: Annotated): Requirement | null {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'requiresScopes');
  const [scopes] = directive?.arguments ?? [];
  return scopes === undefined ? null : (valueFromASTUntyped(scopes.value) as Requirement);
}

export const ROOT_FIELDS: readonly RootField[] = [
  ...rootFields('query', SCHEMA.getQueryType()),
  ...rootFields('mutation', SCHEMA.getMutationType()),
];

function rootFields(kind: RootField['kind'], type: ReturnType<GraphQLSchema['getQueryType']>): RootField[] {
  return Object.entries(type?.getFields() ?? {}).map(([name, field]) => ({
    kind,
    name,
    field,
    requirement: requirementOf(field) ?? [],
  }));
}

/** An operation of the field alone, every argument given but cursors: whatever takes a text is given this one. */
export function operationOf({ kind, name, field }: RootField, text: string) {
  const args = field.args.filter((arg) => arg.name !== 'after');
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const call = `${name}${args.length === 0 ? '' : `(${given})`}${selection}`;
  return {
    query: `${kind}${args.length === 0 ? '' : ` (${declared})`} { ${call} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, sampleOf(arg.type, text)])),
  };
}

const SCALARS: Readonly<Record<string, (text: string) => unknown>> = {
  Boolean: () => true,
  CountryCode: () => 'GB',
  CurrencyCode: () => 'GBP',
  Date: () => '2026-01-02',
  DateTime: () => '2026-01-02T03:04:05Z',
  Decimal: () => '1.00',
  EmailAddress: (text) => `${text}@example.com`,
  Float: () => 0.5,
  ID: (text) => text,
  Int: () => 1,
  JSON: (text) => ({ [text]: text }),
  LocalTime: () => '09:30',
  Locale: () => 'en-GB',
  PhoneNumber: () => '+44 20 7946 0018',
  String: (text) => text,
  TimeZone: () => 'Europe/London',
  URL: (text) => `https://example.com/${text}`,
};

/** @param name of the field that it is for: an idempotencyKey is another one each time */
export function sampleOf(type: GraphQLInputType, text: string, name = ''): unknown {
  if (name === 'idempotencyKey') return randomUUID();
  if (isNonNullType(type)) return sampleOf(type.ofType, text);
  if (isListType(type)) return [sampleOf(type.ofType, text)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name]?.(text);
  const fields = Object.values(type.getFields());
  const one = fields.find((field) => field.name === 'email') ?? fields[0];
  const given = type.isOneOf && one !== undefined ? [one] : fields;
  return Object.fromEntries(given.map((field) => [field.name, sampleOf(field.type, text, field.name)]));
}
