import { GraphQLError, type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { ID_PREFIXES, type NodeType } from '../../domain/kernel/id.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../domain/kernel/roles.ts';
import { buildExecutableSchema } from '../../graphql/executable-schema.ts';
import { resolvers } from '../../graphql/resolvers/all.ts';
import { differencesTo } from '../support/authorisation-matrix.ts';
import { requirementOf } from '../support/schema.ts';

/** Calls the guarded resolver of every guarded field, and resolves every guarded type behind its interfaces. */

const schema = buildExecutableSchema(resolvers);
const roots = [schema.getQueryType(), schema.getMutationType()];
const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type),
);

/** The resolver gets no data, so it may fail in any way; only a refusal counts. */
async function isForbidden(call: () => unknown): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (error) {
    return error instanceof GraphQLError && error.extensions['code'] === 'FORBIDDEN';
  }
}

async function rolesFor(call: (context: object) => unknown): Promise<ReadonlySet<Role>> {
  const allowed = new Set<Role>();
  for (const role of ROLE_NAMES)
    if (!(await isForbidden(() => call({ caller: { role, scopes: ROLES[role] }, reads: null })))) allowed.add(role);
  return allowed;
}

test('every guarded field is open to the roles of its row', async () => {
  const actual = new Map<string, ReadonlySet<Role>>();
  for (const type of types)
    for (const [name, field] of Object.entries(type.getFields())) {
      const target = getNamedType(field.type);
      const isGuarded = requirementOf(field) !== null || (isObjectType(target) && requirementOf(target) !== null);
      if (!isGuarded) continue;
      const { resolve } = field;
      if (resolve === undefined) throw new Error(`${type.name}.${name} has no guard`);
      actual.set(`${type.name}.${name}`, await rolesFor((context) => resolve({}, {}, context as never, {} as never)));
    }
  expect(differencesTo(actual, isField), 'rows of test/authorisation/matrix.txt to review').toEqual([]);
  print('guarded fields', actual);
});

test('every guarded type behind an interface is open to the roles of its row', async () => {
  const actual = new Map<string, ReadonlySet<Role>>();
  const guarded = types.filter((type) => requirementOf(type) !== null);
  for (const type of guarded)
    for (const { name } of type.getInterfaces()) {
      const abstract = schema.getType(name);
      if (!isInterfaceType(abstract) || abstract.resolveType == null) throw new Error(`${name} resolves no type`);
      const { resolveType } = abstract;
      const id = await idOf(type.name, (value) => resolveType(value, ADMIN as never, {} as never, abstract));
      const allowed = await rolesFor((context) => resolveType({ id }, context as never, {} as never, abstract));
      actual.set(`${type.name}@${name}`, allowed);
    }
  expect(
    differencesTo(actual, (name) => name.includes('@')),
    'rows of test/authorisation/matrix.txt to review',
  ).toEqual([]);
  print('guarded types behind interfaces', actual);
});

test('every guarded type has a guarded field, or an interface, that leads to it', () => {
  const targets = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).map((field) => getNamedType(field.type).name) : [],
    ),
  );
  const guarded = types.filter((type) => requirementOf(type) !== null);
  expect(guarded.filter((type) => !targets.has(type.name) && type.getInterfaces().length === 0)).toEqual([]);
});

const ADMIN = { caller: { role: 'admin', scopes: [...ROLES.admin, 'self'] }, reads: null };
const isField = (name: string): boolean => !/^(Query|Mutation)\./.test(name) && !name.includes('@');

/** An id of the type, found by asking the interface about each prefix. */
async function idOf(typeName: string, resolveType: (value: object) => unknown): Promise<string> {
  for (const prefix of Object.values(ID_PREFIXES as Readonly<Record<NodeType, string>>)) {
    const id = `${prefix}_${v7()}`;
    const found = await Promise.resolve()
      .then(() => resolveType({ id }))
      .catch(() => null);
    if (found === typeName) return id;
  }
  throw new Error(`no id leads to ${typeName}`);
}

function print(what: string, actual: ReadonlyMap<string, ReadonlySet<Role>>): void {
  const allowed = [...actual.values()].reduce((sum, roles) => sum + roles.size, 0);
  process.stdout.write(
    `Authorisation: ${actual.size} ${what} x ${ROLE_NAMES.length} roles; ${allowed} allowed of ${actual.size * ROLE_NAMES.length}.\n`,
  );
}
