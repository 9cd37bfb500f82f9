import type { Attempt } from './authorization.ts';

/**
 * What outlives a reload, in the storage of this window alone, which ends with it. The access token is not here: a reload asks for a new one.
 */

/** A person at the page for sign-in. */
export type SavedAttempt = Attempt & {
  /** Where the person was, with the query and the fragment. */
  readonly path: string;
};

export type SavedSignIn = { readonly refreshToken: string; readonly subject: string };

const ATTEMPT_KEY = 'sign-in-attempt';
const SIGN_IN_KEY = 'sign-in';

export const saveAttempt = (attempt: SavedAttempt): void =>
  sessionStorage.setItem(ATTEMPT_KEY, JSON.stringify(attempt));

/** An attempt is answered once. */
export function takeAttempt(): SavedAttempt | null {
  const saved = sessionStorage.getItem(ATTEMPT_KEY);
  sessionStorage.removeItem(ATTEMPT_KEY);
  return saved === null ? null : JSON.parse(saved);
}

export const saveSignIn = (signIn: SavedSignIn): void => sessionStorage.setItem(SIGN_IN_KEY, JSON.stringify(signIn));

export function savedSignIn(): SavedSignIn | null {
  const saved = sessionStorage.getItem(SIGN_IN_KEY);
  return saved === null ? null : JSON.parse(saved);
}

export const removeSignIn = (): void => sessionStorage.removeItem(SIGN_IN_KEY);
