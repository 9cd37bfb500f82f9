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

/** The schema as clients see it, for tests that visit all of it. */
export const SCHEMA: GraphQLSchema = buildASTSchema(parse(typeDefs));

export type RootField = {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly requirement: Requirement;
};
/** A caller needs all scopes of at least one of these sets. */
export type Requirement = readonly (readonly string[])[];

type Annotated = {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
};

/** The scopes in the directive @requiresScopes; null without the directive. */
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

/** An operation with this field only and all its arguments but cursors; every text argument has this text. */
export function operationOf({ kind, name, field }: RootField, text: string) {
  const args = field.args.filter((arg) => arg.name !== 'after');
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const call = `${name}${args.length === 0 ? '' : `(${passed})`}${selection}`;
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

/** @param name the field's name: an `idempotencyKey` gets a new value each time */
export function sampleOf(type: GraphQLInputType, text: string, name = ''): unknown {
  if (name === 'idempotencyKey') return randomUUID();
  if (isNonNullType(type)) return sampleOf(type.ofType, text);
  if (isListType(type)) return [sampleOf(type.ofType, text)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name]?.(text);
  const fields = Object.values(type.getFields());
  const preferred = fields.find((field) => field.name === 'email') ?? fields[0];
  const chosen = type.isOneOf && preferred !== undefined ? [preferred] : fields;
  return Object.fromEntries(chosen.map((field) => [field.name, sampleOf(field.type, text, field.name)]));
}
