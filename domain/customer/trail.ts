import { lastFour } from '../kernel/phone.ts';

/**
 * What several people may share leads to them by shelves: one for each kind and `key`, on which everyone has a place.
 * What shall be found by how it begins has its beginning in `key`, and the rest in the order of the places.
 */
type Shelf = { readonly kind: TraceKind; readonly key: string };
export type TraceKind = 'email' | 'phone' | 'phoneEnd' | 'postcode' | 'name' | 'nameEnd';

/** A place on a shelf at which a customer stands. */
export type Trace = Shelf & { readonly at: string };

/** A key that is one customer's only. `key`: under which lookups find it; `at`: by what it is unique there. */
export type UniqueEntry = { readonly kind: 'loyalty' | 'externalId'; readonly key: string; readonly at: string };

/** Under what a customer is found: beside others, or alone. The store keeps one item for each. */
export type LookupEntry = Trace | UniqueEntry;

/** A part of a shelf: the places that are `begins`, if `whole`, or else those that go on behind it with a letter or digit. */
export type Trail = Shelf & { readonly begins: string; readonly whole: boolean };

/** A trace as it is read: whose it is, and where it lies. */
export type Step = { readonly customerId: string; readonly at: string };

/** By what the steps on a shelf are ordered. */
export const placeOf = ({ at, customerId }: Step): string => `${at}#${customerId}`;

/** Whether the trace lies on the trail. */
export function liesOn(trace: Trace, { kind, key, begins, whole }: Trail): boolean {
  if (trace.kind !== kind || trace.key !== key || !trace.at.startsWith(begins)) return false;
  const next = trace.at.slice(begins.length);
  return whole === (next === '' || next.startsWith('#'));
}

/** The one place of shelves on which all are alike. */
const ANYWHERE = 'CUSTOMER';

export function traceOf(kind: 'email' | 'phone' | 'postcode', key: string): Trace {
  return { kind, key, at: ANYWHERE };
}

export function trailOf(kind: 'email' | 'phone' | 'postcode', key: string): Trail {
  return { kind, key, begins: ANYWHERE, whole: true };
}

/** @param number in E.164 */
export function phoneEndTrace(number: string): Trace {
  return { kind: 'phoneEnd', key: lastFour(number), at: backwards(number) };
}

/** Phones that end with these digits, of which there are at least four. */
export function phoneEndTrail(digits: string): Trail {
  return { kind: 'phoneEnd', key: lastFour(digits), begins: backwards(digits), whole: false };
}

/** The letters by which names share a shelf; shorter names have their own. */
export const NAME_PREFIX = 3;

export function nameTrace(first: string, second: string): Trace {
  return { kind: 'name', key: nameShelf(first), at: `${first}#${second}` };
}

/** Names with the word `first`, and where one is given `second` beside it: the last of them whole, or going on. */
export function nameTrail(first: string, second: string | null, whole: boolean): Trail {
  return { kind: 'name', key: nameShelf(first), begins: second === null ? first : `${first}#${second}`, whole };
}

/** A word of a name by its end, for those who type its begin wrong. */
export function nameEndTrace(word: string): Trace {
  return { kind: 'nameEnd', key: nameShelf(backwards(word)), at: backwards(word) };
}

/** Words of names that end so, with at least `NAME_PREFIX` letters. */
export function nameEndTrail(end: string): Trail {
  return { kind: 'nameEnd', key: nameShelf(backwards(end)), begins: backwards(end), whole: false };
}

const nameShelf = (word: string): string => [...word].slice(0, NAME_PREFIX).join('');

export const backwards = (text: string): string => [...text].toReversed().join('');
