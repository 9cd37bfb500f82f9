import { loadAttachments } from '../attachment/attach.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { requireActive } from '../person/customer-key.ts';
import { loadShop, resolveRecordStore } from '../shop/shop.ts';
import type { WarrantyCommandContext } from './context.ts';
import { findWarranty } from './find-warranty.ts';
import { inspectItem, loadVisitsAround, type VisitReport } from './inspect-item.ts';
import type { Inspection } from './inspection.ts';
import { loadOwnerHolds } from './owner-holds.ts';
import type { Warranty } from './warranty.ts';

export type RecordInspectionInput = VisitReport & {
  readonly warrantyId: string;
  readonly occurredAt: Instant;
  readonly store?: string | null | undefined;
  readonly attachments?: readonly string[] | null | undefined;
};

export type RecordedInspection = { readonly inspection: Inspection; readonly warranty: Warranty };

/**
 * Records the condition of an item at a visit, with the changes since the visit before, and moves the date on which the
 * next inspection is due. A visit that a till sends late takes its place between the others: the next visit is compared
 * with it, and the later ones are applied to the cover again. The open appointments that the visit was for become done.
 */
export function recordInspection(
  context: WarrantyCommandContext,
  input: RecordInspectionInput,
): Promise<Result<RecordedInspection>> {
  const { repositories, caller } = context;
  const coverPath = ['input', 'warrantyId'];
  return execute(context, {
    async load() {
      const [shop, warranty, attachments] = await inParallel(
        () => loadShop(repositories, [input.store]),
        () => findWarranty(repositories, caller, input.warrantyId, coverPath),
        () => loadAttachments(context, input.attachments),
      );
      const [around, owner] = await inParallel(
        () => loadVisitsAround(repositories, warranty, input.occurredAt),
        () => repositories.customer(warranty.customerId),
      );
      const lastVisit = around?.after.at(-1)?.occurredAt ?? input.occurredAt;
      const ownerHolds = await loadOwnerHolds(repositories, warranty, shop, lastVisit);
      requireActive(owner, coverPath);
      return { shop, warranty, around, attachments, ownerHolds };
    },
    decide(state) {
      const { warranty } = state;
      const store = resolveRecordStore(caller, state.shop, input.store, ['input', 'store']);
      const { occurredAt } = input;
      const visit = inspectItem(context, { ...state, report: input, occurredAt, store, path: ['input'], coverPath });
      const { inspection, warranty: after, changes } = visit;
      return {
        changes: [
          ...changes,
          { entity: 'warranty', before: warranty, after },
          { entity: 'activeCustomer', customerId: warranty.customerId },
        ],
        replayRefs: { inspectionId: inspection.id, warrantyId: warranty.id },
        result: { inspection, warranty: after },
      };
    },
    async replay({ inspectionId = '', warrantyId = '' }) {
      const [[inspection], [warranty]] = await inParallel(
        () => repositories.inspections([inspectionId]),
        () => repositories.warranties([warrantyId]),
      );
      if (inspection == null || warranty == null)
        return reject('NOT_FOUND', ['input'], 'The inspection of that call no longer exists.');
      return { inspection, warranty };
    },
  });
}
