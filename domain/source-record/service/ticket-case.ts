import type { UserError } from '../../kernel/user-error.ts';
import type { ApplyOutcome } from '../record/apply-outcome.ts';
import type { ApplyRun } from '../run/apply-run.ts';

/** The text, cut where it is longer than the graph holds. A desk holds longer ones. */
export function shorten(text: string | null, longest: number): string | null {
  if (text === null || text.length <= longest) return text;
  // Not in the middle of a character of two code units.
  const end = /[\uD800-\uDBFF]/.test(text[longest - 2] ?? '') ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}

/** Whether the case of a ticket is gone: it was erased with its customer. */
export const isGone = (errors: readonly UserError[]): boolean =>
  errors.some(({ code, path }) => code === 'NOT_FOUND' && path.at(-1) === 'caseId');

/** What becomes of something about a case that is gone. A dry run opened a case that is nowhere. */
export const missingCase = ({ context }: ApplyRun): ApplyOutcome =>
  context.isDryRun === true ? { outcome: 'APPLIED', wrote: [], warnings: [] } : { outcome: 'UNCHANGED' };
