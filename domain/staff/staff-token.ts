import { ROLES } from '../kernel/roles.ts';
import { ROLE_OF_STAFF, type StaffMember } from './staff-member.ts';

/** A till: its store, and the permanent name under which its retries are recognized. */
export type Device = { readonly store: string; readonly system: string };

/** What an access token holds, or why there is none. The reason goes to the person who signs in. */
export type TokenGrant =
  | { readonly scopes: readonly string[]; readonly claims: Readonly<Record<string, string>> }
  | { readonly refusal: string };

/**
 * The token of a person.
 * @param member null where nobody saved the account as a member of staff
 * @param device the till at which the person works; null elsewhere
 * @param system the name of the app in which the person signed in
 */
export function memberToken(member: StaffMember | null, device: Device | null, system: string): TokenGrant {
  if (member === null || !member.enabled) return { refusal: 'This account is not enabled.' };
  if (device !== null && member.stores.length > 0 && !member.stores.includes(device.store))
    return { refusal: 'This account does not work in the store of this device.' };
  return {
    scopes: ROLES[ROLE_OF_STAFF[member.role]],
    claims: {
      staff_id: member.id,
      stores: device?.store ?? member.stores.join(' '),
      ...(device ?? { system }),
    },
  };
}

/** The token of a till at which no person signed in. */
export const deviceToken = ({ store, system }: Device): TokenGrant => ({
  scopes: ROLES.pos,
  claims: { store, system },
});

/** In the form of the names in `cdk/configuration.ts`. */
const SYSTEM_NAME = /^(?=.{1,40}$)[a-z][a-z0-9]{0,18}(-[a-z0-9]+)*$/;
/** In the form of the codes of `saveStore`. A code is a word, because a claim lists stores with spaces between. */
const STORE_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** The device that these texts describe; null where they describe none. */
export function deviceOf(store: unknown, system: unknown): Device | null {
  if (typeof store !== 'string' || typeof system !== 'string') return null;
  return STORE_CODE.test(store) && SYSTEM_NAME.test(system) ? { store, system } : null;
}
