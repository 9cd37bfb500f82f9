import { postalCodeKey } from '../domain/address.ts';
import { codeKey } from '../domain/code.ts';
import type { Customer, ExternalId } from '../domain/customer.ts';
import { emailKey } from '../domain/email.ts';
import { nameEntries } from '../domain/person-name.ts';
import { lastFour } from '../domain/phone.ts';
import type { Key } from './item.ts';

const CUSTOMER = 'CUSTOMER#';
export const customerPk = (id: string): string => `${CUSTOMER}${id}`;
/** Whose collection this is; null where it is no customer's. */
export const customerIdIn = (pk: string): string | null => (pk.startsWith(CUSTOMER) ? pk.slice(CUSTOMER.length) : null);
export const PROFILE_SK = '#PROFILE';
export const profileKey = (id: string): Key => ({ pk: customerPk(id), sk: PROFILE_SK });

/** Keys that may lead to several people. */
export const emailPk = (email: string): string => `EMAIL#${email}`;
export const phonePk = (phone: string): string => `PHONE#${phone}`;
export const lastFourPk = (digits: string): string => `PHONE4#${digits}`;
export const postcodePk = (code: string): string => `POSTCODE#${code}`;

/** Keys that lead to one person at most. */
export const loyaltyKey = (number: string): Key => ({ pk: `LOYALTY#${number}`, sk: '#OWNER' });
export const externalIdKey = ({ system, value }: ExternalId): Key => ({
  pk: `EXTERNAL#${encodeURIComponent(system)}#${value}`,
  sk: '#OWNER',
});

const NAME_PREFIX = 3;

/** The partition of the names that begin like this one; a name of one or two letters has its own. */
export const namePk = (name: string): string => `NAME#${[...name].slice(0, NAME_PREFIX).join('')}`;

/** Under which keys several people may stand side by side, each with the id in the sort key. */
export function sharedKeys(customer: Customer): readonly Key[] {
  const sk = customerPk(customer.id);
  return distinct([
    ...customer.emails.map(({ address }) => ({ pk: emailPk(emailKey(address)), sk })),
    ...customer.phones.map(({ number }) => ({ pk: phonePk(number), sk })),
    ...customer.phones.map(({ number }) => ({ pk: lastFourPk(lastFour(number)), sk })),
    ...customer.addresses.flatMap(({ postalCode }) =>
      postalCode === null ? [] : [{ pk: postcodePk(postalCodeKey(postalCode)), sk }],
    ),
    ...nameEntries(customer.name).map(({ first, second }) => ({
      pk: namePk(first),
      sk: `${first}#${second}#${customer.id}`,
    })),
  ]);
}

/** Which keys are this person's alone. */
export function uniqueKeys({ loyalty, externalIds }: Customer): readonly Key[] {
  return distinct([
    ...(loyalty === null ? [] : [loyaltyKey(codeKey(loyalty.number))]),
    ...externalIds.map(externalIdKey),
  ]);
}

function distinct(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
}
