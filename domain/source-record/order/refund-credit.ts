import type { ApplyRun } from '../run/apply-run.ts';
import { hashOf } from '../run/keyed-hash.ts';
import type { CreditSide, RefundCredit, SourceLink } from '../run/source-link.ts';

const NO_CREDIT: RefundCredit = { owed: {}, paid: {} };

/**
 * Nets what a shop owed after goods left an order without money, and what it paid later: together they reduce the sale once. Each
 * of both comes in any order, so the first one counts in full, and the second one without what the first one counted.
 * @param amount in minor units
 * @param link of the sum of the refunds of the order. It is written before the refund: the next try finds the same amounts.
 * @returns how much of the amount another refund counted
 */
export async function netCredit(
  run: ApplyRun,
  link: SourceLink,
  side: CreditSide,
  externalId: string,
  amount: number,
): Promise<number> {
  const credit = link.refundCredit ?? NO_CREDIT;
  const key = hashOf(run.context.digest, 'refund', externalId);
  const known = credit[side][key];
  if (known !== undefined) return known.netted;
  const open = totalOf(credit, side === 'owed' ? 'paid' : 'owed') - totalOf(credit, side);
  const netted = Math.min(amount, Math.max(0, open));
  const entry = { [key]: { amount, netted } };
  await run.save(link, { refundCredit: { ...credit, [side]: { ...credit[side], ...entry } } });
  return netted;
}

const totalOf = (credit: RefundCredit, side: CreditSide): number =>
  Object.values(credit[side]).reduce((sum, { amount }) => sum + amount, 0);
