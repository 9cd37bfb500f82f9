import type { Customer } from '../customer/customer.ts';
import { isUnidentified } from '../customer/unidentified.ts';
import { uniqueKey } from '../kernel/code.ts';
import { type Cluster, isDistinct, MAX_RECORDS, MAX_UNIDENTIFIED, unidentifiedIdsOf } from './cluster.ts';

export type MergeBlockerCode =
  | 'ERASURE_PENDING'
  | 'REJECTED_BEFORE'
  | 'TOO_MANY_RECORDS'
  | 'CONFLICTING_EXACT_KEY'
  | 'SAME_RECORD'
  | 'UNIDENTIFIED';
export type MergeBlocker = { readonly code: MergeBlockerCode; readonly message: string };

type Pair = readonly [Customer, Customer];

/** All reasons against merging these people; empty if they may be merged. */
export function mergeBlockers(people: readonly Cluster[]): readonly MergeBlocker[] {
  const distinct = [...new Map(people.map((person) => [person[0].id, person])).values()];
  const records = distinct.flat();
  const pairs = pairsAcross(distinct);
  return [
    ...(distinct.length < people.length ? [blocker('SAME_RECORD', 'Some of these ids are one person already.')] : []),
    ...tooManyRecords(records),
    ...unidentified(records),
    ...erasurePending(records),
    ...rejectedBefore(pairs),
    ...conflictingExactKeys(pairs),
  ];
}

function tooManyRecords(records: readonly Customer[]): readonly MergeBlocker[] {
  if (records.length <= MAX_RECORDS) return [];
  const message = `A person has at most ${MAX_RECORDS} records, and these would be ${records.length}.`;
  return [blocker('TOO_MANY_RECORDS', message)];
}

/** The survivor lists what was identified as the person, up to a bound of its own. */
function unidentified(records: readonly Customer[]): readonly MergeBlocker[] {
  const count = records.flatMap(unidentifiedIdsOf).length;
  const message = `At most ${MAX_UNIDENTIFIED} unidentified records belong to one customer, and these would be ${count}.`;
  return [
    ...records
      .filter(isUnidentified)
      .map(({ id }) => blocker('UNIDENTIFIED', `Nobody knows yet who ${id} is. Use identifyCustomer.`)),
    ...(count > MAX_UNIDENTIFIED ? [blocker('TOO_MANY_RECORDS', message)] : []),
  ];
}

function erasurePending(records: readonly Customer[]): readonly MergeBlocker[] {
  return records
    .filter(({ status }) => status !== 'ACTIVE')
    .map(({ id }) => blocker('ERASURE_PENDING', `The record ${id} is being erased or has been erased.`));
}

function rejectedBefore(pairs: readonly Pair[]): readonly MergeBlocker[] {
  return pairs
    .filter(([one, other]) => isDistinct(one, other) || isFoundDistinct(one, other) || isFoundDistinct(other, one))
    .map(([one, other]) => blocker('REJECTED_BEFORE', `${one.id} and ${other.id} were found to be different people.`));
}

/** Whether a record that was identified as one was taken out of the other before. */
const isFoundDistinct = (one: Customer, other: Customer): boolean =>
  unidentifiedIdsOf(one).some((id) => other.distinctFrom.includes(id));

/**
 * A person has one loyalty number, and one id in each system. Two of a kind belong to two people, or one is a mistake.
 */
function conflictingExactKeys(pairs: readonly Pair[]): readonly MergeBlocker[] {
  return pairs.flatMap(([one, other]) =>
    conflicts(one, other).map((kind) =>
      blocker(
        'CONFLICTING_EXACT_KEY',
        `${one.id} and ${other.id} have different ${kind}. Take the wrong one away first.`,
      ),
    ),
  );
}

function conflicts(one: Customer, other: Customer): readonly string[] {
  const numbers = [one, other].flatMap(({ loyalty }) => (loyalty === null ? [] : [uniqueKey(loyalty.number)]));
  const systems = new Set(one.externalIds.map(({ system }) => system));
  const shared = new Set(other.externalIds.map(({ system }) => system).filter((system) => systems.has(system)));
  return [
    ...(new Set(numbers).size > 1 ? ['loyalty numbers'] : []),
    ...[...shared].map((system) => `ids in the system ${system}`),
  ];
}

/** Pairs every record of one person with every record of another one. Records of one person have been merged before. */
function pairsAcross(people: readonly Cluster[]): readonly Pair[] {
  return people.flatMap((person, index) =>
    people.slice(index + 1).flatMap((later) => person.flatMap((one) => later.map((other) => [one, other] as const))),
  );
}

const blocker = (code: MergeBlockerCode, message: string): MergeBlocker => ({ code, message });
