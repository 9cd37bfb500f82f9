import {
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isObjectType,
} from 'graphql';
import { inParallel } from '../domain/kernel/in-parallel.ts';
import type { Context } from './context.ts';
import { maySelect } from './guard.ts';
import { findMalformed } from './malformed.ts';
import { type Info, selectedFields } from './selection.ts';

/** What `begin` sees of the request: the selections of its field. */
export type EarlyInfo = Info & { readonly schema: GraphQLSchema };

type Begin<Args, Begun> = (id: string, args: Args, context: Context, info: EarlyInfo) => Promise<Begun> | null;

/**
 * A field that reads something by the id of its parent. Where that id is an argument, it is read beside the parent, not after it.
 * @param field.begin starts the read; null if more than the id has to be known. It may not read what the parent's own read reads
 * @param field.resolve resolves the field of the parent. `begun` takes the read of an id, once, with its error; null if none began
 */
export function earlyField<Parent, Args, Begun, Result>(field: {
  begin: Begin<Args, Begun>;
  resolve(
    parent: Parent,
    args: Args,
    context: Context,
    begun: (id: string) => Promise<Begun | null>,
    info: GraphQLResolveInfo,
  ): Result;
}) {
  const resolver = (parent: Parent, args: Args, context: Context, info: GraphQLResolveInfo): Result =>
    field.resolve(parent, args, context, (id) => context.early.take<Begun>(info.fieldNodes, id), info);
  return Object.assign(resolver, { begin: field.begin });
}

/** A field whose value has the same id as its parent, so that its own fields begin with it. */
export const sameIdField = <Parent, Result>(
  type: string,
  resolve: (parent: Parent, args: unknown, context: Context) => Result,
) =>
  earlyField<Parent, unknown, null, Result>({
    begin(id, _, context, info) {
      beginReads(type, id, context, info);
      return null;
    },
    resolve,
  });

/** The part of an early field that its schema keeps; nothing for any other resolver. */
export const earlyReadOf = (resolve: unknown): object =>
  typeof resolve === 'function' && 'begin' in resolve ? { begin: resolve.begin } : {};

/**
 * Loads an entity by its id, and beside it what its selected fields read by that id.
 * @param load begins first, so that it is the first to spend what the request may read
 */
export async function loadWithFields<T>(
  type: string,
  id: string,
  context: Context,
  info: EarlyInfo,
  load: () => Promise<T | null>,
): Promise<T | null> {
  let found: T | null = null;
  try {
    [found] = await inParallel(load, () => beginReads(type, id, context, info));
  } finally {
    // No field takes what began.
    if (found === null) await context.early.settle(id);
  }
  return found;
}

/**
 * A customer's own token begins with nothing but its own record: what it may see by another id is known only after a read, and an
 * id of somebody else has to take the work of an id of nobody.
 */
const mayBegin = ({ caller: { customerId } }: Context, id: string): boolean => customerId === null || customerId === id;

function beginReads(type: string, id: string, context: Context, info: EarlyInfo): void {
  if (!mayBegin(context, id)) return;
  for (const { field, nodes, begin } of earlyFieldsOf(type, info)) {
    const [node] = nodes;
    if (node === undefined || !maySelect(field, context.caller)) continue;
    context.early.begin(nodes, id, async () => {
      const args = getArgumentValues(field as GraphQLField<unknown, unknown>, node, info.variableValues);
      // Its resolver is not called, but the field says what is wrong.
      return findMalformed(args, []).length > 0 ? null : begin(id, args, context, { ...info, fieldNodes: nodes });
    });
  }
}

type EarlyField = {
  readonly field: GraphQLField<unknown, Context>;
  readonly nodes: readonly FieldNode[];
  readonly begin: Begin<unknown, unknown>;
};

/** By the selected nodes of a field, which are a new list in each request, and the same for all values of a list. */
const known = new WeakMap<readonly FieldNode[], Map<string, readonly EarlyField[]>>();

function earlyFieldsOf(type: string, info: EarlyInfo): readonly EarlyField[] {
  const byType = known.get(info.fieldNodes) ?? new Map<string, readonly EarlyField[]>();
  known.set(info.fieldNodes, byType);
  const fields = byType.get(type) ?? findEarlyFields(type, info);
  byType.set(type, fields);
  return fields;
}

function findEarlyFields(typeName: string, info: EarlyInfo): readonly EarlyField[] {
  const type = info.schema.getType(typeName);
  const fields = isObjectType(type) ? type.getFields() : {};
  const byKey = Map.groupBy(selectedFields(info, typeName), ({ alias, name }) => (alias ?? name).value);
  return [...byKey.values()].flatMap((nodes) => {
    const field = fields[nodes[0]?.name.value ?? ''];
    const begin = field?.extensions['begin'];
    return field === undefined || begin === undefined ? [] : [{ field, nodes, begin: begin as EarlyField['begin'] }];
  });
}
