import { lastFour } from './phone.ts';

/**
 * What several people may share leads to them by shelves: one for each kind and `key`, on which everyone has a place.
 * What shall be found by how it begins has its beginning in `key`, and the rest in the order of the places.
 */
type Shelf = { readonly kind: TraceKind; readonly key: string };
export type TraceKind = 'email' | 'phone' | 'phoneEnd' | 'postcode' | 'name';

/** A place on a shelf at which a customer stands. */
export type Trace = Shelf & { readonly at: string };

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

const nameShelf = (word: string): string => [...word].slice(0, NAME_PREFIX).join('');

const backwards = (digits: string): string => [...digits].toReversed().join('');
