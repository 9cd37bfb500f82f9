import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Context } from './context.ts';
import { isReplay } from './payload.ts';

/** A thing as a query of the same caller answers it; null where the caller may not see it any more. */
type LoadById = (id: string, context: Context) => PromiseLike<object | null>;

/**
 * How a repeated answer finds again what it shows, by the type in the schema: everything that belongs to a customer. What
 * was done stays done, but between a call and its repetition a record may have left the person, or cover gone to another.
 */
const LOADERS_BY_TYPE: Readonly<Record<string, LoadById>> = {
  Appointment: (id, { load }) => load().appointment.load(id),
  Customer: async (id, { load }) => (await load().head.load(id))?.customer ?? null,
  Feedback: (id, { load }) => load().feedback.load(id),
  Inspection: (id, { load }) => load().inspection.load(id),
  Interaction: (id, { load }) => load().interaction.load(id),
  Match: (id, { load }) => load().match.load(id),
  Order: (id, { load }) => load().order.load(id),
  OrderReturn: (id, { load }) => load().orderReturn.load(id),
  Preferences: (customerId, { load }) => load().preferences.load(customerId),
  ServiceCase: (id, { load }) => load().serviceCase.load(id),
  Warranty: (id, { load }) => load().warranty.load(id),
  WarrantyClaim: (id, { load }) => load().warrantyClaim.load(id),
};

/** What is nobody's: the shop's own settings, which the scope of the mutation opens, and plain values. */
const SHARED = new Set([
  'Playbook',
  'Shop',
  'WarrantyPlan',
  'UserError',
  'RegisterOutcome',
  'KpiName',
  'Float',
  'Date',
]);

/**
 * Lets each field of a mutation's payload answer a repetition as a query would. A field of a type that is not known here
 * is a fault of the schema, and the server does not start.
 */
export function guardReplays(schema: GraphQLSchema): GraphQLSchema {
  const payloads = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ type }) => getNamedType(type));
  for (const type of new Set(payloads)) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { name } = getNamedType(field.type);
      const asQueried = LOADERS_BY_TYPE[name];
      if (asQueried !== undefined)
        field.resolve = reloadOnReplay(
          asQueried,
          isListType(getNullableType(field.type)),
          field.resolve ?? defaultFieldResolver,
        );
      else if (!SHARED.has(name)) throw new Error(`${type.name}.${field.name} says nothing of who may see it`);
    }
  }
  return schema;
}

function reloadOnReplay(
  asQueried: LoadById,
  isList: boolean,
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    if (!isReplay(source)) return resolve(source, args, context, info);
    // Not by the field's own resolver, which lets loaders know what the caller may not see any more.
    return reload(asQueried, isList, defaultFieldResolver(source, args, context, info), context);
  };
}

async function reload(asQueried: LoadById, isList: boolean, shown: unknown, context: Context): Promise<unknown> {
  const all: readonly unknown[] = Array.isArray(shown) ? shown : [shown];
  const found = await mapInParallel(all, (one) => {
    const id = idOf(one);
    return id === null ? null : asQueried(id, context);
  });
  const seen = found.filter((one) => one !== null);
  if (isList) return shown == null ? null : seen;
  return seen[0] ?? null;
}

/** The id by which a loader finds it; preferences are found by their customer's. */
function idOf(one: unknown): string | null {
  if (typeof one !== 'object' || one === null) return null;
  if ('id' in one && typeof one.id === 'string') return one.id;
  return 'customerId' in one && typeof one.customerId === 'string' ? one.customerId : null;
}
