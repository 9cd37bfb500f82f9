import { reject } from './user-error.ts';

/** Rejects a change where the caller gives a version and it is not the stored one. */
export function expectVersion(expected: number | null | undefined, stored: number): void {
  if (expected != null && expected !== stored)
    reject(
      'VERSION_CONFLICT',
      ['input', 'expectedVersion'],
      `This has changed since you read it: it is at version ${stored}. Read it again, then decide.`,
    );
}
