import type { Customer } from '../../customer/customer.ts';
import { hasUnverified, verifiedProfile } from '../../customer/unverified.ts';
import { type Features, featuresOf } from '../fields/match-features.ts';

/** The data of a record that is compared with other records. */
export type RecordEvidence = {
  /** Everything that the record states. */
  readonly stated: Features;
  /** The part of it that the shop itself knows. */
  readonly verified: Features;
  /** The verified contacts, in the form of the features. */
  readonly proven: ReadonlySet<string>;
};

/** The evidence of all records of one person. */
export type PersonEvidence = readonly RecordEvidence[];

export function evidenceOf(customer: Customer): RecordEvidence {
  const stated = featuresOf(customer);
  const verified = hasUnverified(customer.unverified) ? featuresOf(verifiedProfile(customer)) : stated;
  const isVerified = (contact: { readonly verified: boolean }) => contact.verified;
  const proven = [...customer.emails, ...customer.phones].some(isVerified)
    ? featuresOf({
        ...customer,
        emails: customer.emails.filter(isVerified),
        phones: customer.phones.filter(isVerified),
      })
    : { emails: [], phones: [] };
  return { stated, verified, proven: new Set([...proven.emails, ...proven.phones]) };
}

/** Every record of one person with every record of another. */
export const recordPairs = (one: PersonEvidence, other: PersonEvidence) =>
  one.flatMap((left) => other.map((right) => [left, right] as const));
