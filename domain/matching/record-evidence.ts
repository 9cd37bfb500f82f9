import type { Customer } from '../customer/customer.ts';
import { hasUnverified, verifiedProfile } from '../customer/unverified.ts';
import { type Features, featuresOf } from './match-features.ts';

/** What of a record is compared with others. */
export type RecordEvidence = {
  /** All that the record states. */
  readonly stated: Features;
  /** What of it the shop itself knows. */
  readonly verified: Features;
  /** Contacts that were proved to be the person's, as the features have them. */
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
