import { isDeepStrictEqual } from 'node:util';
import type { CommitOutcome } from '../kernel/command.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant, TimeZone } from '../kernel/instant.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import {
  type CaseOutcome,
  contactWindow,
  isWithin,
  type OutcomeEvidence,
  purchaseWindow,
  reckonOutcome,
  type Window,
} from './case-outcome.ts';

/** A case in the records of its customer; null: the customer is unknown. */
export type CaseLocation = { readonly customerId: string | null; readonly caseId: string; readonly raisedAt: Instant };

/** A contact that a change tells of, in the record where it is. */
export type SeenContact = { readonly record: string; readonly at: Instant };

/** A case, and when it runs out; null: never. */
export type FollowedCase = { readonly serviceCase: ServiceCase; readonly runsOutAt: Instant | null };

/** Stores the outcomes of cases. All reads are consistent, or none. */
export type CaseOutcomeStore = {
  /** The case and its outcome; null where there is none. */
  read(location: CaseLocation): Promise<{ readonly found: FollowedCase | null; readonly stored: CaseOutcome | null }>;
  /** The records of a person. Null: the record does not exist, or its person is erased. */
  records(customerId: string): Promise<PersonRecords | null>;
  evidence(serviceCase: ServiceCase, person: PersonRecords, windows: OutcomeWindows): Promise<OutcomeEvidence>;
  /** The first contact of the customer that was recorded with the case. */
  ownContact(caseId: string, window: Window): Promise<Instant | null>;
  /** Commits the outcome with its counters, if it is still as it was before and the case is unchanged. */
  commit(serviceCase: ServiceCase, before: CaseOutcome | null, after: CaseOutcome): Promise<CommitOutcome>;
  /** Waits a random time that grows with each attempt. */
  backoff(attempt: number): Promise<void>;
};

export type PersonRecords = {
  /** With orders. */
  readonly own: readonly string[];
  /** These, and the unidentified records that belong to the person. */
  readonly all: readonly string[];
};

export type OutcomeWindows = { readonly contact: Window | null; readonly purchase: Window };

const NOBODY: PersonRecords = { own: [], all: [] };
const MAX_ATTEMPTS = 12;

/**
 * Brings the outcome of a case to the current state of the case and of its person's records. It reads what is stored
 * before what it follows from, and replaces it only if it has not changed since. So of two runs the one that read later wins.
 * After a commit it reads again: what changed between its read and its commit may have been processed before the commit.
 * @param seen contacts about the case in records of the person, which count even if reading does not find them
 * @throws Error if something changes during every attempt
 */
export async function updateOutcome(
  store: CaseOutcomeStore,
  location: CaseLocation,
  seen: readonly SeenContact[],
  zone: TimeZone,
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const change = await changeNow(store, location, seen, zone);
    if (change === null) return;
    if ((await store.commit(...change)) !== 'committed') await store.backoff(attempt + 1);
  }
  throw new Error('a case, or the records of its customer, changed during every attempt');
}

/** Whether the stored outcome is the current one, as far as reads that need not be consistent say. */
export const isOutcomeRight = async (
  store: Pick<CaseOutcomeStore, 'evidence' | 'ownContact' | 'read' | 'records'>,
  location: CaseLocation,
  zone: TimeZone,
): Promise<boolean> => (await changeNow(store, location, [], zone)) === null;

/** What to commit; null: nothing. */
async function changeNow(
  store: Parameters<typeof isOutcomeRight>[0],
  location: CaseLocation,
  seen: readonly SeenContact[],
  zone: TimeZone,
): Promise<Parameters<CaseOutcomeStore['commit']> | null> {
  const { found, stored } = await store.read(location);
  // Only after the outcome: an erasure marks the person before it deletes what would count twice.
  const person = location.customerId === null ? NOBODY : await store.records(location.customerId);
  if (found === null || person === null) return null;
  const after = await reckonNow(store, found, stored, person, seen, zone);
  const isSame = stored !== null && isDeepStrictEqual({ ...after, version: stored.version }, stored);
  return isSame ? null : [found.serviceCase, stored, after];
}

async function reckonNow(
  store: Pick<CaseOutcomeStore, 'evidence' | 'ownContact'>,
  { serviceCase, runsOutAt }: FollowedCase,
  stored: CaseOutcome | null,
  person: PersonRecords,
  seen: readonly SeenContact[],
  zone: TimeZone,
): Promise<CaseOutcome> {
  const windows = { contact: contactWindow(serviceCase, zone), purchase: purchaseWindow(serviceCase, zone) };
  const [{ contacts, hasBought }, ownContact] = await inParallel(
    () => store.evidence(serviceCase, person, windows),
    () => (windows.contact === null ? null : store.ownContact(serviceCase.id, windows.contact)),
  );
  const found = { contacts: withSeen(contacts, seen, windows.contact), hasBought, records: person.all, ownContact };
  return { ...reckonOutcome(serviceCase, stored, found, zone), runsOutAt };
}

/** The first contact of each record, of those that were read and those that are known from changes. */
function withSeen(
  contacts: ReadonlyMap<string, Instant>,
  seen: readonly SeenContact[],
  window: Window | null,
): ReadonlyMap<string, Instant> {
  const all = new Map(contacts);
  for (const { record, at } of seen) {
    const known = all.get(record);
    if (window !== null && isWithin(window, at) && (known === undefined || at < known)) all.set(record, at);
  }
  return all;
}
