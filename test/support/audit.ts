import { isDeepStrictEqual } from 'node:util';
import type { Order, OrderLine } from '../../domain/order/order.ts';
import type { OrderReturn } from '../../domain/order/order-return.ts';
import { isKnownKind } from './audit-kinds.ts';
import { isFoundAt, lacksLookupItem } from './audit-lookups.ts';

/** What the audit looks at of an item; what an item lacks is undefined. */
type Item = Partial<Omit<Order & OrderReturn, 'status'>> & {
  readonly pk: string;
  readonly sk: string;
  readonly to?: { readonly pk: string; readonly sk: string };
  readonly refs?: Readonly<Record<string, string>>;
  readonly returnId?: string;
  readonly warrantyId?: string | null;
  readonly lines?: readonly OrderLine[];
  readonly spent?: Readonly<Record<string, number>>;
  readonly orderCount?: number;
  readonly returnCount?: number;
  readonly firstOrderAt?: string | null;
  readonly lastOrderAt?: string | null;
  readonly records?: readonly string[];
  readonly distinctFrom?: readonly string[];
  readonly status?: string;
  readonly keys?: readonly string[];
  readonly open?: readonly { readonly matchId: string }[];
  readonly left?: string;
  readonly right?: string;
  readonly email?: string;
  readonly caseId?: string | null;
  readonly firstRespondedAt?: string | null;
  readonly resolvedAt?: string | null;
};

/** The table as a whole, and the ways in it. */
type TableIndex = {
  readonly items: readonly Item[];
  at(pk: string, sk: string): Item | undefined;
  /** What an id leads to. */
  thing(id: string | null | undefined): Item | undefined;
  /** What stands in a collection under sort keys that begin so. */
  within(pk: string, prefix: string): readonly Item[];
};

/**
 * What is wrong with a table to which nobody is writing: keys and pointers that lead nowhere, things without what
 * belongs to them, sums that are not those of what stands there. Each fault with the keys of the item that has it.
 */
export function faultsOf(table: readonly Record<string, unknown>[]): readonly string[] {
  const whole = indexTable(table as readonly Item[]);
  const unknown = whole.items.filter(({ pk, sk }) => !isKnownKind(pk, sk));
  const strange = unknown.map(({ pk, sk }) => `${pk} ${sk} is of a kind that the audit does not know`);
  const faults = whole.items.flatMap((item) =>
    CHECKS.filter(({ of, fails }) => of.test(`${item.pk} ${item.sk}`) && fails(item, whole)).map(
      ({ fault }) => `${item.pk} ${item.sk} ${fault}`,
    ),
  );
  return [...strange, ...faults];
}

/** What must not be so, of the items whose `pk sk` matches. */
type Check = { readonly of: RegExp; readonly fault: string; fails(item: Item, whole: TableIndex): boolean };

