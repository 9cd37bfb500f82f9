import type { ApplyOutcome } from '../record/apply-outcome.ts';
import { problem } from '../record/problems.ts';
import type { SourceFulfilment } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { advanceOrder } from './advance-order.ts';
import { targetOf, withStep } from './order-target.ts';

/** Adds a step to its order, whose link remembers it. It waits for the order. */
export async function applyFulfilment(run: ApplyRun, record: SourceFulfilment): Promise<ApplyOutcome> {
  const sold = { kind: 'order', externalId: record.order } as const;
  const link = await run.link(sold);
  if (link.graphId === null || link.order === undefined) return { outcome: 'WAITING', ...sold };
  const steps = withStep(link.order.steps, record.status, record.occurredAt);
  if (steps === link.order.steps) return { outcome: 'UNCHANGED' };
  const [order = null] = await run.context.repositories.orders([link.graphId]);
  if (order === null) {
    // In a dry run, the order may be one that this run only pretends to record.
    if (run.context.isDryRun === true) return { outcome: 'APPLIED', wrote: [], warnings: [] };
    return { outcome: 'REJECTED', problems: [problem('NOT_FOUND', record.path, 'The order no longer exists.')] };
  }
  const target = targetOf({ ...link.order, placedAt: order.occurredAt, source: order.source }, steps);
  const { order: after, problems } = await advanceOrder(run, record, order, target);
  if (problems.length > 0) return { outcome: 'REJECTED', problems };
  await run.save(link, { order: { ...link.order, steps } });
  return { outcome: 'APPLIED', wrote: after === order ? [] : [order.id], warnings: [] };
}
