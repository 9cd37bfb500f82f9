import type { Change } from '../changes.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Decision, mutate, type Writing } from '../kernel/command.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { reject } from '../kernel/user-error.ts';
import { aftermathOfAll, withAftermath } from '../playbook/aftermath.ts';
import { aftermathChanges, written } from '../playbook/aftermath-changes.ts';
import { breachedEvents } from '../playbook/playbook-event.ts';
import { type Ground, groundOf, waitingFor } from '../playbook/playbook-ground.ts';
import { withBreaches } from './case-promises.ts';
import { findCase } from './find-case.ts';
import type { ServiceCase } from './service-case.ts';

/**
 * Notes with a case that a promise broke, once, and does at once what playbooks make of it.
 * @returns whether there was a breach to note: what the index tells of a case may be older than the case
 */
export async function noticeBreach(writing: Writing, caseId: string, caller: Caller): Promise<boolean> {
  const { records, now, journal } = writing;
  const result = await mutate(writing, {
    async read() {
      const [one, shop, { all }] = await inParallel(
        () => findCase(records, caller, caseId),
        () => records.shop(),
        () => records.playbooks(),
      );
      const ground = await groundOf(records, waitingFor(all, 'CASE_BREACHED'), shop, one.customerId, one.store);
      return { one, ground };
    },
    async decide({ one, ground }) {
      const at = now();
      const next = withBreaches(one, at);
      if (next === one) return reject('NOT_ALLOWED', ['input', 'caseId'], 'All promises of this case are kept so far.');
      const own = { before: one, after: next };
      if (!isServed(one, ground)) return noted(one, [{ noun: 'serviceCase', before: one, after: written(own) }]);
      const aftermath = await aftermathOfAll(breachedEvents(own, at), ground, own, writing);
      return withAftermath(journal, aftermath, own, (what) => noted(one, aftermathChanges(what, ground.metrics, null)));
    },
    recall: async () => caseId,
  });
  return 'done' in result;
}

/** Whether something can still be done for the customer, and a playbook would do it. */
const isServed = ({ customerId }: ServiceCase, { playbooks, record }: Ground): boolean =>
  playbooks.length > 0 && (customerId === null || record?.customer.status === 'ACTIVE');

const noted = ({ id }: ServiceCase, changes: readonly Change[]): Decision<string> => ({
  changes,
  refs: { caseId: id },
  done: id,
});
