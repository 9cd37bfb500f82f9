/** Fields of the inputs of mutations, with the reason. */
type Exemption = readonly [fields: RegExp, because: string];

const IDEMPOTENCY_KEY: Exemption = [
  /^\w+(\.exchangeOf)?\.idempotencyKey$/,
  'The key of a call. Each call of the person in the tests has a marked one.',
];

/** Fields that need no marked text, because they hold nothing about a person, or because it stays by law. */
export const NOT_MARKED: readonly Exemption[] = [
  [
    /^(save(Integration|MessageTemplate|Playbook|PreventionAction|Segment|Shop|StaffMember|Store|WarrantyPlan)|setKpiTarget)\./,
    'The shop itself, its staff and its rules.',
  ],
  [/^exportAudience\.category$/, 'A category of the shop.'],
  [
    /^startImport\.(object|integration)$/,
    'The name of a file of many people, and the code of the system that it is from.',
  ],
  [/\.(associate|agent|assignee)$/, 'The name of a member of staff, whose data it is.'],
  [/\.(store|touchpoint|skus?|plan|code|contentType)$/, 'A code of the shop; sums over many people count by it.'],
  [
    /^recordOrders?\.(number|lines\.\w+(\.unit)?|exchangeOf\.number\.number)$/,
    'The books keep the goods and the number of a sale.',
  ],
  [/^recordReturn\.(number|receipt\.number|lines\.\w+)$/, 'The books keep the goods and the number of a return.'],
  [
    /^CustomerKey\.(receipt\.number|serialNumber)$|^registerWarranty\.serialNumber$/,
    'The number of a sale or of an item, which outlives its owner.',
  ],
  [/\.(memberSince|startsOn|nextInspectionDue)$/, 'A day, which says nothing without what it belongs to.'],
  IDEMPOTENCY_KEY,
];

/** Fields whose text is held, and is not in an export. */
export const NOT_EXPORTED: readonly Exemption[] = [
  [
    /^(mergeCustomers|unmergeCustomer|rejectMatch|identifyCustomer)\.reason$/,
    'It compares people, of whom others have rights too.',
  ],
  IDEMPOTENCY_KEY,
];

/** Fields whose text is not held after the mutation. */
export const NOT_HELD: readonly Exemption[] = [
  [/^CustomerKey\./, 'It finds a customer, and is stored where it was said first.'],
  [/^updateCustomer\.remove(Emails|Phones|Handles)|^setTastes\.remove\./, 'It names what is not held any more.'],
  [/^registerCustomer\.loyalty\.(number|tier)$/, 'A person has one loyalty number, and updateCustomer replaces it.'],
];

/** Why the field is left out; null: it is not. */
export const exemptionOf = (exemptions: readonly Exemption[], field: string): string | null =>
  exemptions.find(([fields]) => fields.test(field))?.[1] ?? null;

/** Exemptions that no field needs any more. */
export const unusedExemptions = (exemptions: readonly Exemption[], fields: readonly string[]): readonly string[] =>
  exemptions.filter(([pattern]) => !fields.some((field) => pattern.test(field))).map(([pattern]) => pattern.source);
