import type { Result } from '../kernel/command.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { execute } from '../kernel/execute.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds, utcDayOf } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { requireActive } from '../person/customer-key.ts';
import type { PrivacyCommandContext } from './context.ts';
import { type DataExport, NO_PROGRESS } from './data-export.ts';
import { CUSTOMER, loadMembers } from './request-erasure.ts';

export type ExportCustomerInput = { readonly customerId?: string | null | undefined };

/** An export costs as much as reading the whole person. */
const MAX_PER_DAY = 3;

/**
 * Starts an export of everything held about a person. A customer's own token reaches its own person only. One export of a
 * person runs at a time, and three are made in a day.
 */
export function exportCustomer(
  context: PrivacyCommandContext,
  input: ExportCustomerInput,
): Promise<Result<DataExport>> {
  const { repositories, newId } = context;
  return execute(context, {
    async load() {
      const { members } = await loadMembers(context, input.customerId);
      // An erasure may begin at any moment. The transaction requires the same, so it could never commit.
      requireActive(members[0], CUSTOMER);
      const recent = await mapInParallel(members, ({ id }) => repositories.recentExports(id));
      return { customerId: members[0].id, recent: recent.flat() };
    },
    decide({ customerId, recent }) {
      const now = context.now();
      const today = recent.filter(({ requestedAt }) => requestedAt > addMilliseconds(now, -DAY_MS));
      if (today.some(({ stage }) => stage === 'RUNNING'))
        reject('LIMIT_EXCEEDED', CUSTOMER, 'An export of this customer is running. Wait until it is ready.');
      if (today.length >= MAX_PER_DAY)
        reject('LIMIT_EXCEEDED', CUSTOMER, `At most ${MAX_PER_DAY} exports of a customer in 24 hours.`);
      const day = utcDayOf(now);
      const number = recent.filter((one) => one.customerId === customerId && one.slot.day === day).length;
      const dataExport: DataExport = {
        ...{
          id: newId('dataExport'),
          version: 1,
          customerId,
          requestedAt: now,
          slot: { day, number },
          stage: 'RUNNING',
        },
        progress: NO_PROGRESS,
        availableUntil: null,
        dueAt: now,
      };
      return {
        // The key holds the slot: of two requests at once, the second starts again and sees the first.
        changes: [
          { entity: 'activeCustomer', customerId },
          { entity: 'dataExport', before: null, after: dataExport },
        ],
        replayRefs: { dataExportId: dataExport.id },
        result: dataExport,
      };
    },
    async replay({ dataExportId = '' }) {
      const [dataExport] = await repositories.dataExports([dataExportId]);
      return dataExport ?? reject('NOT_FOUND', ['input'], 'This export no longer exists.');
    },
  });
}
