import { isDeepStrictEqual } from 'node:util';
import { uniqueKey } from '../../domain/kernel/code.ts';
import type { Order, OrderLine } from '../../domain/order/order.ts';
import type { OrderReturn } from '../../domain/order/order-return.ts';
import { decodeLines } from '../../store/order/order-lines-items.ts';
import { partitionsUpTo } from '../../store/table/shards.ts';
import { isKnownKind } from './audit-kinds.ts';
import { isFoundAt, lacksLookupItem } from './audit-lookups.ts';
import { listedOwed, namedOwed, owedByItem, reckonedOwed } from './owed-reckoning.ts';

/** No test uses more. */
const MOST_SHARDS = 64;

/** The attributes that the audit reads; an attribute that an item lacks is undefined. */
type Item = Partial<Omit<Order & OrderReturn, 'status'>> & {
  readonly pk: string;
  readonly sk: string;
  readonly to?: { readonly pk: string; readonly sk: string };
  readonly refs?: Readonly<Record<string, string>>;
  readonly returnId?: string;
  readonly warrantyId?: string | null;
  readonly lines?: string | readonly OrderLine[];
  readonly spent?: Readonly<Record<string, number>>;
  readonly orderCount?: number;
  readonly returnCount?: number;
  readonly firstOrderAt?: string | null;
  readonly lastOrderAt?: string | null;
  readonly records?: readonly string[];
  readonly distinctFrom?: readonly string[];
  readonly identifiedAs?: string;
  readonly unidentified?: readonly { readonly id: string }[];
  readonly status?: string;
  readonly keys?: readonly string[];
  readonly open?: readonly { readonly matchId: string }[];
  readonly left?: string;
  readonly right?: string;
  readonly email?: string;
  readonly caseId?: string | null;
  readonly usedAt?: string | null;
  readonly feedbackId?: string | null;
  readonly staffId?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly enabledAdmins?: number;
  readonly attachmentIds?: readonly string[];
  readonly attachedTo?: { readonly id: string } | null;
  readonly firstRespondedAt?: string | null;
  readonly resolvedAt?: string | null;
  readonly jobId?: string;
  readonly tag?: string;
  readonly returnedAt?: string | null;
  readonly endedAt?: string | null;
  readonly queuePk?: string;
};

/** All items of a table, and lookups in them. */
type TableIndex = {
  readonly items: readonly Item[];
  at(pk: string, sk: string): Item | undefined;
  /** The item of an entity, by the entity's id. */
  entity(id: string | null | undefined): Item | undefined;
  /** The items of a partition whose sort keys have this prefix. */
  within(pk: string, prefix: string): readonly Item[];
  /** What the shop owes by the entities of the table, what the table lists as owed, and the ids that the lists name. */
  readonly owed: ReadonlySet<string>;
  readonly listed: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
};

/**
 * Audits a table that nobody writes to: keys and pointers that lead nowhere, entities without the items that belong to
 * them, metrics that do not match the items. Each fault begins with the keys of the faulty item.
 */
export function faultsOf(items: readonly Record<string, unknown>[]): readonly string[] {
  const table = indexTable(items as readonly Item[]);
  const unknown = table.items.filter(({ pk, sk }) => !isKnownKind(pk, sk));
  const unknownKinds = unknown.map(({ pk, sk }) => `${pk} ${sk} is of a kind that the audit does not know`);
  const faults = table.items.flatMap((item) =>
    CHECKS.filter(({ of, fails }) => of.test(`${item.pk} ${item.sk}`) && fails(item, table)).map(
      ({ fault }) => `${item.pk} ${item.sk} ${fault}`,
    ),
  );
  return [...unknownKinds, ...faults];
}

/** A check of the items whose `pk sk` matches `of`. */
type Check = { readonly of: RegExp; readonly fault: string; fails(item: Item, table: TableIndex): boolean };

