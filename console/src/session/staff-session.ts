import {
  authorizationUrl,
  exchangeCode,
  isRefused,
  logoutUrl,
  newAttempt,
  refresh,
  type Tokens,
} from './authorization.ts';
import type { SignInSettings } from './configuration.ts';
import { removeSignIn, type SavedSignIn, saveAttempt, savedSignIn, saveSignIn, takeAttempt } from './saved-sign-in.ts';
import type { Session } from './session.ts';

/** Where the page for sign-in leads to. */
const RETURN_PATH = '/signed-in';
const RENEW_BEFORE_MS = 60_000;

/** A person of the staff pool. */
export type StaffSession = Session & {
  signOut(): Promise<void>;
  /** Leads to the page for sign-in, and back to this page. */
  signInAgain(): Promise<never>;
  /** Whether the person must sign in again. */
  hasEnded(): boolean;
  subscribe(listener: () => void): () => void;
};

/**
 * The session of who is signed in. Without one it leads to the page for sign-in, and never resolves.
 * @throws Error if the person did not sign in, or the answer of the page is not to what this window asked
 */
export async function startStaffSession(settings: SignInSettings): Promise<StaffSession> {
  // A page from the cache of the browser would show what the former person read.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  if (location.pathname === RETURN_PATH) return createSession(settings, await completeSignIn(settings));
  const saved = savedSignIn();
  if (saved === null) return leaveForSignIn(settings);
  try {
    return createSession(settings, save(await refresh(settings, saved.refreshToken), saved));
  } catch (error) {
    if (!isRefused(error)) throw error;
    removeSignIn();
    return leaveForSignIn(settings);
  }
}

type SignedIn = { readonly tokens: Tokens; readonly saved: SavedSignIn };

async function completeSignIn(settings: SignInSettings): Promise<SignedIn> {
  const url = new URL(location.href);
  const attempt = takeAttempt();
  // The code is good once: neither a reload nor the history may send it again.
  history.replaceState(null, '', attempt?.path ?? '/');
  if (attempt === null) throw new Error('This window did not ask to sign in.');
  return save(await exchangeCode(settings, attempt, url), null);
}

function save(tokens: Tokens, former: SavedSignIn | null): SignedIn {
  const refreshToken = tokens.refreshToken ?? former?.refreshToken;
  const subject = tokens.subject ?? former?.subject;
  if (refreshToken === undefined || subject === undefined) throw new Error('The sign-in gave no refresh token.');
  const saved = { refreshToken, subject };
  saveSignIn(saved);
  return { tokens, saved };
}

async function leaveForSignIn(settings: SignInSettings): Promise<never> {
  const attempt = newAttempt();
  saveAttempt({ ...attempt, path: location.pathname + location.search + location.hash });
  location.assign(await authorizationUrl(settings, attempt));
  return new Promise<never>(() => undefined);
}

function createSession(settings: SignInSettings, signedIn: SignedIn): StaffSession {
  let current = signedIn;
  let renewal: Promise<string> | null = null;
  let ended = false;
  const listeners = new Set<() => void>();
  function end(): void {
    ended = true;
    removeSignIn();
    for (const listener of listeners) listener();
  }
  async function renew(): Promise<string> {
    try {
      current = save(await refresh(settings, current.saved.refreshToken), current.saved);
      return current.tokens.accessToken;
    } catch (error) {
      if (isRefused(error)) end();
      throw error;
    } finally {
      renewal = null;
    }
  }
  return {
    key: current.saved.subject,
    token: async () => {
      if (ended) throw new Error('The session has ended.');
      if (Date.now() < current.tokens.until - RENEW_BEFORE_MS) return current.tokens.accessToken;
      // All requests wait for one answer.
      renewal ??= renew();
      return renewal;
    },
    signOut: async () => {
      end();
      location.assign(logoutUrl(settings));
    },
    signInAgain: () => leaveForSignIn(settings),
    hasEnded: () => ended,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
