import type { ItemKind } from './item-kind.ts';

const DERIVED = { not: 'It repeats what other sections hold, as keys of the table.' };
const OTHERS = { not: 'It compares the person with other people, whose data an export must not show.' };
const POINTER = { not: 'It leads from an id to an entry that is exported.' };

/** Items in the partition of a customer record. */
const record = (sk: string): readonly [RegExp] => [new RegExp(`^CUSTOMER#cus_[0-9a-f-]+ ${sk}`)];

/** Items that are exported in a section, and deleted. */
const exported = <const By extends string, const Section extends string>(
  keys: readonly RegExp[],
  foundBy: By,
  section: Section,
) => ({ keys, about: 'PERSON', foundBy, exported: { in: section }, erased: 'DELETED' }) as const;

const deleted = <const By extends string>(keys: readonly RegExp[], foundBy: By, exported: { readonly not: string }) =>
  ({ keys, about: 'PERSON', foundBy, exported, erased: 'DELETED' }) as const;

const anonymized = <const By extends string, const Exported extends { readonly in: string } | { readonly not: string }>(
  keys: readonly RegExp[],
  foundBy: By,
  exported: Exported,
) => ({ keys, about: 'PERSON', foundBy, exported, erased: 'KEPT' }) as const;

const impersonal = (because: string, ...keys: readonly RegExp[]) => ({ keys, about: 'NOBODY', because }) as const;

/**
 * All kinds of items in the table. An item that matches none of them is a fault. A new kind needs a line here, and then the
 * compiler asks for what erasure and export do with it.
 */
