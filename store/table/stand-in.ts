import { type Attributes, entityOf } from './item.ts';

/** How long the SDK takes to parse what a key leads to, in attributes that a plain parser reads in that time. */
const ATTRIBUTES = { pointer: 40, commitment: 75, attachment: 105, receipt: 65, serial: 60 } as const;

/**
 * Takes the time that it takes to parse an item of a kind, where there is none, as a sign-in hashes a password for a name that
 * nobody has: otherwise the time of an answer tells a customer's own token that there is an item with a key. Each kind has
 * its figure from `npm run bench:equal-work`, which compares the two.
 */
export function parseStandIn(kind: keyof typeof ATTRIBUTES): void {
  const item: Attributes = JSON.parse(textOf(ATTRIBUTES[kind]));
  entityOf(item);
}

const texts = new Map<number, string>();

function textOf(attributes: number): string {
  const known = texts.get(attributes);
  if (known !== undefined) return known;
  const values = Array.from({ length: attributes }, (_, index) => [
    `attribute${index}`,
    { S: `CUSTOMER#cus_00000000-0000-7000-8000-${index}` },
  ]);
  const text = JSON.stringify(Object.fromEntries(values));
  texts.set(attributes, text);
  return text;
}
