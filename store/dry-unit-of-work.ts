import type { Change } from '../domain/changes.ts';
import type { UnitOfWork } from '../domain/kernel/command.ts';

/** Checks whether the changes fit a transaction, and writes nothing. Reads are those of the table. No commit finds a record, so it is read first. */
export const dryUnitOfWork = (unitOfWork: UnitOfWork<Change>): UnitOfWork<Change> => ({
  ...unitOfWork,
  expectsRepetition: true,
  commit: async (changes) => (unitOfWork.fits(changes) ? 'committed' : 'tooLarge'),
});
