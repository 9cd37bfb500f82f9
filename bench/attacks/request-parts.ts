import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** A field of the schema as a request can select it with a customer's own token. */
export type RequestPart = { readonly on: 'Query' | 'Customer'; readonly text: string };

/** Arguments that the fields need, or that make them read more. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  appointmentSlots: ['store: "york", from: "2027-01-01", to: "2027-01-31", minutes: 5'],
  specialDays: ['from: "2027-01-01", to: "2027-12-31"'],
  store: ['code: "york"'],
  contactDecision: ['channel: EMAIL, purpose: MARKETING'],
};
/** Filters that no entry passes, so that all are read. */
const FILTERS: Readonly<Record<string, string>> = {
  orders: 'filter: { sku: "none" }',
  warranties: 'status: EXPIRED',
  cases: 'status: CLOSED',
};
const PAGES = [1, 100];

/** Every field of the caller's customer and of the shop, with pages of several sizes, and what lies up to two levels below. */
export function requestParts(schema: GraphQLSchema): readonly RequestPart[] {
  const [customer, query] = [schema.getType('Customer'), schema.getQueryType()];
  if (!isObjectType(customer) || query == null) throw new Error('the schema has no customer or no queries');
  const roots = ['viewer', 'shop', 'store', 'appointmentSlots'].flatMap((name) => query.getFields()[name] ?? []);
  return [0, 1, 2].flatMap((levels) => [
    ...roots.flatMap((field) => textsOf(schema, field, levels).map((text) => ({ on: 'Query' as const, text }))),
    ...Object.values(customer.getFields()).flatMap((field) =>
      textsOf(schema, field, levels).map((text) => ({ on: 'Customer' as const, text })),
    ),
  ]);
}

function textsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, levels: number): readonly string[] {
  return argumentsOf(field).map((given) => `${field.name}${given}${selectionOf(schema, field, levels)}`);
}

function argumentsOf({ name, args }: GraphQLField<unknown, unknown>): readonly string[] {
  const isPage = args.some((one) => one.name === 'first');
  const filter = FILTERS[name];
  const fixed = ARGUMENTS[name] ?? [''];
  const all = isPage
    ? [
        ...PAGES.map((size) => `first: ${size}`),
        ...(filter === undefined ? [] : [`first: 1, ${filter}`, `first: 100, ${filter}`]),
      ]
    : fixed;
  return all.map((given) => (given === '' ? '' : `(${given})`));
}

/** All values of the field's type, and of the objects below it; of an interface, those of each of its types. */
function selectionOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, levels: number): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  if (isAbstractType(type)) {
    const types = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} { ${fieldsOf(schema, one.getFields(), levels)} }`);
    return ` { __typename ${types.slice(0, 6).join(' ')} }`;
  }
  return isObjectType(type) ? ` { ${fieldsOf(schema, type.getFields(), levels)} }` : '';
}

function fieldsOf(
  schema: GraphQLSchema,
  fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>,
  levels: number,
): string {
  const texts = Object.values(fields).flatMap((field) => {
    const type = getNamedType(field.type);
    const given = field.args.some((one) => one.name === 'first')
      ? '(first: 100)'
      : (ARGUMENTS[field.name]?.map((text) => `(${text})`)[0] ?? '');
    if (
      field.args.some(
        (one) => one.name !== 'first' && one.defaultValue === undefined && String(one.type).endsWith('!'),
      ) &&
      given === ''
    )
      return [];
    if (isLeafType(type)) return [field.name];
    const isPagePart = ['nodes', 'pageInfo'].includes(field.name);
    if (field.name === 'edges' || (levels <= 0 && !isPagePart)) return [];
    return [`${field.name}${given}${selectionOf(schema, field, isPagePart ? levels : levels - 1)}`];
  });
  return texts.length === 0 ? '__typename' : texts.join(' ');
}
