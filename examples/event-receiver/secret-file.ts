import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIN_LENGTH = 16;

/**
 * The secrets in the file `secret` of a folder, a line each: the sender uses the first one, the receiver accepts all. Where there is no
 * file, one is created with a random secret, so that a receiver and a follower of one folder agree.
 */
export function loadSecrets(folder: string): readonly [string, ...string[]] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret');
  createOnce(file, `${randomBytes(32).toString('base64url')}\n`);
  const [first, ...others] = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first === undefined || [first, ...others].some((secret) => secret.length < MIN_LENGTH))
    throw new Error(`Each line of ${file} must be a secret of ${MIN_LENGTH} characters or more.`);
  return [first, ...others];
}

/** A link is there with its whole content or not at all, also when two processes start at the same time. */
function createOnce(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
