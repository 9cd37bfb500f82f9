import type { ApplyOutcome } from '../record/apply-outcome.ts';
import type { SourceLoyalty } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { updateLeniently } from './apply-customer.ts';

/** Gives the customer the number, tier and points of the account. It waits for the customer. */
export async function applyLoyalty(run: ApplyRun, record: SourceLoyalty): Promise<ApplyOutcome> {
  const owner = { kind: 'customer', externalId: record.customer } as const;
  await run.prefetch([record, owner]);
  const link = await run.link(record);
  if (link.latest !== null && record.version <= link.latest) return { outcome: 'UNCHANGED' };
  const { graphId, erasedAt = '' } = await run.link(owner);
  if (graphId === null)
    return record.version <= erasedAt
      ? { outcome: 'UNCHANGED' }
      : { outcome: 'WAITING', kind: 'customer', externalId: record.customer };
  const written = await updateLeniently(run, record, { customerId: graphId, loyalty: record.loyalty });
  if (written.problems !== undefined) return { outcome: 'REJECTED', problems: written.problems };
  // The person is being erased.
  if (written.id === null) return { outcome: 'UNCHANGED' };
  if (written.warnings.length > 0) return { outcome: 'REJECTED', problems: written.warnings };
  await run.save(link, { graphId, latest: record.version });
  return { outcome: 'APPLIED', wrote: [graphId], warnings: [] };
}
