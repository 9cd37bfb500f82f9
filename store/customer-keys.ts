import { codeKey } from '../domain/code.ts';
import type { Customer, ExternalId } from '../domain/customer/customer.ts';
import { tracesOf } from '../domain/customer/customer-traces.ts';
import { placeOf, type Trace, type TraceKind, type Trail } from '../domain/customer/trail.ts';
import { beginningWith, LAST, type Range } from './dynamo-read.ts';
import type { Key } from './item.ts';

export const CUSTOMER = 'CUSTOMER#';
export const customerPk = (id: string): string => `${CUSTOMER}${id}`;
/** Whose collection this is; null where it is no customer's. */
export const customerIdIn = (pk: string): string | null => (pk.startsWith(CUSTOMER) ? pk.slice(CUSTOMER.length) : null);
export const PROFILE_SK = '#PROFILE';
export const profileKey = (id: string): Key => ({ pk: customerPk(id), sk: PROFILE_SK });

/** Keys that lead to one person at most. */
export const loyaltyKey = (number: string): Key => ({ pk: `LOYALTY#${number}`, sk: '#OWNER' });
export const externalIdKey = ({ system, value }: ExternalId): Key => ({
  pk: `EXTERNAL#${system.replaceAll('%', '%25').replaceAll('#', '%23')}#${value}`,
  sk: '#OWNER',
});

/** Which keys are this person's alone. */
export function uniqueKeys({ loyalty, externalIds }: Customer): readonly Key[] {
  return [...(loyalty === null ? [] : [loyaltyKey(codeKey(loyalty.number))]), ...externalIds.map(externalIdKey)];
}

/** Under which keys several people may stand side by side, each with the id in the sort key. */
export function sharedKeys(customer: Customer): readonly Key[] {
  return tracesOf(customer).map((trace) => ({
    pk: tracePk(trace),
    sk: placeOf({ at: trace.at, customerId: customer.id }),
  }));
}

const TRACE_PREFIXES: Readonly<Record<TraceKind, string>> = {
  email: 'EMAIL',
  phone: 'PHONE',
  phoneEnd: 'PHONE4',
  postcode: 'POSTCODE',
  name: 'NAME',
};

export const tracePk = ({ kind, key }: Pick<Trace, 'kind' | 'key'>): string => `${TRACE_PREFIXES[kind]}#${key}`;

/** Where the keys of a trail stand; `#` sorts before every letter and digit with which a longer one goes on. */
export function trailRange(trail: Trail): Range {
  const pk = tracePk(trail);
  return trail.whole
    ? beginningWith(pk, `${trail.begins}#`)
    : { pk, from: `${trail.begins}$`, to: `${trail.begins}${LAST}` };
}
