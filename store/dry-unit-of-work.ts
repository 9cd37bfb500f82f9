import type { Change } from '../domain/changes.ts';
import type { UnitOfWork } from '../domain/kernel/command.ts';

/** Checks whether the changes fit a transaction, and writes nothing. Reads are those of the table. */
export const dryUnitOfWork = (unitOfWork: UnitOfWork<Change>): UnitOfWork<Change> => ({
  ...unitOfWork,
  // No commit is refused because there is a record.
  expectsRepetition: true,
  commit: async (changes) => (unitOfWork.fits(changes) ? 'committed' : 'tooLarge'),
});