const CHECKS: readonly Check[] = [
  {
    of: /^(EMAIL|PHONE|PHONE4|POSTCODE|NAME|NAME_END|LOYALTY|EXTERNAL)#(?!.* #MAILBOX$)/s,
    fault: 'leads to nobody who is found so',
    fails: ({ pk, sk, customerId }, whole) => !isFoundAt(whole.thing(customerId), { pk, sk }),
  },
  { of: / #PROFILE$/, fault: 'lacks an item under which it is found', fails: lacksLookupItem },
  {
    of: /^EMAIL#.* #MAILBOX$/,
    fault: 'is the mailbox of another address',
    fails: ({ pk, email = '' }) => pk !== `EMAIL#${email}`,
  },
  // Whatever an item names is there; what an appointment or a serial number was once about may be nobody's.
  {
    of: /./s,
    fault: 'names what is not there',
    fails: (item, { thing }) => referencesOf(item).some((id) => thing(id) === undefined),
  },
  {
    of: / (#PREFERENCES|#DUPLICATES|BLOCKS|#TRAIL)$|^VALUE#|^RANKING#/,
    fault: 'is of no customer',
    fails: ({ pk, sk }, { thing }) =>
      thing(/cus_[0-9a-f-]+$/.exec(pk.startsWith('VALUE') || pk.startsWith('RANKING') ? sk : pk)?.[0]) === undefined,
  },
  {
    of: /^CASE#\S* CONTACT#/,
    fault: 'is a contact of no case',
    fails: ({ pk, caseId }, { thing }) => caseId !== idIn(pk) || thing(caseId) === undefined,
  },
  {
    of: / CASE#/,
    fault: 'is answered or resolved before it was raised',
    fails: ({ occurredAt = '', firstRespondedAt, resolvedAt }) =>
      [firstRespondedAt, resolvedAt].some((at) => typeof at === 'string' && at < occurredAt),
  },
  {
    of: /^MATCH#/,
    fault: 'is of records that are not there',
    fails: ({ left, right }, { thing }) => [left, right].some((id) => thing(id) === undefined),
  },
  {
    of: /^(TALLY|VALUE_SKETCH)#/,
    fault: 'counts less than nothing, or no number',
    fails: (item) =>
      Object.entries(item).some(
        ([name, value]) => typeof value === 'number' && (!Number.isFinite(value) || (isCount(name) && value < 0)),
      ),
  },
  {
    of: /^(RETURN_KEY|SAME_RETURN)#/,
    fault: 'is of no return',
    fails: ({ returnId }, { thing }) => !thing(returnId),
  },
  { of: /^EXCHANGE#/, fault: 'is of no sale', fails: ({ orderId }, { thing }) => !thing(orderId) },
  {
    of: /^PLAYBOOK PLAYBOOK#/,
    fault: 'stands under another id',
    fails: ({ sk, id }) => sk !== `PLAYBOOK#${id}`,
  },
  {
    of: / #POINTER$/,
    fault: 'leads to something else',
    fails: ({ pk }, { thing }) => thing(idIn(pk))?.id !== idIn(pk),
  },
  {
    of: /^IDEMPOTENCY#/,
    fault: 'tells of what is not there',
    fails: ({ refs = {} }, { thing }) => Object.values(refs).some((ref) => idPrefixOf(ref) !== null && !thing(ref)),
  },
  {
    of: /^RECEIPT#/,
    fault: 'is of no order of its customer',
    // A cancelled order that is claimed leaves its number to whoever takes it over.
    fails: ({ orderId, customerId }, { thing }) => {
      const order = thing(orderId);
      return order?.customerId !== customerId && order?.status !== 'CANCELLED';
    },
  },
  {
    of: /^GUEST_(EMAIL|PHONE)#/,
    fault: 'leads to no guest order',
    fails: ({ orderId }, { thing }) => thing(orderId)?.customerId !== null,
  },
  {
    of: /^(RETURN_NUMBER|RETURN_KEY|SAME_RETURN)#/,
    fault: 'is of no return',
    fails: ({ returnId }, { thing }) => !thing(returnId),
  },
  {
    of: /^EXCHANGE#/,
    fault: 'is of no sale that says so',
    fails: ({ pk, orderId }, { thing }) => thing(orderId)?.exchangeOf?.name !== idIn(pk),
  },
  {
    of: / RETURN#/,
    fault: 'is not found by the key under which it was recorded',
    fails: ({ id, recordedUnder }, { at }) =>
      recordedUnder !== undefined && at(`RETURN_KEY#${recordedUnder}`, '#RETURN')?.returnId !== id,
  },
  {
    of: /^SERIAL#/,
    fault: 'leads nowhere',
    fails: ({ customerId, orderId, warrantyId }, { thing }) =>
      [customerId, orderId, warrantyId].some((id) => id !== null && !thing(id)),
  },
  {
    of: / (ORDER|RETURN|INSPECTION|WARRANTY_CLAIM|INTERACTION|CONSENT|IDENTITY|FEEDBACK|CASE|APPOINTMENT|#WARRANTY)#/,
    fault: 'is not what its id leads to',
    fails: (item, { thing }) => !isDeepStrictEqual(contentOf(item), contentOf(thing(item.id))),
  },
  {
    of: / LINES#/,
    fault: 'is of no order',
    fails: ({ pk, sk }, { at }) => !at(pk, sk.replace('LINES#', 'ORDER#').replace(/#\d+$/, '')),
  },
  { of: / ORDER#/, fault: 'lacks lines, cover or its receipt', fails: isIncomplete },
  { of: / ORDER#/, fault: 'does not count its returns', fails: hasWrongReturnTotals },
  {
    of: /^BLOCK#/,
    fault: 'holds a record that is not in it',
    fails: ({ pk, sk }, { at }) => at(`CUSTOMER#${sk}`, 'BLOCKS')?.keys?.includes(pk.slice('BLOCK#'.length)) !== true,
  },
  {
    of: / BLOCKS$/,
    fault: 'names a block without the record',
    fails: ({ pk, keys = [] }, { at }) => keys.some((key) => at(`BLOCK#${key}`, idIn(pk)) === undefined),
  },
  {
    of: / #DUPLICATES$/,
    fault: 'tells of a match that does not wait',
    fails: ({ open = [] }, { at }) =>
      open.some(({ matchId }) => at(`MATCH#${matchId}`, '#MATCH')?.status !== 'SUGGESTED'),
  },
  {
    of: / #MATCH$/,
    fault: 'waits, and its records do not tell of it',
    fails: ({ id, status, left, right }, { at }) =>
      status === 'SUGGESTED' &&
      [left, right].some(
        (record) => at(`CUSTOMER#${record}`, '#DUPLICATES')?.open?.some(({ matchId }) => matchId === id) !== true,
      ),
  },
  { of: / #PROFILE$/, fault: 'has no sums', fails: ({ pk }, { at }) => !at(pk, '#METRICS') },
  { of: / #PROFILE$/, fault: 'is a record of a person who does not know it', fails: hasInconsistentPerson },
  { of: / #METRICS$/, fault: 'is not the sum of what stands there', fails: hasWrongMetrics },
];

/** The kinds of what has a pointer, by the prefix of their ids. */
const KINDS: Readonly<Record<string, string>> = {
  app: 'APPOINTMENT',
  cas: 'CASE',
  clm: 'WARRANTY_CLAIM',
  con: 'CONSENT',
  fbk: 'FEEDBACK',
  ide: 'IDENTITY',
  ins: 'INSPECTION',
  int: 'INTERACTION',
  ord: 'ORDER',
  ret: 'RETURN',
  war: 'WARRANTY',
};

function indexTable(items: readonly Item[]): TableIndex {
  const byKey = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
  const byPk = Map.groupBy(items, ({ pk }) => pk);
  const at = (pk: string, sk: string) => byKey.get(`${pk}\n${sk}`);
  return {
    items,
    at,
    thing(id) {
      const nodeType = idPrefixOf(id ?? '');
      if (nodeType === 'cus') return at(`CUSTOMER#${id}`, '#PROFILE');
      if (nodeType === 'pbk') return at('PLAYBOOK', `PLAYBOOK#${id}`);
      if (nodeType === 'mat') return at(`MATCH#${id}`, '#MATCH');
      const to = nodeType === null ? undefined : at(`${KINDS[nodeType]}#${id}`, '#POINTER')?.to;
      return to === undefined ? undefined : at(to.pk, to.sk);
    },
    within: (pk, prefix) => (byPk.get(pk) ?? []).filter(({ sk }) => sk.startsWith(prefix)),
  };
}

/** Ids that an item names, of things that are found by their ids. */
function referencesOf(item: Item): readonly string[] {
  if (/^(IDEMPOTENCY|NOTICE|COUNTED)#/.test(item.pk)) return [];
  return Object.entries(item).flatMap(([name, value]) =>
    name.endsWith('Id') && typeof value === 'string' && KINDS_BY_ID.test(value) ? [value] : [],
  );
}

const KINDS_BY_ID = /^(cus|app|cas|clm|con|fbk|ide|ins|int|ord|ret|war)_/;

const isCount = (name: string): boolean => !/Value|revenue|refund|spent/i.test(name);

const idPrefixOf = (id: string): string | null => /^([a-z]{3})_/.exec(id)?.[1] ?? null;
const idIn = (pk: string): string => pk.slice(pk.indexOf('#') + 1);

/** All of an item but its place and whether it stands in an index, which copies do not share. */
function contentOf(item: Item | undefined): object {
  const entries = Object.entries(item ?? {});
  return Object.fromEntries(entries.filter(([name]) => !/^(pk|sk|calendar[PS]k|queue[PS]k)$/.test(name)));
}

function isIncomplete({ pk, sk, id, lineCount, status }: Item, { items, thing, within }: TableIndex): boolean {
  const lines = within(pk, `${sk.replace('ORDER#', 'LINES#')}#`).flatMap((chunk) => chunk.lines ?? []);
  const isCovered = lines.every(({ warrantyIds }) => warrantyIds.every((warrantyId) => thing(warrantyId)));
  const hasReceipt = items.some((item) => item.pk.startsWith('RECEIPT#') && item.orderId === id);
  // The number of a cancelled order may be another's by now.
  return lines.length !== lineCount || !isCovered || (!hasReceipt && status !== 'CANCELLED');
}

function hasWrongReturnTotals({ id, returned = {}, refunded }: Item, { within }: TableIndex): boolean {
  const returns = within(`ORDER#${id}`, 'RETURN#');
  const units = returns.flatMap(({ returnedLines = [] }) => returnedLines.map(({ quantity }) => quantity));
  const counted = Object.values(returned).map(({ quantity }) => quantity);
  return sum(units) !== sum(counted) || sum(returns.map(({ refund }) => refund?.minor ?? 0)) !== refunded;
}

/** All records of a person tell the same list, in which they are, and none is distinct from another. */
function hasInconsistentPerson({ id = '', records = [], distinctFrom = [] }: Item, { thing }: TableIndex): boolean {
  const members = records.map((record) => thing(record));
  return (
    (records.length > 0 && !records.includes(id)) ||
    records.length === 1 ||
    records.length > 10 ||
    members.some((member) => !isDeepStrictEqual(member?.records, records)) ||
    records.some((record) => distinctFrom.includes(record))
  );
}

function hasWrongMetrics(
  { pk, spent = {}, orderCount, returnCount, firstOrderAt, lastOrderAt }: Item,
  { within }: TableIndex,
) {
  const orders = within(pk, 'ORDER#').filter(({ status, isUnpaid }) => status !== 'CANCELLED' && isUnpaid !== true);
  const returns = within(pk, 'RETURN#');
  const amounts = [
    ...orders.map(({ currency = '', total = 0, refunded = 0 }) => ({ currency, minor: Math.max(0, total - refunded) })),
    ...returns.flatMap(({ orderId, refund }) =>
      orderId === null && refund !== undefined ? [{ ...refund, minor: -refund.minor }] : [],
    ),
  ];
  const currencies = new Set([...Object.keys(spent), ...amounts.map(({ currency }) => currency)]);
  const times = orders.map(({ occurredAt = '' }) => occurredAt).toSorted();
  return (
    [...currencies].some(
      (wanted) =>
        sum(amounts.filter(({ currency }) => currency === wanted).map(({ minor }) => minor)) !== (spent[wanted] ?? 0),
    ) ||
    orderCount !== orders.length ||
    returnCount !== returns.filter(({ returnReason }) => returnReason !== 'GOODWILL').length ||
    firstOrderAt !== (times[0] ?? null) ||
    lastOrderAt !== (times.at(-1) ?? null)
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
