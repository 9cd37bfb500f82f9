import type { BrowserContext } from 'playwright-core';
import { LOCAL_STAFF, type LocalRole } from '../../src/session/local-role.ts';

/** Every window of the context is one of this member of staff of the sample shop. @param store of a clerk */
export async function signInLocally(context: BrowserContext, role: LocalRole, store: string | null = null) {
  const saved = JSON.stringify({ role, name: LOCAL_STAFF[role], store });
  await context.addInitScript((text) => sessionStorage.setItem('local-sign-in', text), saved);
}
