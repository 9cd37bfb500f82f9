import type { Instant } from '../kernel/instant.ts';
import type { Evaluation } from './evaluate-person.ts';
import { type GenerationKey, generationFrom, generationText } from './segment.ts';
import type { SegmentDefinition } from './segment-generations.ts';
import type { MoveReason, SegmentMove } from './segment-move.ts';

/** Of what a person is a member, stored under the survivor's id. Absent: of nothing, and time alone changes nothing. */
export type Memberships = Evaluation & {
  readonly customerId: string;
  /** New with each write. */
  readonly token: string;
  /** The version of the list of segments that it was evaluated with. */
  readonly listVersion: number;
  /**
   * The record belongs to another one now, or the person is being erased. If that ends, a person who is a member then comes
   * back and does not enter.
   */
  readonly isAway?: true;
};

/** The memberships of a record before and after; null: none are stored. */
export type MembershipChange = {
  readonly customerId: string;
  readonly before: Memberships | null;
  readonly after: Memberships | null;
};

/** How the size of a generation changes. */
export type SizeDelta = GenerationKey & {
  readonly members: number;
  readonly entered: number;
  readonly left: number;
  readonly built: number;
};

/** What one transaction writes. */
export type MembershipCommit = {
  readonly changes: readonly MembershipChange[];
  readonly sizes: readonly SizeDelta[];
  readonly moves: readonly SegmentMove[];
};

/** One record of a person with what is stored for it. */
export type StoredRecord = { readonly id: string; readonly stored: Memberships | null };

/** AWAY: the person is being erased. GONE: erased, or unknown. */
export type Presence = 'ACTIVE' | 'AWAY' | 'GONE';

export type DiffContext = {
  readonly definitions: readonly SegmentDefinition[];
  readonly listVersion: number;
  readonly now: Instant;
  readonly newToken: () => string;
  readonly newMoveId: () => string;
  /** Whether some playbook waits for people who enter. */
  readonly isAwaited: boolean;
  /** Why the person is evaluated. */
  readonly because: 'CHANGE' | 'TIME';
};

/** The most segments that a person enters or leaves in one transaction. Each takes at most four of its 100 items. */
const MAX_FLIPS = 15;

/**
 * What has to be written so that the person is a member of exactly what the evaluation says: under the survivor's id, and of
 * nothing under the ids of the other records. It takes several transactions where the person enters and leaves many segments.
 * @param records of the person, the survivor first
 * @returns null: nothing changes
 */
export function diffMemberships(
  records: readonly StoredRecord[],
  evaluation: Evaluation,
  presence: Presence,
  context: DiffContext,
): MembershipCommit | null {
  const flips = flipsOf(records, evaluation);
  const applied = flips.slice(0, MAX_FLIPS);
  const isLast = applied.length === flips.length;
  const changes = records.map((record, index) =>
    changeOf(
      record,
      applied.filter(({ id }) => id === record.id),
      {
        dueAt: dueAtOf(record, index, evaluation, isLast),
        isAway: isAwayAfter(record, index, presence, evaluation, isLast),
      },
      context,
    ),
  );
  if (changes.every(({ before, after }) => before === after)) return null;
  const known = new Map(context.definitions.map((one) => [generationText(one), one]));
  const counted = applied.filter(({ key }) => known.has(key));
  return {
    changes,
    sizes: [...Map.groupBy(counted, ({ key }) => key)].map(([key, all]) => sizeDelta(all, known.get(key)?.isShown)),
    moves: counted
      .filter(({ key }) => known.get(key)?.isShown === true)
      .map((flip) => moveOf(flip, reasonOf(flip, records, presence, context), context)),
  };
}

/** A record becomes a member of a generation, or no longer is one. */
type Flip = { readonly id: string; readonly key: string; readonly isMember: boolean };

function flipsOf(records: readonly StoredRecord[], { memberOf }: Evaluation): readonly Flip[] {
  return records.flatMap(({ id, stored }, index) => {
    const before = new Set(stored?.memberOf ?? []);
    const after = new Set(index === 0 ? memberOf : []);
    return [
      ...[...before.difference(after)].map((key) => ({ id, key, isMember: false })),
      ...[...after.difference(before)].map((key) => ({ id, key, isMember: true })),
    ];
  });
}

const dueAtOf = ({ stored }: StoredRecord, index: number, { dueAt }: Evaluation, isLast: boolean): Instant | null =>
  isLast ? (index === 0 ? dueAt : null) : (stored?.dueAt ?? null);

/** Another record of the person, and somebody who is being erased, is remembered as away if there is something to come back to. */
function isAwayAfter(
  { stored }: StoredRecord,
  index: number,
  presence: Presence,
  { memberOf }: Evaluation,
  isLast: boolean,
): boolean {
  if (presence === 'GONE') return false;
  if (!isLast && stored?.isAway === true) return true;
  return (index > 0 || presence === 'AWAY') && (stored !== null || memberOf.length > 0);
}

function changeOf(
  { id, stored }: StoredRecord,
  flips: readonly Flip[],
  { dueAt, isAway }: { readonly dueAt: Instant | null; readonly isAway: boolean },
  { listVersion, newToken }: DiffContext,
): MembershipChange {
  const memberOf = new Set(stored?.memberOf ?? []);
  for (const { key, isMember } of flips)
    if (isMember) memberOf.add(key);
    else memberOf.delete(key);
  if (memberOf.size === 0 && dueAt === null && !isAway) return { customerId: id, before: stored, after: null };
  const after = { memberOf: [...memberOf].toSorted(), dueAt, ...(isAway ? { isAway } : {}) };
  if (stored !== null && isSame(stored, after)) return { customerId: id, before: stored, after: stored };
  return { customerId: id, before: stored, after: { customerId: id, token: newToken(), listVersion, ...after } };
}

const isSame = (one: Memberships, other: Pick<Memberships, 'memberOf' | 'dueAt' | 'isAway'>): boolean =>
  one.dueAt === other.dueAt && one.isAway === other.isAway && one.memberOf.join() === other.memberOf.join();

function sizeDelta(flips: readonly Flip[], isShown = false): SizeDelta {
  const entered = flips.filter(({ isMember }) => isMember).length;
  const left = flips.length - entered;
  const members = entered - left;
  const counts = isShown ? { entered, left, built: 0 } : { entered: 0, left: 0, built: members };
  return { ...generationFrom(flips[0]?.key ?? ''), members, ...counts };
}

/** Whether the person changed, or only which records are the person. */
function reasonOf(
  { id, key, isMember }: Flip,
  [survivor, ...others]: readonly StoredRecord[],
  presence: Presence,
  { because }: DiffContext,
): MoveReason {
  const isRegrouped = isMember
    ? survivor?.stored?.isAway === true || others.some(({ stored }) => stored?.memberOf.includes(key))
    : presence !== 'ACTIVE' || id !== survivor?.id;
  return isRegrouped ? 'RECORDS' : because;
}

const moveOf = ({ id, key, isMember }: Flip, reason: MoveReason, context: DiffContext): SegmentMove => ({
  ...{ id: context.newMoveId(), version: 1, customerId: id, segmentId: generationFrom(key).segmentId },
  ...{ at: context.now, because: reason, kind: isMember ? 'ENTERED' : 'LEFT' },
  isPending: isMember && reason !== 'RECORDS' && context.isAwaited,
});
