import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { reject } from '../kernel/user-error.ts';
import { storedCase } from './case-changes.ts';
import { withBreaches } from './case-promises.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { findCase } from './find-case.ts';
import { breachEvents } from './policy-events.ts';

/**
 * Notes a broken promise with its case, once.
 * @returns false where there is no breach to note, because the index is older than the case
 */
export async function detectBreach(context: ServiceCaseCommandContext, caseId: string): Promise<boolean> {
  const { repositories, caller, now } = context;
  const result = await execute(context, {
    mayCause: ['CASE_BREACHED'],
    async load(policy) {
      const [serviceCase, shop] = await inParallel(
        () => findCase(repositories, caller, caseId),
        () => repositories.shop(),
      );
      await policy.load({ customerId: serviceCase.customerId, store: serviceCase.store, shop });
      return { before: serviceCase };
    },
    decide({ before }) {
      const at = now();
      const breached = withBreaches(before, at);
      if (breached === before)
        return reject('NOT_ALLOWED', ['input', 'caseId'], 'All promises of this case are kept so far.');
      const after = storedCase({ before, after: breached });
      return {
        changes: [{ entity: 'serviceCase', before, after }],
        events: breachEvents(before, after, at),
        replayRefs: { caseId },
        result: caseId,
      };
    },
    replay: async () => caseId,
  });
  return 'value' in result;
}
