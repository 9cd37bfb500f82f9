import type { ApplyRun } from '../run/apply-run.ts';
import { hashOf } from '../run/keyed-hash.ts';
import type { RefundSum, SourceLink, SourceThing } from '../run/source-link.ts';

/**
 * Of an order whose refunds a file summed up. The sum adds what no refund recorded before; a refund that arrives after the sum
 * is a part of it, until the sum is used up. So the order gets all money back once, whichever comes first.
 */

/** The link of the sum of all refunds of an order. */
export const sumThing = (order: string): SourceThing => ({ kind: 'refund', externalId: `${order}-sum` });

/** @param minor the sum that the file states, in minor units */
export async function startSum(run: ApplyRun, link: SourceLink, minor: number, orderId: string): Promise<RefundSum> {
  const [order] = await run.context.repositories.orders([orderId]);
  const refundSum = { amount: Math.max(0, minor - (order?.refunded ?? 0)), listed: {} };
  await run.save(link, { refundSum });
  return refundSum;
}

/** @returns how much of the refund the sum has */
export async function listRefund(
  run: ApplyRun,
  link: SourceLink,
  { amount, listed }: RefundSum,
  externalId: string,
  minor: number,
): Promise<number> {
  const key = hashOf(run.context.digest, 'refund', externalId);
  const known = listed[key];
  if (known !== undefined) return known;
  const left = Object.values(listed).reduce((rest, taken) => rest - taken, amount);
  const taken = Math.min(left, minor);
  if (taken <= 0) return 0;
  await run.save(link, { refundSum: { amount, listed: { ...listed, [key]: taken } } });
  return taken;
}
