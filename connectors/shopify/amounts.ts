import { toMinor } from '../../domain/kernel/money.ts';
import type { Path } from '../../domain/kernel/user-error.ts';
import type { SourceProblem } from '../../domain/source-record/record/apply-outcome.ts';
import type { MoneySet } from './fields.ts';

/** Reads amounts of one currency into minor units, and collects what is no amount of it. */
export type AmountReader = {
  readonly currency: string;
  readonly problems: readonly SourceProblem[];
  /** 0 for an absent amount. */
  read(amount: string | null | undefined, path: Path): number;
  /** The amount in the shop's currency; the plain field where the payload has no set. */
  readSet(set: MoneySet | null | undefined, path: Path, plain?: string | null): number;
};

const MAX_PROBLEMS = 20;

export function amountReader(currency: string): AmountReader {
  const problems: SourceProblem[] = [];
  const read = (amount: string | null | undefined, path: Path): number => {
    if (amount == null) return 0;
    const minor = toMinor(amount, currency);
    if (minor === null && problems.length < MAX_PROBLEMS)
      problems.push({
        code: 'INVALID',
        path: path.join('.'),
        message: 'This is no amount of the currency of the order.',
      });
    return minor ?? 0;
  };
  return {
    currency,
    problems,
    read,
    readSet: (set, path, plain) => read(set?.shop_money?.amount ?? plain, path),
  };
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
