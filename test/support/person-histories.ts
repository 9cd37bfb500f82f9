import type { UnidentifiedLink } from '../../domain/customer/customer.ts';
import { profileItem } from '../../store/customer/customer-items.ts';
import { profileKey } from '../../store/customer/customer-keys.ts';
import { type HistoryResult, noonOf } from './customer-histories.ts';
import { customerWith } from './heads.ts';
import type { Commit } from './projection.ts';

/** A decision about which records are one person. The numbers select records. */
export type PersonStep =
  | { readonly merge: readonly [number, number] }
  | { readonly unmerge: number }
  | { readonly identify: readonly [number, number] }
  | { readonly unidentify: number };

type Profile = {
  readonly id: string;
  readonly version: number;
  readonly status: 'ACTIVE';
  readonly records: readonly string[];
  readonly identified?: false;
  readonly identifiedAs?: string;
  readonly unidentified?: readonly UnidentifiedLink[];
};

const itemWith = (profile: Profile) => profileItem(customerWith(profile));

/** The profiles of records and unidentified records, as merges and identifications write them. */
export function createPeople(records: readonly string[], unidentified: readonly string[]) {
  const profiles = new Map<string, Profile>();
  let commits = 0;

  function write(changed: readonly Omit<Profile, 'version' | 'status'>[]): Commit {
    commits++;
    return changed.map((next) => {
      const before = profiles.get(next.id) ?? null;
      const after: Profile = { ...next, status: 'ACTIVE', version: (before?.version ?? 0) + 1 };
      profiles.set(after.id, after);
      const key = profileKey(after.id);
      return {
        ...{ eventId: `profile-${commits}-${after.id}`, sequenceNumber: `p${commits}`, at: noonOf(0), key },
        ...{ before: before === null ? null : itemWith(before), after: itemWith(after) },
      };
    });
  }
  const profileOf = (id: string): Profile => {
    const found = profiles.get(id);
    if (found === undefined) throw new Error(`there is no record ${id}`);
    return found;
  };
  const personOf = (id: string): readonly string[] => {
    const all = profileOf(id).records;
    return all.length === 0 ? [id] : all;
  };
  const withRecords = (ids: readonly string[]) =>
    ids.map((id) => ({ ...profileOf(id), records: ids.length === 1 ? [] : ids }));
  const at = (ids: readonly string[], index: number): string => ids[index % ids.length] ?? '';

  const first = write([
    ...records.map((id) => ({ id, records: [] })),
    ...unidentified.map((id) => ({ id, records: [], identified: false as const })),
  ]);
  return {
    first,
    /** Null where nothing changes. */
    apply(step: PersonStep): Commit | null {
      if ('merge' in step) {
        const [one, other] = step.merge.map((index) => personOf(at(records, index))) as [string[], string[]];
        return one.includes(other[0] ?? '') ? null : write(withRecords([...one, ...other]));
      }
      if ('unmerge' in step) {
        const id = at(records, step.unmerge);
        const rest = personOf(id).filter((one) => one !== id);
        return rest.length === 0 ? null : write([...withRecords(rest), ...withRecords([id])]);
      }
      if ('identify' in step) {
        const [link, record] = [profileOf(at(unidentified, step.identify[0])), at(records, step.identify[1])];
        if (link.identifiedAs !== undefined) return null;
        const owner = profileOf(personOf(record)[0] ?? record);
        return write([
          { ...owner, unidentified: [...(owner.unidentified ?? []), { id: link.id }] },
          { ...link, identifiedAs: owner.id },
        ]);
      }
      const { identifiedAs, ...link } = profileOf(at(unidentified, step.unidentify));
      if (identifiedAs === undefined) return null;
      const owner = profileOf(identifiedAs);
      return write([{ ...owner, unidentified: owner.unidentified?.filter(({ id }) => id !== link.id) ?? [] }, link]);
    },
    /** The records of each person, unidentified ones included. */
    people(): readonly (readonly string[])[] {
      const heads = records.filter((id) => personOf(id)[0] === id);
      const persons = heads.map((head) =>
        personOf(head).flatMap((id) => [id, ...(profileOf(id).unidentified ?? []).map((link) => link.id)]),
      );
      const alone = unidentified.filter((id) => profileOf(id).identifiedAs === undefined);
      return [...persons, ...alone.map((id) => [id])];
    },
  };
}

/** What happened to all records of a person, as if it had happened to one. A score speaks for one record. */
export function joinHistories(parts: readonly HistoryResult[]): HistoryResult {
  const [first] = parts;
  return {
    customerId: first?.customerId ?? '',
    changes: [],
    scores: parts.flatMap(({ scores, customerId }) =>
      scores.map((one) => (one.matter === undefined ? one : { ...one, matter: `${one.matter} ${customerId}` })),
    ),
    cases: parts.flatMap(({ cases }) => cases),
    interactions: parts.flatMap(({ interactions }) => interactions),
    returns: parts.flatMap(({ returns }) => returns),
    orders: parts.flatMap(({ orders }) => orders),
    oncePaid: parts.flatMap(({ oncePaid }) => oncePaid),
  };
}
