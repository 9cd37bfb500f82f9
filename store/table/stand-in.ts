import { type Attributes, entityOf } from './item.ts';

/** How long the client takes for what a key leads to, in attributes of a text that takes as long to parse and decode. */
const ATTRIBUTES = { pointer: 22, commitment: 120, attachment: 150, receipt: 85, serial: 100 } as const;

/** V8 takes several times as long for each attribute of an object with more than 128. */
const MAX_ATTRIBUTES = 100;

/**
 * Takes the time that it takes to parse an item of a kind, where there is none, as a sign-in hashes a password for a name that
 * nobody has: otherwise the time of an answer tells a customer's own token that there is an item with a key. Each kind has
 * its figure from `npm run bench:equal-work`, which compares the two.
 */
export function parseStandIn(kind: keyof typeof ATTRIBUTES): void {
  for (let left: number = ATTRIBUTES[kind]; left > 0; left -= MAX_ATTRIBUTES) {
    const item: Attributes = JSON.parse(textOf(Math.min(left, MAX_ATTRIBUTES)));
    entityOf(item);
  }
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
