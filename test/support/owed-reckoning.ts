/** An item of the table, with its keys. */
type Item = Readonly<Record<string, unknown>>;

/** One thing that an item shows to be owed, as text: the id of the entity, the kind, the part and the due time. */
export type Owed = string;

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Everything that the shop owes, reckoned from the entities of a whole table. It shares no code with the rules that it
 * checks.
 */
export const reckonedOwed = (items: readonly Item[]): readonly Owed[] => items.flatMap(owedByItem).toSorted();

/** What the table lists as owed. */
export const listedOwed = (items: readonly Item[]): readonly Owed[] =>
  items
    .filter(({ pk }) => text(pk).startsWith('OWED#'))
    .map(({ ownerId, commitmentKind, partId = '', dueAt }) => [ownerId, commitmentKind, partId, dueAt].join(' '))
    .toSorted();

/** What the lists of persons and assignees name, as ids. */
export const namedOwed = (items: readonly Item[]): readonly string[] =>
  items
    .filter(({ refs }) => Array.isArray(refs))
    .flatMap(({ refs }) => (refs as readonly { readonly id: string }[]).map(({ id }) => id))
    .toSorted();

/** Where a work list has to show something owed. `record` null: it hangs on no customer record. */
export type OwedAt = {
  readonly owed: Owed;
  readonly store: string;
  readonly assignee: string | null;
  readonly record: string | null;
};

/** Everything owed, with the lists that have to show it. */
export const reckonedPlaces = (items: readonly Item[]): readonly OwedAt[] =>
  items.flatMap((item) => owedByItem(item).map((owed) => ({ owed, ...placesOf(item) })));

function placesOf(item: Item): Omit<OwedAt, 'owed'> {
  const pk = text(item['pk']);
  const orNull = (value: unknown) => (typeof value === 'string' ? value : null);
  // An erasure has the id of its customer, and hangs on the record only before it begins.
  const erased = item['stage'] === 'WAITING' ? orNull(item['id']) : null;
  return {
    store: orNull(item['store']) ?? 'ONLINE',
    assignee: orNull(item['assigneeStaffId']) ?? orNull(item['assignee']) ?? orNull(item['owner']),
    record: pk.startsWith('ERASURE#') ? erased : orNull(item['customerId']),
  };
}

/** The records of a person, reckoned from the profiles: its own, and those that were identified as one of them. */
export function recordsOfPerson(items: readonly Item[], id: string): ReadonlySet<string> {
  const profiles = items.filter(({ sk }) => sk === '#PROFILE');
  const own = profiles.find((profile) => profile['id'] === id)?.['records'];
  const records = Array.isArray(own) && own.length > 0 ? own.map(String) : [id];
  const identified = profiles.filter(({ identifiedAs }) => records.includes(text(identifiedAs)));
  return new Set([...records, ...identified.map((profile) => text(profile['id']))]);
}

export function owedByItem(item: Item): readonly Owed[] {
  const [pk, sk] = [text(item['pk']), text(item['sk'])];
  const owed = (kind: string, dueAt: unknown, part: unknown = '') => [item['id'], kind, part, dueAt].join(' ');
  if (sk.startsWith('CASE#')) return owedByCase(item, owed);
  if (sk.startsWith('ORDER#')) return owedByOrder(item, owed);
  if (pk.startsWith('WARRANTY#') && sk.startsWith('WARRANTY_CLAIM#') && item['claimStatus'] === 'FILED')
    return [owed('CLAIM_DECISION', later(item['filedAt'] ?? item['occurredAt'], 5))];
  if (pk.startsWith('ERASURE#') && ['WAITING', 'ERASING'].includes(text(item['stage'])))
    return [owed('PRIVACY_REQUEST', later(item['erasesAt'], 1))];
  if (pk.startsWith('CUSTOMER#') && sk.startsWith('EXPORT#') && item['stage'] === 'RUNNING')
    return [owed('PRIVACY_REQUEST', later(item['requestedAt'], 1))];
  if (sk.startsWith('SERVICE_JOB#') && item['returnedAt'] === null) return owedByItemInCustody(item, owed);
  if (sk.startsWith('CALL#') && item['doneAt'] === null) return [owed('CALL', item['dueAt'])];
  if (pk.startsWith('PREVENTION#') && item['preventionStatus'] === 'PLANNED')
    return [owed('PREVENTION', item['dueAt'])];
  return [];
}

function owedByItemInCustody(item: Item, owed: Naming): readonly Owed[] {
  const status = text(item['jobStatus']);
  if (status !== 'READY' && status !== 'CANCELLED') return [owed('ITEM_PROMISED', item['promisedBy'])];
  let since = '';
  for (const stage of item['stages'] as readonly Part[])
    since = stage['status'] !== status ? '' : since === '' ? text(stage['at']) : since;
  return [owed('ITEM_READY', later(since, 7))];
}

type Part = Readonly<Record<string, unknown>>;
type Naming = (kind: string, dueAt: unknown, part?: unknown) => Owed;

function owedByCase(item: Item, owed: Naming): readonly Owed[] {
  const isInWork = ['OPEN', 'IN_PROGRESS'].includes(text(item['caseStatus']));
  const { steps, offers } = item as { readonly steps: readonly Part[]; readonly offers: readonly Part[] };
  return [
    ...(isInWork && item['firstRespondedAt'] === null ? [owed('FIRST_RESPONSE', item['firstResponseDueAt'])] : []),
    ...(isInWork ? [owed('RESOLUTION', item['resolutionDueAt'])] : []),
    ...(item['nextUpdateDueAt'] !== null && item['caseStatus'] !== 'CLOSED'
      ? [owed('CASE_UPDATE', item['nextUpdateDueAt'])]
      : []),
    ...steps
      .filter(({ doneAt, dropped }) => doneAt === null && dropped === undefined)
      .map(({ id, dueAt }) => owed('CASE_STEP', dueAt ?? item['resolutionDueAt'], id)),
    ...offers
      .filter(({ offerStatus }) => offerStatus === 'ACCEPTED')
      .map(({ id, answeredAt }) => owed('OFFER_FULFILMENT', later(answeredAt, 3), id)),
  ];
}

function owedByOrder(item: Item, owed: Naming): readonly Owed[] {
  const bought = (item['bought'] ?? []) as readonly { readonly quantity: number; readonly returned: number }[];
  const isOpen = ['PLACED', 'PAID'].includes(text(item['status'])) && item['personErased'] === undefined;
  const isReturned = bought.length > 0 && bought.every(({ quantity, returned }) => returned >= quantity);
  const promisedBy = item['promisedBy'];
  if (typeof promisedBy !== 'string' || !isOpen || isReturned) return [];
  const { promises = [], recordedAt } = item as { promises?: readonly { setAt: string }[]; recordedAt: string };
  const knownAt = [recordedAt, promises.at(-1)?.setAt ?? recordedAt].toSorted().at(-1);
  return promisedBy < later(knownAt, -60) ? [] : [owed('ORDER_DELIVERY', promisedBy)];
}

const later = (at: unknown, days: number): string => new Date(Date.parse(text(at)) + days * DAY_MS).toISOString();

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
