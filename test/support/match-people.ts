import { type Features, featuresOf } from '../../domain/identity/match-features.ts';

export type Given = {
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

/** A person as the matcher sees one, from what matters to a test. */
export function features(person: Given): Features {
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