const CHECKS: readonly Check[] = [
  {
    of: /^(EMAIL|PHONE|HANDLE|PHONE4|POSTCODE|NAME|NAME_END|LOYALTY|EXTERNAL)#(?!.* #MAILBOX$)/s,
    fault: 'leads to no customer with this lookup entry',
    fails: ({ pk, sk, customerId }, table) => !isFoundAt(table.entity(customerId), { pk, sk }),
  },
  { of: / #PROFILE$/, fault: 'lacks a lookup item', fails: lacksLookupItem },
  {
    of: / #PROFILE$/,
    fault: 'is identified as a record that does not list it, or lists one that is not identified as it',
    fails: ({ id = '', identifiedAs, unidentified = [] }, { entity }) =>
      (identifiedAs !== undefined && !entity(identifiedAs)?.unidentified?.some((link) => link.id === id)) ||
      unidentified.some((link) => entity(link.id)?.identifiedAs !== id),
  },
  {
    of: / #UNIDENTIFIED$/,
    fault: 'leads to another customer than its record',
    fails: ({ customerId, identifiedAs }, { entity }) => entity(customerId)?.identifiedAs !== identifiedAs,
  },
  {
    of: /^EMAIL#.* #MAILBOX$/,
    fault: 'is the verified email of another address',
    fails: ({ pk, email = '' }) => pk !== `EMAIL#${email}`,
  },
  // Every id in an item exists; an appointment or a serial number may have no customer any more, and then has no id.
  {
    of: /./s,
    fault: 'names an id that does not exist',
    fails: (item, { entity }) => referencesOf(item).some((id) => entity(id) === undefined),
  },
  {
    of: / (#PREFERENCES|#DUPLICATES|BLOCKS|#TRAIL)$|^VALUE#|^RANKING#/,
    fault: 'is of no customer',
    fails: ({ pk, sk }, { entity }) =>
      entity(/cus_[0-9a-f-]+$/.exec(pk.startsWith('VALUE') || pk.startsWith('RANKING') ? sk : pk)?.[0]) === undefined,
  },
  {
    of: / (CASE_OUTCOME|OUTCOME_SINCE)#/,
    fault: 'follows no case',
    fails: ({ caseId }, { entity }) => entity(caseId) === undefined,
  },
  {
    of: /^CASE#\S* CONTACT#/,
    fault: 'is a contact of no case',
    fails: ({ pk, caseId }, { entity }) => caseId !== idIn(pk) || entity(caseId) === undefined,
  },
  {
    of: /^ATTACHMENT#/,
    fault: 'hangs on a thing that does not list it',
    fails: ({ id = '', attachedTo }, { entity }) =>
      attachedTo != null && entity(attachedTo.id)?.attachmentIds?.includes(id) !== true,
  },
  {
    of: / (CASE|FEEDBACK|INSPECTION|WARRANTY_CLAIM|SERVICE_JOB)#/,
    fault: 'lists an attachment that hangs on something else',
    fails: ({ id, attachmentIds = [] }, { at }) =>
      attachmentIds.some((one) => at(`ATTACHMENT#${one}`, '#ATTACHMENT')?.attachedTo?.id !== id),
  },
  {
    of: / FEEDBACK_LINK#/,
    fault: 'was used for no feedback of its matter',
    fails: ({ usedAt, feedbackId, orderId }, { entity }) =>
      (usedAt === null) !== (feedbackId === null) ||
      (typeof feedbackId === 'string' && entity(feedbackId)?.orderId !== orderId),
  },
  {
    of: / FOLLOW_UP#/,
    fault: 'is pending and in no queue, or has ended and is in one',
    fails: ({ endedAt, queuePk }) => (endedAt === null) !== (queuePk !== undefined),
  },
  {
    of: / CASE#/,
    fault: 'is answered or resolved before it was raised',
    fails: ({ occurredAt = '', firstRespondedAt, resolvedAt }) =>
      [firstRespondedAt, resolvedAt].some((at) => typeof at === 'string' && at < occurredAt),
  },
  {
    of: /^JOB_TAG#/,
    fault: 'is of no item in custody',
    fails: ({ jobId }, { entity }) => entity(jobId)?.returnedAt !== null,
  },
  {
    of: / SERVICE_JOB#/,
    fault: 'is in custody without its tag, or has kept it',
    fails: ({ id, store, tag = '', returnedAt }, { at }) =>
      (at(`JOB_TAG#${store}#${uniqueKey(tag)}`, '#JOB')?.jobId === id) !== (returnedAt === null),
  },
  {
    of: /^MATCH#/,
    fault: 'is of records that do not exist',
    fails: ({ left, right }, { entity }) => [left, right].some((id) => entity(id) === undefined),
  },
  {
    of: /^(TALLY|FREQUENCY|VALUE_DISTRIBUTION)#/,
    fault: 'has a negative count, or no number',
    // A writer adds to any shard, so what one shard lacks, another one has.
    fails: ({ pk, sk }, { at }) => {
      const shards = partitionsUpTo(pk.replace(/#\d+$/, ''), MOST_SHARDS).map((partition) => at(partition, sk));
      const counts = shards
        .flatMap((shard) => Object.entries(shard ?? {}))
        .filter(([, value]) => typeof value === 'number');
      const sums = Map.groupBy(counts, ([name]) => name);
      return hasWrongCount(
        [...sums].map(([name, all]) => [name, all.reduce((sum, [, value]) => sum + Number(value), 0)]),
      );
    },
  },
  {
    of: /^ORDER_COUNT(#| )/,
    fault: 'has a negative count, or no number',
    fails: ({ pk: _, sk: __, ...days }) => hasWrongCount(Object.entries(days)),
  },
  {
    of: /^(RETURN_KEY|SAME_RETURN)#/,
    fault: 'is of no return',
    fails: ({ returnId }, { entity }) => !entity(returnId),
  },
  { of: /^EXCHANGE#/, fault: 'is of no sale', fails: ({ orderId }, { entity }) => !entity(orderId) },
  {
    of: /^PLAYBOOK PLAYBOOK#/,
    fault: 'has the key of another id',
    fails: ({ sk, id }) => sk !== `PLAYBOOK#${id}`,
  },
  {
    of: / #POINTER$/,
    fault: 'leads to another entity',
    fails: ({ pk }, { entity }) => entity(idIn(pk))?.id !== idIn(pk),
  },
  {
    of: / #POINTER$/,
    fault: 'names another owner',
    fails: ({ pk, customerId }, { entity }) => customerId != null && entity(idIn(pk))?.customerId !== customerId,
  },
  {
    of: /^IDEMPOTENCY#/,
    fault: 'names a result that does not exist',
    fails: ({ refs = {} }, { entity }) => Object.values(refs).some((ref) => idPrefixOf(ref) !== null && !entity(ref)),
  },
  {
    of: /^RECEIPT#/,
    fault: 'is of no order of its customer',
    // When a guest claims a cancelled order, its receipt number is free for another order.
    fails: ({ orderId, customerId }, { entity }) => {
      const order = entity(orderId);
      return order?.customerId !== customerId && order?.status !== 'CANCELLED';
    },
  },
  {
    of: /^GUEST_(EMAIL|PHONE)#/,
    fault: 'leads to no guest order',
    fails: ({ orderId }, { entity }) => entity(orderId)?.customerId !== null,
  },
  {
    of: /^(RETURN_NUMBER|RETURN_KEY|SAME_RETURN)#/,
    fault: 'is of no return',
    fails: ({ returnId }, { entity }) => !entity(returnId),
  },
  {
    of: /^EXCHANGE#/,
    fault: 'is of no sale that says so',
    fails: ({ pk, orderId }, { entity }) => entity(orderId)?.exchangeOf?.name !== idIn(pk),
  },
  {
    of: / RETURN#/,
    fault: 'has no item for the idempotency key with which it was recorded',
    fails: ({ id, recordedUnder }, { at }) =>
      recordedUnder !== undefined && at(`RETURN_KEY#${recordedUnder}`, '#RETURN')?.returnId !== id,
  },
  {
    of: /^SERIAL#/,
    fault: 'leads nowhere',
    fails: ({ customerId, orderId, warrantyId }, { entity }) =>
      [customerId, orderId, warrantyId].some((id) => id !== null && !entity(id)),
  },
  {
    of: / (ORDER|RETURN|INSPECTION|WARRANTY_CLAIM|INTERACTION|CONSENT|IDENTITY|FEEDBACK|CASE|APPOINTMENT|CALL|SERVICE_JOB|#WARRANTY)#/,
    fault: 'differs from the item that its id leads to',
    fails: (item, { entity }) => !isDeepStrictEqual(contentOf(item), contentOf(entity(item.id))),
  },
  {
    of: / LINES#/,
    fault: 'is of no order',
    fails: ({ pk, sk }, { at }) => !at(pk, sk.replace('LINES#', 'ORDER#').replace(/#\d+$/, '')),
  },
  { of: / ORDER#/, fault: 'lacks lines, warranties or its receipt', fails: isIncomplete },
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
    fault: 'names a match that is not open',
    fails: ({ open = [] }, { at }) =>
      open.some(({ matchId }) => at(`MATCH#${matchId}`, '#MATCH')?.status !== 'SUGGESTED'),
  },
  {
    of: / #MATCH$/,
    fault: 'is open, but its records do not name it',
    fails: ({ id, status, left, right }, { at }) =>
      status === 'SUGGESTED' &&
      [left, right].some(
        (record) => at(`CUSTOMER#${record}`, '#DUPLICATES')?.open?.some(({ matchId }) => matchId === id) !== true,
      ),
  },
  {
    of: /^STAFF_LIST#/,
    fault: 'leads to no member of this list',
    fails: ({ pk, staffId }, { entity }) => entity(staffId)?.enabled !== pk.startsWith('STAFF_LIST#ENABLED#'),
  },
  {
    of: /^STAFF_EMAIL#/,
    fault: 'is the address of no member',
    fails: ({ pk, staffId }, { entity }) => entity(staffId)?.email?.toLowerCase() !== idIn(pk),
  },
  {
    of: /^STAFF_ROSTER /,
    fault: 'does not count the enabled admins',
    fails: ({ enabledAdmins }, { items }) =>
      enabledAdmins !== items.filter(({ sk, role, enabled }) => sk === '#MEMBER' && role === 'ADMIN' && enabled).length,
  },
  {
    of: / (CALL|CASE|ORDER|WARRANTY_CLAIM|SERVICE_JOB|EXPORT|#ERASURE|#PREVENTION)/,
    fault: 'owes something that the table does not list',
    fails: (item, { listed }) => owedByItem(item).some((owed) => !listed.has(owed)),
  },
  {
    of: /^OWED#/,
    fault: 'is not owed',
    fails: (item, { owed }) => listedOwed([item]).some((one) => !owed.has(one)),
  },
  {
    of: /^OWED#/,
    fault: 'is not in the list of its entity',
    fails: ({ id = '' }, { named }) => !named.has(id),
  },
  {
    of: / (#~)?OWED#|^OWED_BY#/,
    fault: 'names a commitment that does not exist',
    fails: (item, { at }) => namedOwed([item]).some((id) => at(`OWED#${id}`, '#OWED') === undefined),
  },
  { of: / #PROFILE$/, fault: 'has no metrics', fails: ({ pk }, { at }) => !at(pk, '#METRICS') },
  { of: / #PROFILE$/, fault: 'disagrees with the other records of its person', fails: hasInconsistentPerson },
  { of: / #METRICS$/, fault: 'does not match the orders and returns', fails: hasWrongMetrics },
];

/** The kinds of entities that have a pointer, by the prefixes of their ids. */
const KINDS: Readonly<Record<string, string>> = {
  app: 'APPOINTMENT',
  cal: 'CALL',
  cas: 'CASE',
  clm: 'WARRANTY_CLAIM',
  con: 'CONSENT',
  exp: 'EXPORT',
  adc: 'AUDIENCE',
  fbk: 'FEEDBACK',
  fbl: 'FEEDBACK_LINK',
  ide: 'IDENTITY',
  ins: 'INSPECTION',
  msg: 'MESSAGE',
  int: 'INTERACTION',
  job: 'SERVICE_JOB',
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
    entity(id) {
      const nodeType = idPrefixOf(id ?? '');
      if (nodeType === 'cus') return at(`CUSTOMER#${id}`, '#PROFILE');
      if (nodeType === 'pbk') return at('PLAYBOOK', `PLAYBOOK#${id}`);
      if (nodeType === 'stf') return at(`STAFF#${id}`, '#MEMBER');
      if (nodeType === 'mat') return at(`MATCH#${id}`, '#MATCH');
      if (nodeType === 'imp') return at('IMPORT_JOBS', id ?? '');
      if (nodeType === 'itg') return items.find((item) => item.pk === 'INTEGRATION' && item.id === id);
      if (nodeType === 'seg') return at('SEGMENT', `SEGMENT#${id}`);
      if (nodeType === 'whd') return at(`DELIVERY#${id}`, '#DELIVERY');
      if (nodeType === 'prv') return at(`PREVENTION#${id}`, '#PREVENTION');
      if (nodeType === 'att') return at(`ATTACHMENT#${id}`, '#ATTACHMENT');
      const to = nodeType === null ? undefined : at(`${KINDS[nodeType]}#${id}`, '#POINTER')?.to;
      return to === undefined ? undefined : at(to.pk, to.sk);
    },
    owed: new Set(reckonedOwed(items)),
    listed: new Set(listedOwed(items)),
    named: new Set(namedOwed(items)),
    within: (pk, prefix) => (byPk.get(pk) ?? []).filter(({ sk }) => sk.startsWith(prefix)),
  };
}

/** The ids in an item that lead to an entity. */
function referencesOf(item: Item): readonly string[] {
  if (/^(IDEMPOTENCY|NOTICE|COUNTED)#/.test(item.pk)) return [];
  return Object.entries(item).flatMap(([name, value]) =>
    name.endsWith('Id') && typeof value === 'string' && KINDS_BY_ID.test(value) ? [value] : [],
  );
}

const KINDS_BY_ID = /^(cus|app|cal|cas|clm|con|fbk|ide|ins|int|job|ord|ret|war)_/;

const hasWrongCount = (attributes: readonly (readonly [string, unknown])[]): boolean =>
  attributes.some(
    ([name, value]) => typeof value === 'number' && (!Number.isFinite(value) || (isCount(name) && value < 0)),
  );

const isCount = (name: string): boolean => !/Value|revenue|refund|spent|^\d+v$/i.test(name);

const idPrefixOf = (id: string): string | null => /^([a-z]{3})_/.exec(id)?.[1] ?? null;
const idIn = (pk: string): string => pk.slice(pk.indexOf('#') + 1);

/** The item without its keys, in which copies differ. */
function contentOf(item: Item | undefined): object {
  const entries = Object.entries(item ?? {});
  return Object.fromEntries(entries.filter(([name]) => !/^(pk|sk|calendar[PS]k|queue[PS]k)$/.test(name)));
}

function isIncomplete({ pk, sk, id, lineCount, status }: Item, { items, entity, within }: TableIndex): boolean {
  const lines = within(pk, `${sk.replace('ORDER#', 'LINES#')}#`).flatMap((chunk) => decodeLines(chunk.lines ?? []));
  const isCovered = lines.every(({ warrantyIds }) => warrantyIds.every((warrantyId) => entity(warrantyId)));
  const hasReceipt = items.some((item) => item.pk.startsWith('RECEIPT#') && item.orderId === id);
  // Another order may use the number of a cancelled order now.
  return lines.length !== lineCount || !isCovered || (!hasReceipt && status !== 'CANCELLED');
}

function hasWrongReturnTotals({ id, returned = {}, refunded }: Item, { within }: TableIndex): boolean {
  const returns = within(`ORDER#${id}`, 'RETURN#');
  const units = returns.flatMap(({ returnedLines = [] }) => returnedLines.map(({ quantity }) => quantity));
  const returnedUnits = Object.values(returned).map(({ quantity }) => quantity);
  return sum(units) !== sum(returnedUnits) || sum(returns.map(({ refund }) => refund?.minor ?? 0)) !== refunded;
}

/** All records of a person store the same list of records, which includes them, and none is distinct from another. */
function hasInconsistentPerson({ id = '', records = [], distinctFrom = [] }: Item, { entity }: TableIndex): boolean {
  const members = records.map((record) => entity(record));
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
      (code) =>
        sum(amounts.filter(({ currency }) => currency === code).map(({ minor }) => minor)) !== (spent[code] ?? 0),
    ) ||
    orderCount !== orders.length ||
    returnCount !== returns.filter(({ returnReason }) => returnReason !== 'GOODWILL').length ||
    firstOrderAt !== (times[0] ?? null) ||
    lastOrderAt !== (times.at(-1) ?? null)
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
