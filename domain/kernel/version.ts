import { reject } from './user-error.ts';

/** Holds a change to what its caller saw: the version given, where one is, must be the stored one. */
export function expectVersion(expected: number | null | undefined, stored: number): void {
  if (expected != null && expected !== stored)
    reject(
      'VERSION_CONFLICT',
      ['input', 'expectedVersion'],
      `This was changed since you read it: it is at version ${stored}. Read it again, and decide anew.`,
    );
}
