import type { Session } from './session.ts';

/** The roles of staff on one's own machine, each as a made-up person. The sample shop saves them (`local/sample-shop/staff.ts`). */
export const LOCAL_STAFF = {
  clerk: 'Maya Brook',
  support: 'Sam Hill',
  admin: 'Alex Stone',
  analyst: 'Rin Sato',
  marketing: 'Noor Haddad',
} as const;
export type LocalRole = keyof typeof LOCAL_STAFF;
export const LOCAL_ROLES = Object.keys(LOCAL_STAFF) as LocalRole[];

export type LocalSignIn = {
  readonly role: LocalRole;
  /** The name of the person, who may be a saved member of staff. */
  readonly name: string;
  /** Of a clerk; null: `DEFAULT_STORE`. */
  readonly store: string | null;
};

/** Of this window alone, so that two windows can be two people. */
const STORAGE_KEY = 'local-sign-in';
/** The first store of the sample shop. */
const DEFAULT_STORE = 'york';
const RENEW_BEFORE_MS = 60_000;
const LIFETIME_SECONDS = 3_600;

export function savedLocalSignIn(): LocalSignIn {
  const saved = sessionStorage.getItem(STORAGE_KEY);
  return saved === null ? { role: 'clerk', name: LOCAL_STAFF.clerk, store: null } : JSON.parse(saved);
}

export const saveLocalSignIn = (signIn: LocalSignIn): void =>
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(signIn));

/** The session of a role on one's own machine, whose gateway gives a token for any. */
export function localSession({ role, name, store }: LocalSignIn): Session {
  const parameters = new URLSearchParams({ role, staff: name, 'expires-in': String(LIFETIME_SECONDS) });
  if (role === 'clerk') parameters.set('store', store ?? DEFAULT_STORE);
  let current: { readonly token: Promise<string>; readonly until: number } | null = null;
  return {
    key: parameters.toString(),
    token: () => {
      if (current === null || current.until < Date.now()) {
        const token = requestToken(parameters);
        current = { token, until: Date.now() + LIFETIME_SECONDS * 1_000 - RENEW_BEFORE_MS };
        token.catch(() => {
          current = null;
        });
      }
      return current.token;
    },
  };
}

async function requestToken(parameters: URLSearchParams): Promise<string> {
  const response = await fetch(`/token?${parameters}`);
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(JSON.parse(text).message);
}
