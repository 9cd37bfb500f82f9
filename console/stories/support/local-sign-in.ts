import type { BrowserContext } from 'playwright-core';
import { LOCAL_STAFF, type LocalRole } from '../../src/session/local-role.ts';

/** A script that makes a window one of this member of staff of the sample shop. @param store of a clerk */
export function localSignInScript(role: LocalRole, store: string | null = null): string {
  const saved = JSON.stringify({ role, name: LOCAL_STAFF[role], store });
  return `sessionStorage.setItem('local-sign-in', ${JSON.stringify(saved)})`;
}

/** Every window of the context is one of this member of staff of the sample shop. @param store of a clerk */
export async function signInLocally(context: BrowserContext, role: LocalRole, store: string | null = null) {
  await context.addInitScript({ content: localSignInScript(role, store) });
}
