import { type DocumentNode, execute, type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Context } from '../context.ts';
import { exportSelection, NESTED_LISTS, nestedList } from './export-selection.ts';

type Json = Readonly<Record<string, unknown>>;
type Page = {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** Reads entries of an export by the schema, with the names of the schema. */
export type ExportReader = {
  /** The person as one; null for an unknown id. */
  person(id: string, context: Context): Promise<Json | null>;
  /** What each record of the person holds by itself. */
  records(id: string, context: Context): Promise<readonly unknown[]>;
  /** In the order of the ids. An entry that does not exist any more is left out. */
  entries(type: string, ids: readonly string[], context: Context): Promise<readonly Json[]>;
};

export function exportReader(schema: GraphQLSchema): ExportReader {
  const documents = new Map<string, DocumentNode>();
  function documentOf(name: string, build: () => string): DocumentNode {
    const known = documents.get(name) ?? parse(build());
    documents.set(name, known);
    return known;
  }

  /** @throws the first error of the response: an export must not leave anything out */
  async function run(document: DocumentNode, variableValues: Json, contextValue: Context): Promise<Json> {
    const { data, errors = [] } = await execute({ schema, document, variableValues, contextValue });
    const [error] = errors;
    if (error !== undefined) throw error.originalError ?? error;
    return data ?? {};
  }

  async function entry(type: string, id: string, context: Context): Promise<Json | null> {
    const document = documentOf(type, () => nodeQuery(type, exportSelection(schema, type)));
    const { node } = await run(document, { id }, context);
    return node == null ? null : completeList(type, id, node as Json, context);
  }

  /** The entry with all pages of its inner list, as a plain list. */
  async function completeList(type: string, id: string, node: Json, context: Context): Promise<Json> {
    const field = NESTED_LISTS[type];
    if (field === undefined) return node;
    const document = documentOf(`${type}.${field}`, () =>
      nodeQuery(
        type,
        nestedList(schema, connectionOf(schema, type, field), field, ', after: $after'),
        '$after: String',
      ),
    );
    let page = node[field] as Page;
    const nodes = [...page.nodes];
    while (page.pageInfo.hasNextPage) {
      const next = await run(document, { id, after: page.pageInfo.endCursor }, context);
      page = (next['node'] as Json)[field] as Page;
      nodes.push(...page.nodes);
    }
    return { ...node, [field]: nodes };
  }

  return {
    async person(id, context) {
      const document = documentOf('Customer', () => nodeQuery('Customer', exportSelection(schema, 'Customer')));
      const { node } = await run(document, { id }, context);
      if (node == null) return null;
      // The records are a section of their own.
      const { identity: _, ...person } = node as Json;
      return person;
    },
    async records(id, context) {
      const selection = `identity { records { ${exportSelection(schema, 'IdentityRecord')} } }`;
      const document = documentOf('IdentityRecord', () => nodeQuery('Customer', selection));
      const { node } = await run(document, { id }, context);
      return ((node as { identity?: { records?: readonly unknown[] } } | null)?.identity?.records ?? []) as unknown[];
    },
    async entries(type, ids, context) {
      const all = await mapInParallel(ids, (id) => entry(type, id, context));
      return all.filter((one) => one !== null);
    },
  };
}

const nodeQuery = (type: string, selection: string, more = ''): string =>
  `query ($id: ID! ${more}) { node(id: $id) { ... on ${type} { ${selection} } } }`;

function connectionOf(schema: GraphQLSchema, typeName: string, field: string): string {
  const type = schema.getType(typeName);
  const found = isObjectType(type) ? type.getFields()[field] : undefined;
  if (found === undefined) throw new Error(`${typeName} has no list ${field}`);
  return getNamedType(found.type).name;
}
