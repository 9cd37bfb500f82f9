import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { NODE_PREFIXES, type NodeType } from '../../domain/kernel/id.ts';
import { buildExecutableSchema } from '../../graphql/executable-schema.ts';
import { guardConcreteTypes, guardFields } from '../../graphql/guard.ts';
import { type Requirement, requirementOf, SCHEMA } from '../support/schema.ts';

const caller = (scopes: readonly string[]) => ({ caller: { scopes } });
const DIRECTIVE = 'directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT';
const OPEN = '@requiresScopes(scopes: [[]])';

describe('a schema', () => {
  function schemaWith(query: string, thing: string): GraphQLSchema {
    const schema = buildSchema(`${DIRECTIVE}
      interface Node { id: ID! }
      type Query { ${query} }
      type Mutation { doThing: Boolean ${OPEN} }
      type Thing implements Node ${thing} { id: ID! }
      type Part { id: ID! }`);
    const node = schema.getType('Node');
    if (isInterfaceType(node)) node.resolveType = () => 'Thing';
    return schema;
  }

  function guardSchema(schema: GraphQLSchema): void {
    for (const type of Object.values(schema.getTypeMap())) {
      if (isObjectType(type) && !type.name.startsWith('__')) guardFields(type, schema);
      if (isInterfaceType(type)) guardConcreteTypes(schema, type);
    }
  }

  test('in which every root field and Node type names its scopes is accepted', () => {
    const schema = schemaWith(`thing: Thing ${OPEN} part: Part ${OPEN}`, OPEN);
    expect(() => guardSchema(schema)).not.toThrow();
  });

  test('with a query that names none is refused', () => {
    expect(() => guardSchema(schemaWith(`thing: Thing ${OPEN} part: Part`, OPEN))).toThrow(
      'Query.part is without @requiresScopes',
    );
  });

  test('with a mutation that names none is refused', () => {
    const schema = buildSchema(`${DIRECTIVE} type Query { a: Int ${OPEN} } type Mutation { doThing: Boolean }`);
    expect(() => guardSchema(schema)).toThrow('Mutation.doThing is without @requiresScopes');
  });

  test('with a Node type that names none is refused', () => {
    expect(() => guardSchema(schemaWith(`thing: Thing ${OPEN} part: Part ${OPEN}`, ''))).toThrow(
      'Thing is a Node without @requiresScopes',
    );
  });

  test('with an interface without resolveType is refused', () => {
    const schema = buildSchema(`${DIRECTIVE} interface Node { id: ID! } type Query { node: Node ${OPEN} }`);
    expect(() => guardSchema(schema)).toThrow('Node has no resolveType');
  });
});

/** Every field of the served schema that names scopes or returns a type that does. */
const served = buildExecutableSchema({});
const guarded = Object.values(SCHEMA.getTypeMap())
  .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => {
      const target = getNamedType(field.type);
      const requirements = [requirementOf(field), isObjectType(target) ? requirementOf(target) : null];
      return { path: `${type.name}.${field.name}`, type: type.name, field: field.name, requirements };
    }),
  )
  .map((entry) => ({ ...entry, requirements: entry.requirements.filter((one): one is Requirement => one !== null) }))
  .filter(({ requirements }) => requirements.some((one) => one.every((set) => set.length > 0)));

describe('in the served schema', () => {
  it('fields of every sort are guarded', () => {
    expect(guarded.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'Query.customer',
        'Mutation.recordOrder',
        'Customer.birthDate',
        'Customer.timeline',
        'OrderConnection.nodes',
        'OrderEdge.node',
        'Interaction.customer',
        'OrderPayload.order',
      ]),
    );
  });

  describe.each(guarded)('$path', ({ type, field, requirements }) => {
    const resolveWith = async (scopes: readonly string[]): Promise<unknown> => {
      const parent = served.getType(type);
      const resolve = isObjectType(parent) ? parent.getFields()[field]?.resolve : undefined;
      // A field without its own resolver reads the property of the source with its name.
      return resolve?.({ [field]: 'reached' }, { input: {}, inputs: [] }, caller(scopes), {
        fieldName: field,
      } as GraphQLResolveInfo);
    };
    const refusal = expect.objectContaining({ extensions: { code: 'FORBIDDEN' } });
    const scopesOf = (requirement: Requirement): readonly string[] => [...new Set(requirement.flat())];

    it('is closed without scopes', async () => {
      await expect(resolveWith([])).rejects.toThrow(GraphQLError);
      await expect(resolveWith([])).rejects.toThrow(refusal);
    });

    it('is closed to a caller that does not meet one of its requirements', async () => {
      for (const requirement of requirements.filter((one) => one.every((set) => set.length > 0))) {
        const others = requirements.filter((one) => one !== requirement).flatMap(scopesOf);
        const allowed = others.filter((scope) => !scopesOf(requirement).includes(scope));
        await expect(resolveWith(allowed)).rejects.toThrow(refusal);
      }
    });

    it('is open to a caller with one set of scopes of each requirement', async () => {
      expect(await resolveWith(requirements.flatMap(scopesOf))).toBe('reached');
    });
  });
});

describe('an interface', () => {
  const nodeTypes = Object.values(SCHEMA.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type))
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    .map(({ name }) => name);
  const ids = (Object.keys(NODE_PREFIXES) as NodeType[]).map(
    (nodeType) => `${NODE_PREFIXES[nodeType]}_01900000-0000-7000-8000-000000000000`,
  );
  const schema = buildExecutableSchema({ Query: { node: (_: unknown, { id }: { id: string }) => ({ id }) } } as object);
  const nodeFor = (id: string, scopes: readonly string[]) =>
    graphql({ schema, source: `{ node(id: "${id}") { __typename id } }`, contextValue: caller(scopes) });
  const everyScope = guarded.flatMap(({ requirements }) => requirements.flat(2));

  test('resolves to every node type, by the prefix of its ids', async () => {
    const found = await Promise.all(ids.map((id) => nodeFor(id, everyScope)));
    const typeOf = new Map(ids.map((id, index) => [id, found[index]?.data?.['node']]));
    expect([...typeOf.values()]).toEqual(
      expect.arrayContaining(nodeTypes.map((__typename) => expect.objectContaining({ __typename }))),
    );
    expect(nodeTypes).toHaveLength(ids.length);
  });

  test.each(ids)('is closed without scopes for %s', async (id) => {
    const { data, errors } = await nodeFor(id, []);
    expect(data?.['node']).toBeNull();
    expect(errors).toMatchObject([{ path: ['node'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
