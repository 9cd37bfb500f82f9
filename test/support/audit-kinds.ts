/**
 * All kinds of items in the table, by patterns of `pk sk`. An item that matches none of them is a fault. If you add a kind,
 * add a check of its references to `audit.ts`, too.
 */
const CUSTOMER = /^CUSTOMER#cus_[0-9a-f-]+ /;
const HISTORY = '(ORDER|LINES|RETURN|INSPECTION|WARRANTY_CLAIM|INTERACTION|CONSENT|IDENTITY|FEEDBACK|CASE)#';

export const KINDS: readonly RegExp[] = [
  concatPatterns(CUSTOMER, /(#PROFILE|#METRICS|#PREFERENCES|#DUPLICATES|BLOCKS)$/),
  concatPatterns(CUSTOMER, new RegExp(`(#WARRANTY#|APPOINTMENT#|${HISTORY})`)),
  // Lookup entries of customers, and matching.
  /^(EMAIL|PHONE|PHONE4|POSTCODE)#.* CUSTOMER#|^PHONE4#.* \d+\+#/,
  /^(NAME|NAME_END)#.* .*#cus_/s,
  /^(LOYALTY|EXTERNAL)#.* #OWNER/s,
  /^EMAIL#.* #MAILBOX$/,
  /^(BLOCK#.* cus_|MATCH#mat_\S* #MATCH$)/s,
  // Sales, returns, and their lookup items.
  /^ORDER#\S* (#POINTER$|(ORDER|LINES|RETURN)#)/,
  /^RETURN#\S* (#POINTER$|RETURN#)/,
  /^(RECEIPT|RETURN_NUMBER)#.* [A-Z]+#/s,
  /^(RETURN_KEY|SAME_RETURN)#.* #RETURN$/s,
  /^EXCHANGE#.* #ord_/s,
  /^GUEST_(EMAIL|PHONE)#.* \S+#ord_/s,
  /^SERIAL#.* (#OWNER$|ITEM#)/s,
  // Warranties and visits.
  /^WARRANTY#\S* (#POINTER$|(INSPECTION|WARRANTY_CLAIM|APPOINTMENT)#)/,
  /^(APPOINTMENT|INSPECTION|WARRANTY_CLAIM|INTERACTION|CONSENT|IDENTITY)#\S* #POINTER$/,
  /^VISIT#\S* APPOINTMENT#/,
  /^BOOK#\S* #VISITS$/,
  // Service.
  /^CASE#\S* (#POINTER$|(CASE|CONTACT)#)/,
  /^FEEDBACK#\S* (#POINTER$|FEEDBACK#)/,
  /^NOTICE#\S* NOTICE#/,
  /^PLAYBOOK (#LIST$|PLAYBOOK#)/,
  // The shop.
  /^SHOP (#SHOP$|STORE#)/,
  /^SPECIAL_DAYS#\S* #DAYS$/,
  /^WARRANTY_PLAN PLAN#/,
  /^KPI_TARGET \S+#/,
  // Read models.
  /^TALLY#.* \S+#\d{4}-\d\d-\d\d#/s,
  /^COUNTED#.* #\d+$/s,
  /^TRAIL#cus_\S* #TRAIL$/,
  /^VALUE#\d+ cus_/,
  /^VALUE_SKETCH#\d+ \S+#/,
  /^RANKING#\S+#\d+ \S+#cus_/,
  /^VALUE_MODEL #MODEL$/,
  // Technical items.
  /^IDEMPOTENCY#.* #CLAIM$/s,
  /^REINDEX #PROGRESS$/,
  /^JOB#\S* #CURSOR$/,
  /^DELIVERY_REPORTS [A-Z]+$/,
];

export const isKnownKind = (pk: string, sk: string): boolean => KINDS.some((kind) => kind.test(`${pk} ${sk}`));

function concatPatterns(begin: RegExp, end: RegExp): RegExp {
  return new RegExp(begin.source + end.source);
}
