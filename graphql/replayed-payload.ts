import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Context } from './context.ts';
import { isReplay } from './payload.ts';

/** Loads an entity as a query of the same caller does; null if the caller may no longer see it. */
type LoadById = (id: string, context: Context) => PromiseLike<object | null>;

/**
 * How a replayed payload loads its entities, by their type in the schema: all types that belong to a customer. Between a
 * call and its replay, a record may leave the person, or cover may go to another customer.
 */
const LOADERS_BY_TYPE: Readonly<Record<string, LoadById>> = {
  Appointment: (id, { load }) => load().appointment.load(id),
  Attachment: (id, { load }) => load().attachment.load(id),
  Call: (id, { load }) => load().call.load(id),
  Customer: async (id, { load }) => (await load().head.load(id))?.customer ?? null,
  DataExport: (id, { load }) => load().dataExport.load(id),
  Feedback: (id, { load }) => load().feedback.load(id),
  Inspection: (id, { load }) => load().inspection.load(id),
  Interaction: (id, { load }) => load().interaction.load(id),
  Match: (id, { load }) => load().match.load(id),
  Message: (id, { load }) => load().message.load(id),
  Order: (id, { load }) => load().order.load(id),
  OrderReturn: (id, { load }) => load().orderReturn.load(id),
  Preferences: (customerId, { load }) => load().preferences.load(customerId),
  ServiceJob: (id, { load }) => load().serviceJob.load(id),
  ServiceCase: (id, { load }) => load().serviceCase.load(id),
  Warranty: (id, { load }) => load().warranty.load(id),
  WarrantyClaim: (id, { load }) => load().warrantyClaim.load(id),
  WebhookDelivery: async (id, { repositories }) => (await repositories().webhookDeliveries([id]))[0] ?? null,
};

/** Types that belong to no customer: the shop's own settings, which need only the scope of the mutation, and values. */
const SHARED = new Set([
  'Audience',
  'Integration',
  'Playbook',
  'Segment',
  'PreventionAction',
  'Shop',
  'ImportJob',
  'StaffMember',
  'MessageTemplate',
  'WarrantyPlan',
  'UserError',
  'RegisterOutcome',
  'KpiName',
  'Float',
  'UploadField',
  'URL',
  'Date',
  'DateTime',
]);

const PAYLOAD = /Payload$/;

/**
 * Lets each field of a mutation's payload answer a repetition as a query would. A field of a type that is not known here
 * is a fault of the schema, and so is a payload with another name.
 */
export function guardReplays(type: GraphQLObjectType, schema: GraphQLSchema): void {
  if (type === schema.getMutationType()) checkPayloadNames(type);
  if (!PAYLOAD.test(type.name)) return;
  for (const field of Object.values(type.getFields())) {
    const { name } = getNamedType(field.type);
    const loadById = LOADERS_BY_TYPE[name];
    if (loadById !== undefined)
      field.resolve = reloadOnReplay(
        loadById,
        isListType(getNullableType(field.type)),
        field.resolve ?? defaultFieldResolver,
      );
    else if (!SHARED.has(name))
      throw new Error(`${type.name}.${field.name}: ${name} is in neither LOADERS_BY_TYPE nor SHARED`);
  }
}

function checkPayloadNames(mutation: GraphQLObjectType): void {
  for (const { name, type } of Object.values(mutation.getFields()))
    if (!PAYLOAD.test(getNamedType(type).name))
      throw new Error(`Mutation.${name} returns ${getNamedType(type).name}, whose name does not end with Payload`);
}

function reloadOnReplay(
  loadById: LoadById,
  isList: boolean,
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    if (!isReplay(source)) return resolve(source, args, context, info);
    // The field's own resolver would prime the loaders with entities that the caller may no longer see.
    return reload(loadById, isList, defaultFieldResolver(source, args, context, info), context);
  };
}

async function reload(loadById: LoadById, isList: boolean, value: unknown, context: Context): Promise<unknown> {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const entities = await mapInParallel(all, (one) => {
    const id = idOf(one);
    return id === null ? null : loadById(id, context);
  });
  const visible = entities.filter((one) => one !== null);
  if (isList) return value == null ? null : visible;
  return visible[0] ?? null;
}

/** The id that its loader needs. Preferences have the id of their customer. */
function idOf(one: unknown): string | null {
  if (typeof one !== 'object' || one === null) return null;
  if ('id' in one && typeof one.id === 'string') return one.id;
  return 'customerId' in one && typeof one.customerId === 'string' ? one.customerId : null;
}
