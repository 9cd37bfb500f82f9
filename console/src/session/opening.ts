import { ConsoleStartDocument } from 'customer-graph-client/console';
import { loadConfiguration, type SignInSettings } from './configuration.ts';
import { type EarlyAnswer, sendEarly } from './early-answer.ts';
import { type LocalSignIn, localSession, savedLocalSignIn } from './local-role.ts';
import type { Session } from './session.ts';
import type { StaffSession } from './staff-session.ts';

/** How the console of this window begins. */
export type Opening = {
  readonly graphqlUrl: string;
  /** Null: this place has no page to ask the API from. */
  readonly explorerUrl: string | null;
  /** To `ConsoleStart`, which the console asks first. */
  readonly early: EarlyAnswer;
  readonly signedIn: LocallySignedIn | { readonly kind: 'staff'; readonly session: StaffSession };
};

/** On one's own machine, as any member of staff. */
export type LocallySignedIn = { readonly kind: 'local'; readonly signIn: LocalSignIn; readonly session: Session };

/**
 * Begins the session of who is signed in, and asks the first query. Where people sign in and nobody did, it leads to the page for
 * sign-in, and never resolves.
 * @throws Error if the configuration cannot be read or the sign-in failed
 */
export async function openConsole(): Promise<Opening> {
  const { graphqlUrl, signIn, explorerUrl = null } = await loadConfiguration();
  const signedIn = signIn === null ? signInLocally() : await signInStaff(signIn);
  return { graphqlUrl, explorerUrl, signedIn, early: sendEarly(graphqlUrl, signedIn.session, ConsoleStartDocument) };
}

function signInLocally(): LocallySignedIn {
  const signIn = savedLocalSignIn();
  return { kind: 'local', signIn, session: localSession(signIn) };
}

async function signInStaff(settings: SignInSettings): Promise<Opening['signedIn']> {
  // The library for sign-in loads only where people sign in.
  const { startStaffSession } = await import('./staff-session.ts');
  return { kind: 'staff', session: await startStaffSession(settings) };
}
