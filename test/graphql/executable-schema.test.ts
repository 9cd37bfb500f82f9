import {
  assertValidSchema,
  buildASTSchema,
  buildSchema,
  type GraphQLSchema,
  introspectionFromSchema,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { document } from '../../graphql/document.ts';
import { buildExecutableSchema, checkExecutableSchema } from '../../graphql/executable-schema.ts';
import { withLaterFields } from '../../graphql/later-fields.ts';
import { buildLazySchema } from '../../graphql/lazy-schema.ts';
import { guardReplays } from '../../graphql/replayed-payload.ts';
import { resolvers } from '../../graphql/resolvers/all.ts';

const sorted = (schema: GraphQLSchema): GraphQLSchema => lexicographicSortSchema(schema);

describe('a schema whose types get their fields when they are first read', () => {
  const whole = buildASTSchema(document);

  test('is the schema of the document', () => {
    const lazy = buildLazySchema(document, () => {});
    expect(Object.keys(lazy.getTypeMap()).toSorted()).toEqual(Object.keys(whole.getTypeMap()).toSorted());
    assertValidSchema(lazy);
    expect(printSchema(sorted(lazy))).toBe(printSchema(sorted(whole)));
    expect(introspectionFromSchema(sorted(lazy))).toEqual(introspectionFromSchema(sorted(whole)));
    for (const type of Object.values(whole.getTypeMap()).filter(isObjectType)) {
      const built = lazy.getType(type.name);
      if (!isObjectType(built)) throw new Error(`${type.name} is an object type`);
      expect(built.astNode).toBe(type.astNode);
      expect(built.extensionASTNodes).toEqual(type.extensionASTNodes);
    }
  });

  test('leaves the classes of graphql as they were, also after an error', () => {
    const nameless = { ...document, definitions: [{ kind: 'ObjectTypeDefinition' } as never] };
    expect(() => buildLazySchema(nameless, () => {})).toThrow();
    expect(Object.keys(buildSchema('type Query { a: Int }').getQueryType()?.getFields() ?? {})).toEqual(['a']);
  });

  test('prepares each type once, before the first read of its fields, and no other', () => {
    const prepared: string[] = [];
    const lazy = buildLazySchema(document, (type) => {
      prepared.push(type.name);
      for (const field of Object.values(type.getFields())) field.resolve = () => type.name;
    });
    expect(prepared).toEqual([]);
    const query = lazy.getQueryType();
    expect(query?.getFields()['customer']?.resolve?.({}, {}, {}, {} as never)).toBe('Query');
    query?.getFields();
    expect(prepared).toEqual(['Query']);
  });

  test('never gives a field that could not be prepared', () => {
    const lazy = buildLazySchema(document, ({ name }) => {
      throw new Error(`${name} has no guard`);
    });
    for (let read = 0; read < 2; read++) expect(() => lazy.getQueryType()?.getFields()).toThrow('Query has no guard');
  });
});

describe('the served schema', () => {
  test('has a field for each resolver, a guard for each field, and no type that the audit does not know', () => {
    expect(() => checkExecutableSchema(buildExecutableSchema(resolvers), resolvers)).not.toThrow();
  });

  test('is refused with a resolver for a field or type that it does not have', () => {
    const check = (wrong: object) => () => checkExecutableSchema(buildExecutableSchema(wrong), wrong);
    expect(check({ Query: { nothing: () => null } })).toThrow('Query.nothing');
    expect(check({ Nothing: {} })).toThrow('Nothing');
  });

  test('is refused with a mutation whose result is no payload by its name', () => {
    const schema = buildSchema('type Query { a: Int } type Mutation { close: Closed } type Closed { at: Int }');
    const mutation = schema.getMutationType();
    if (mutation == null) throw new Error('there is a mutation');
    expect(() => guardReplays(mutation, schema)).toThrow('Mutation.close returns Closed');
  });
});

test('definitions that get their fields later are the same, and read them once', () => {
  const { definitions } = parse(
    'type Query { a: Int @deprecated b(c: Int = 1): Int } enum E { F } input I { g: Int! }',
    {
      noLocation: true,
    },
  );
  const fields = definitions.map((node) => ('fields' in node ? JSON.stringify(node.fields) : ''));
  const heads = definitions.map((node) => ('fields' in node ? { ...node, fields: undefined } : node));
  const later = withLaterFields(JSON.parse(JSON.stringify(heads)), fields);
  expect(JSON.parse(JSON.stringify(later))).toEqual(JSON.parse(JSON.stringify(definitions)));
  const [query] = later;
  if (query?.kind !== 'ObjectTypeDefinition') throw new Error('the first definition is Query');
  expect(query.fields).toBe(query.fields);
});
