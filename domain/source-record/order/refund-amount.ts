import { toDecimal, toMinor } from '../../kernel/money.ts';
import type { SourceRefund } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { SourceLink } from '../run/source-link.ts';
import { netCredit } from './refund-credit.ts';
import { listRefund, startSum, sumThing } from './refund-sum.ts';

export type RefundAmount = {
  readonly amount: string;
  /** A part of it was recorded with the sum of a file, or with another refund. */
  readonly isReduced: boolean;
};

/**
 * What to record of a refund: its amount without what a sum of a file (`refund-sum.ts`) and a refund that it belongs to
 * (`refund-credit.ts`) counted before. The link is written before the refund: the next try finds the same amounts.
 */
export async function refundAmount(run: ApplyRun, record: SourceRefund, orderId: string): Promise<RefundAmount> {
  const { order, amount, currency } = record;
  const unchanged = { amount, isReduced: false };
  const minor = toMinor(amount, currency);
  if (order === null || minor === null) return unchanged;
  const link = await run.link(sumThing(order));
  const decimal = (rest: number): RefundAmount => ({
    amount: toDecimal({ minor: rest, currency }),
    isReduced: rest !== minor,
  });
  if (record.isSum === true) return decimal((link.refundSum ?? (await startSum(run, link, minor, orderId))).amount);
  const listed =
    link.refundSum === undefined ? 0 : await listRefund(run, link, link.refundSum, record.externalId, minor);
  const netted = await nettedOf(run, await run.link(sumThing(order)), record, minor);
  return listed + netted === 0 ? unchanged : decimal(Math.max(0, minor - listed - netted));
}

/** How much of the refund another refund of the order counted: see `netCredit`. */
async function nettedOf(run: ApplyRun, link: SourceLink, record: SourceRefund, minor: number): Promise<number> {
  const { externalId, currency, isOwed, unexplained } = record;
  if (isOwed === true) return netCredit(run, link, 'owed', externalId, minor);
  const pays = unexplained === undefined ? 0 : Math.min(minor, toMinor(unexplained, currency) ?? 0);
  return pays <= 0 ? 0 : netCredit(run, link, 'paid', externalId, pays);
}
