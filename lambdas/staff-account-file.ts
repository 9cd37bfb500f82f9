import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StaffAccounts } from './staff-account-reactor.ts';

/** Replaces the user pool in local runs, where `npm run token -- --staff NAME` signs people in: one line of JSON per change. */
export function staffAccountFile(path: string): StaffAccounts {
  return {
    async apply({ id, email, name, enabled }) {
      await mkdir(dirname(path), { recursive: true });
      await appendFile(path, `${JSON.stringify({ id, email, name, enabled })}\n`);
    },
  };
}
