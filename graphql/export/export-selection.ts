import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Who of the staff acted is the staff's data, not the person's (CJEU C-579/21). */
const STAFF_NAMES = [
  'Call.assignee',
  'CallAttempt.by',
  'CaseContact.agent',
  'CaseReopening.by',
  'CaseStep.doneBy',
  'DroppedStep.by',
  'IdentityEvent.by',
  'Inspection.associate',
  'Interaction.agent',
  'Order.associate',
  'ServiceCase.assignee',
  'ServiceCase.openedBy',
  'ServiceJob.receivedBy',
  'ServiceJobStage.by',
];
/** Comparisons with other people, and free text about both: their rights come first (GDPR, article 15, 4). */
const ABOUT_OTHERS = ['Customer.duplicates', 'IdentityEvent.reason', 'IdentityEvent.records', 'IdentityEvent.summary'];
/** Instructions to the staff, computed from what is exported. */
const COMPUTED = ['Customer.nextActions'];

/** It is good for minutes. The export holds the file itself. */
const LINKS = ['Attachment.url'];

const LEFT_OUT: ReadonlySet<string> = new Set([...STAFF_NAMES, ...ABOUT_OTHERS, ...COMPUTED, ...LINKS]);
const STAFF = 'StaffMember';

/** Lists inside an entry, in pages. All other lists are sections of their own. */
export const NESTED_LISTS: Readonly<Record<string, string>> = { Order: 'lines', ServiceCase: 'contacts' };

const PER_PAGE = 100;
const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/**
 * Everything that a type of the schema holds, as a selection: a field that is added to the schema is exported without a
 * change here. Other nodes are named by their id, since they have sections of their own.
 */
export function exportSelection(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type of the schema`);
  return fieldsOf(schema, type, []);
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, within: readonly string[]): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (LEFT_OUT.has(`${type.name}.${field.name}`) || field.args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (NESTED_LISTS[type.name] === field.name) return [nestedList(schema, named.name, field.name, '')];
    const isSection = named.name.endsWith('Connection') || named.name === STAFF || within.includes(named.name);
    if (isSection || !isObjectType(named)) return [];
    if (named.getInterfaces().some(({ name }) => name === 'Node')) return [`${field.name} { id }`];
    return [`${field.name} { ${fieldsOf(schema, named, [...within, type.name])} }`];
  });
  return fields.join(' ');
}

/** A page of the list. @param after a GraphQL argument, or nothing */
export function nestedList(schema: GraphQLSchema, connection: string, field: string, after: string): string {
  const node = exportSelection(schema, connection.replace(/Connection$/, ''));
  return `${field}(first: ${PER_PAGE}${after}) { nodes { ${node} } ${PAGE_INFO} }`;
}
