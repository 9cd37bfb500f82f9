import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { reject } from '../kernel/user-error.ts';
import { loadAllRecords } from '../person/all-records.ts';
import type { PrivacyChange, PrivacyCommandContext } from './context.ts';
import { CUSTOMER, type ErasureResult, loadMembers, loadRecord, named } from './request-erasure.ts';

export type CancelErasureInput = { readonly customerId?: string | null | undefined };

/** Takes a request for erasure back. Once the erasure has begun, nobody can: then the customer is unknown. */
export function cancelErasure(
  context: PrivacyCommandContext,
  input: CancelErasureInput,
): Promise<Result<ErasureResult>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const { id, members } = await loadMembers(context, input.customerId);
      const [records, erasure] = await inParallel(
        () => loadAllRecords(repositories, members),
        () => repositories.erasure(members[0].id),
      );
      return { id, members: records, erasure };
    },
    decide({ id, members, erasure }) {
      if (erasure?.stage !== 'WAITING' || members.every(({ status }) => status === 'ACTIVE'))
        return reject('NOT_ALLOWED', CUSTOMER, 'No erasure of this customer is waiting.');
      const records = members.map((before) => {
        const { erasesAt: _, ...rest } = before;
        return { before, after: { ...rest, version: before.version + 1, status: 'ACTIVE' } as const };
      });
      return {
        changes: [
          ...records.map((change): PrivacyChange => ({ entity: 'customer', ...change })),
          { entity: 'erasure', before: erasure, after: { ...erasure, stage: 'CANCELLED' } },
        ],
        replayRefs: { customerId: id },
        result: { customer: named(records, id), erasesAt: null },
      };
    },
    replay: async ({ customerId = '' }) => ({ customer: await loadRecord(context, customerId), erasesAt: null }),
  });
}
