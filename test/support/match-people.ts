import { type Features, featuresOf } from '../../domain/matching/fields/match-features.ts';
import { assessMatch, type MatchAssessment } from '../../domain/matching/match-decision.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { contactOwnersOf } from '../../domain/matching/score/contact-owners.ts';
import { scoreMatch } from '../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../../domain/matching/score/match-weights.ts';
import type { RecordEvidence } from '../../domain/matching/score/record-evidence.ts';

export type PersonInput = {
  readonly given?: string;
  readonly family?: string;
  readonly preferred?: string;
  readonly born?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly street?: string | readonly string[];
  readonly town?: string;
  readonly postcode?: string;
  readonly country?: string;
  readonly attributes?: Readonly<Record<string, string>>;
};

const marks = { label: null, verified: false, primary: true };

/** The features that the matcher sees of a person. */
export function personFeatures(person: PersonInput): Features {
  const { given = null, family = null, preferred = null, street, town = null, postcode = null } = person;
  const hasAddress = street !== undefined || town !== null || postcode !== null;
  return featuresOf({
    name: { given, family, preferred, pronunciation: null },
    emails: person.email === undefined ? [] : [{ address: person.email, ...marks }],
    phones: person.phone === undefined ? [] : [{ number: person.phone, ...marks }],
    addresses: hasAddress
      ? [
          {
            lines: [street ?? []].flat(),
            locality: town,
            region: null,
            postalCode: postcode,
            country: person.country ?? 'GB',
            label: null,
          },
        ]
      : [],
    birthDate: person.born ?? null,
    attributes: Object.entries(person.attributes ?? {}).map(([name, value]) => ({ name, value })),
  });
}

/** A record whose data are all verified by the shop. */
export const verifiedRecord = (person: PersonInput): RecordEvidence => {
  const known = personFeatures(person);
  return { stated: known, verified: known, proven: new Set() };
};

/** The matcher's assessment of two records, without any other records. */
export function judgePair(
  left: RecordEvidence,
  right: RecordEvidence,
  weights: MatchWeights = DEFAULT_WEIGHTS,
): MatchAssessment {
  const owners = contactOwnersOf({ person: 'left', features: left.stated }, [
    { person: 'right', features: right.stated },
  ]);
  const score = scoreMatch(left.stated, right.stated, weights, owners);
  const persons = new Set(['left', 'right']);
  return assessMatch([left], [right], score, {
    weights,
    owners,
    thresholds: DEFAULT_THRESHOLDS,
    persons,
  });
}