export const ITEM_KINDS = {
  // The record itself, in the partition of the customer.
  profile: exported(record('#PROFILE$'), 'RECORD', 'records'),
  metrics: exported(record('#METRICS$'), 'RECORD', 'customer'),
  preferences: exported(record('#PREFERENCES$'), 'RECORD', 'customer'),
  duplicates: deleted(record('#DUPLICATES$'), 'RECORD', OTHERS),
  blocks: deleted(record('BLOCKS$'), 'RECORD', DERIVED),
  warranty: exported(record('#WARRANTY#'), 'RECORD', 'warranties'),
  appointment: exported(record('APPOINTMENT#'), 'RECORD', 'appointments'),
  order: anonymized(record('ORDER#'), 'RECORD', { in: 'orders' }),
  orderLines: anonymized(record('LINES#'), 'RECORD', { in: 'orders' }),
  orderReturn: anonymized(record('RETURN#'), 'RECORD', { in: 'returns' }),
  inspection: exported(record('INSPECTION#'), 'RECORD', 'inspections'),
  warrantyClaim: exported(record('WARRANTY_CLAIM#'), 'RECORD', 'warrantyClaims'),
  interaction: exported(record('INTERACTION#'), 'RECORD', 'interactions'),
  message: exported(record('MESSAGE#'), 'RECORD', 'messages'),
  consent: exported(record('CONSENT#'), 'RECORD', 'consents'),
  identityEvent: exported(record('IDENTITY#'), 'RECORD', 'identityEvents'),
  feedback: exported(record('FEEDBACK#'), 'RECORD', 'feedback'),
  countedScore: deleted(record('SCORE#'), 'RECORD', { not: 'It repeats a piece of feedback, which is exported.' }),
  feedbackLink: deleted(record('FEEDBACK_LINK#'), 'RECORD', {
    not: 'It says that a link was sent or used; the feedback itself is exported.',
  }),
  call: exported(record('CALL#'), 'RECORD', 'calls'),
  playbookFollowUp: deleted(record('FOLLOW_UP#'), 'RECORD', {
    not: 'It says what the shop does by itself later, in its own words; what it did is exported.',
  }),
  caseOutcome: deleted([...record('CASE_OUTCOME#'), ...record('OUTCOME_SINCE#')], 'RECORD', DERIVED),
  serviceCase: exported(record('CASE#'), 'RECORD', 'serviceCases'),
  serviceJob: anonymized(record('SERVICE_JOB#'), 'RECORD', { in: 'serviceJobs' }),
  sourceLinkPointer: deleted(record('SOURCE_LINK#'), 'RECORD', DERIVED),
  segmentMemberships: deleted(record('SEGMENTS$'), 'RECORD', DERIVED),
  owedList: deleted([...record('OWED#'), ...record('#~OWED#')], 'RECORD', DERIVED),
  // The keys by which a record is found.
  lookup: deleted(
    [
      /^(EMAIL|PHONE|HANDLE|PHONE4|POSTCODE)#.* CUSTOMER#|^(EMAIL|PHONE|HANDLE)#.* #UNIDENTIFIED$|^PHONE4#.* \d+\+#/,
      /^(NAME|NAME_END)#.* .*#cus_/s,
      /^(LOYALTY|EXTERNAL)#.* #OWNER/s,
    ],
    'the entries that the profile stores',
    DERIVED,
  ),
  verifiedEmail: deleted([/^EMAIL#.* #MAILBOX$/], 'the emails of the profile, unless somebody else has them', DERIVED),
  block: deleted([/^BLOCK#.* cus_/s], 'the list of blocks of the record', DERIVED),
  match: deleted(
    [/^MATCH#mat_\S* #MATCH$/s],
    'the pairs with other records in suggestions and identity events',
    OTHERS,
  ),
  // Sales and returns outside the partition of a customer, and their lookup items.
  orderWithoutCustomer: anonymized(
    [/^ORDER#\S* (#POINTER$|(ORDER|LINES|RETURN)#)/],
    'the orders, and verified contacts',
    {
      in: 'orders',
    },
  ),
  returnWithoutCustomer: anonymized([/^RETURN#\S* (#POINTER$|RETURN#)/], 'the returns', { in: 'returns' }),
  documentNumber: anonymized([/^(RECEIPT|RETURN_NUMBER)#.* [A-Z]+#/s], 'the orders and returns', DERIVED),
  // Clients choose the keys of their calls, which lead to a return and from a sale to its return.
  returnKey: deleted([/^RETURN_KEY#.* #RETURN$/s], 'the returns', DERIVED),
  sameReturn: impersonal('Digests of returns', /^SAME_RETURN#.* #RETURN$/s),
  exchange: anonymized([/^EXCHANGE#.* #ord_/s], 'the orders', DERIVED),
  guestContact: deleted([/^GUEST_(EMAIL|PHONE)#.* \S+#ord_/s], 'the guest orders with a verified contact', DERIVED),
  serial: anonymized([/^SERIAL#.* (#OWNER$|ITEM#)/s], 'the serial numbers of order lines and cover', DERIVED),
  // Cover and visits.
  coverHistory: deleted([/^WARRANTY#\S* (INSPECTION|WARRANTY_CLAIM)#/], 'the cover, and the copies of the record', {
    not: 'The record has a copy, which is exported.',
  }),
  coverAppointment: exported([/^WARRANTY#\S* APPOINTMENT#/], 'the cover', 'coverAppointments'),
  pointer: deleted(
    [/^(WARRANTY|APPOINTMENT|INSPECTION|WARRANTY_CLAIM|INTERACTION|MESSAGE|CONSENT|IDENTITY)#\S* #POINTER$/],
    'the entries of the record',
    POINTER,
  ),
  strangersVisit: impersonal('Visits of unknown people', /^VISIT#\S* APPOINTMENT#/),
  book: impersonal('Times of visits by their ids', /^BOOK#\S* #VISITS$/),
  // Files.
  attachment: {
    ...{ keys: [/^ATTACHMENT#\S* #ATTACHMENT$/], about: 'PERSON' },
    foundBy: 'what they hang on, and the notes of uploads of the record',
    ...{ exported: { in: 'attachments' }, erased: 'DELETED' },
  },
  uploadNote: deleted(record('ATTACHMENT#'), 'RECORD', POINTER),
  // Service.
  caseContact: exported([/^CASE#\S* CONTACT#/], 'the cases', 'serviceCases'),
  servicePointer: deleted([/^(CALL|CASE|FEEDBACK|FEEDBACK_LINK)#\S* #POINTER$/], 'the entries of the record', POINTER),
  jobPointer: anonymized([/^SERVICE_JOB#\S* #POINTER$/], 'the jobs of the record', POINTER),
  jobTag: anonymized([/^JOB_TAG#.* #JOB$/s], 'the jobs of the record', DERIVED),
  jobSerial: deleted([/^JOB_SERIAL#.* \S+#job_/s], 'the jobs of the record', DERIVED),
  strangersJob: impersonal('Items of erased customers that have to go back', /^SERVICE_JOB#\S* SERVICE_JOB#/),
  strangersCase: impersonal('Cases and feedback of unknown people', /^CASE#\S* CASE#/, /^FEEDBACK#\S* FEEDBACK#/),
  strangersOutcome: impersonal(
    'Ids and times of a case of an unknown person',
    /^CASE#\S* (CASE_OUTCOME|OUTCOME_SINCE)#/,
  ),
  strangersLink: impersonal('Ids of a guest order and of its feedback', /^FEEDBACK_LINK#\S* FEEDBACK_LINK#/),
  commitment: deleted([/^OWED#owe_\S* #OWED$/], 'the lists of the record', DERIVED),
  strangersOwedList: impersonal('Ids and times', /^OWED_BY#\S* #OWED$/),
  strangersFollowUp: impersonal('Ids, times and words of the shop', /^FOLLOW_UP#\S* FOLLOW_UP#/),
  notification: impersonal('Ids, for two weeks', /^NOTICE#\S* NOTICE#/),
  overdueNotice: impersonal('Ids and times, for 90 days', /^NOTICE#owe_\S* OVERDUE#/),
  playbook: impersonal('Settings', /^PLAYBOOK (#LIST$|PLAYBOOK#)/),
  segmentMove: impersonal('Ids, for two weeks', /^NOTICE#\S* SEGMENT_MOVE#/),
  segment: impersonal('Settings', /^SEGMENT (#LIST$|#BENCHMARK$|SEGMENT#)/),
  messageTemplate: impersonal('Settings', /^MESSAGE_TEMPLATE (#LIST$|TEMPLATE#)/),
  // The shop.
  shop: impersonal('Settings', /^SHOP (#SHOP$|STORE#)/),
  specialDays: impersonal('Settings', /^SPECIAL_DAYS#\S* #DAYS$/),
  warrantyPlan: impersonal('Settings', /^WARRANTY_PLAN PLAN#/),
  allCoverInQueues: impersonal('A mark', /^INSPECTION_DUE #ALL_IN_QUEUES$/),
  kpiTarget: impersonal('Settings', /^KPI_TARGET \S+#|^KPI_TARGET#\S*#\S* \S+#/),
  preventionAction: impersonal('What the shop does, with ids of cases', /^PREVENTION#\S* #PREVENTION$/),
  // People who work there. They are members of staff, and no erasure or export of a customer touches them.
  staffMember: impersonal('Members of staff', /^STAFF#stf_\S* #MEMBER$/),
  staffEmail: impersonal('Members of staff', /^STAFF_EMAIL#.* #STAFF$/s),
  staffList: impersonal('Members of staff', /^STAFF_LIST#(EN|DIS)ABLED#(ALL|NAMES|STORE#\S+) .*#stf_/s),
  staffRoster: impersonal('A number', /^STAFF_ROSTER #ROSTER$/),
  // Other systems.
  integration: impersonal('Settings', /^INTEGRATION INTEGRATION#/),
  shopErasure: impersonal('Ids, times, counts and positions', /^SHOP_ERASURE#\S* #ERASURE$/),
  webhookDelivery: {
    ...{ keys: [/^DELIVERY#whd_\S* #DELIVERY$/], about: 'PERSON' },
    foundBy: 'the notes of deliveries of the record, of its contacts and external ids',
    ...{ exported: { in: 'webhookDeliveries' }, erased: 'KEPT' },
  },
  deliveryNote: deleted(
    [/^DELIVERY_OF#(EXTERNAL|EMAIL|PHONE|CUSTOMER|ORDER|MENTION)#.* whd_/s],
    'the external ids and contacts of the profile, and the sales of guests',
    POINTER,
  ),
  // Read models.
  counter: impersonal('Sums over many people', /^TALLY#.* \S+#\d{4}-\d\d-\d\d#/s),
  countedChange: impersonal('Ids of changes', /^COUNTED#.* #\d+$/s),
  countedEntity: impersonal('Ids of entities, and what they count in sums', /^COUNTED#\S+ #ENTITY$/),
  countedSince: impersonal('A time', /^COUNTED #SINCE$/),
  ordersOfDay: impersonal('Hashes of the ids of orders', /^ORDER_DAY#\S+#\d+ [0-9a-f]{64}$/),
  uncountedDay: impersonal('A day', /^ORDER_DAYS#\d+ \d{4}-\d\d-\d\d$/, /^ORDER_DAYS #LAST_COUNTED$/),
  orderMonth: impersonal('Numbers of orders', /^ORDER_COUNT \S+$/, /^ORDER_COUNT#.+ \S+$/s),
  journey: deleted([/^TRAIL#cus_\S* #TRAIL$/], 'the id of the record', DERIVED),
  customerValue: exported([/^VALUE#\d+ cus_/], 'the id of the record', 'customer'),
  ranking: deleted([/^RANKING#\S+#\d+ \S+#cus_/], 'the value of the record', OTHERS),
  segmentMember: deleted([/^SEGMENT_MEMBER#seg_\S*@\d+#\d+ cus_/], 'the memberships of the record', DERIVED),
  segmentSize: impersonal('Sums over many people', /^SEGMENT_SIZE#seg_\S*@\d+ (#TOTAL|DAY)#/),
  valueDistribution: impersonal('Sums over many people', /^VALUE_DISTRIBUTION#\d+ \S+#/),
  valueSketch: impersonal('Sums over many people', /^VALUE_SKETCH#\d+ \S+#/),
  allBuyersCounted: impersonal('A mark', /^TALLY#buyers #ALL_COUNTED$/),
  valueModel: impersonal('Parameters', /^VALUE_MODEL #MODEL$/),
  matchModel: impersonal(
    'Rates, counts, and names that at least five people share',
    /^MATCH_MODEL (#MODEL|#RUN|VERSION#\d+)$/,
  ),
  valueCount: impersonal('Sums over all people whose values have one hash', /^FREQUENCY#\d+ \d+#\S+#\d\d$/),
  // Privacy.
  dataExport: deleted(record('EXPORT#'), 'RECORD', { not: 'It is about a copy of the same data.' }),
  exportPointer: deleted([/^EXPORT#\S* #POINTER$/], 'the exports of the record', POINTER),
  erasure: impersonal('Ids and times: a tombstone', /^ERASURE#cus_\S* #ERASURE$/),
  guestErasure: impersonal('Ids, a keyed hash and times: a tombstone', /^GUEST_ERASURE#ord_\S* #ERASURE$/),
  auditEntry: impersonal(
    'Ids and names of fields: the proof of who used the data outlives the data, for its own time',
    /^AUDIT#(cus|stf)_\S* \S+#aud_/,
  ),
  sourceLink: anonymized([/^SOURCE#\S* #LINK$/], 'the pointers of the record', {
    not: 'It holds ids, times and keyed hashes. What another system said is exported as the graph took it.',
  }),
  // Technical items.
  budget: impersonal('A number by an id, for minutes', /^BUDGET#(CUSTOMER|STAFF|SYSTEM)#.* MINUTE#\d{4}-\S*$/s),
  dailyUse: impersonal('Counts of commands by an id, for three days', /^DAILY_USE#cus_\S* \d{4}-\d\d-\d\d$/),
  idempotencyRecord: impersonal(
    'The key that a client chose, ids and keyed digests, for 30 days',
    /^IDEMPOTENCY#.* #CLAIM$/s,
  ),
  shardLayout: impersonal('Numbers', /^SHARDS #LAYOUT$/),
  reindexProgress: impersonal('A position', /^REINDEX #PROGRESS$/),
  jobCursor: impersonal('A position', /^JOB#\S* #CURSOR$/),
  workLists: impersonal('Times, by stores', /^WORK_LISTS #MOVED$|^WORK_LISTS#.* #MOVED$/s),
  audience: impersonal(
    'A segment, counts and positions',
    /^AUDIENCES \d{4}-\d\d-\d\d#\d+$/,
    /^AUDIENCE#adc_\S* #POINTER$/,
  ),
  importJob: impersonal('The key of a file, counts and positions', /^IMPORT_JOBS imp_/),
  importProgress: impersonal('Counts and positions', /^IMPORT#imp_\S* (CHUNK#\d+|#COUNTS)$/),
  deliveryReports: impersonal('Names of systems', /^DELIVERY_REPORTS [A-Z]+$/),
} as const satisfies Readonly<Record<string, ItemKind>>;

export type ItemKindName = keyof typeof ITEM_KINDS;

/** The kinds in the partition of a customer record. Erasure and export visit all of them. */
export type RecordKindName = {
  [Name in ItemKindName]: (typeof ITEM_KINDS)[Name] extends { readonly foundBy: 'RECORD' } ? Name : never;
}[ItemKindName];

/** The names of the kinds that an item is of: exactly one, unless the list of kinds is wrong. */
export function kindsOf({ pk, sk }: { readonly pk: string; readonly sk: string }): readonly ItemKindName[] {
  const text = `${pk} ${sk}`;
  return ITEM_KIND_NAMES.filter((name) => ITEM_KINDS[name].keys.some((key) => key.test(text)));
}

export const ITEM_KIND_NAMES = Object.keys(ITEM_KINDS) as readonly ItemKindName[];
