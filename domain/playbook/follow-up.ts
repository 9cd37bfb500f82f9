import type { Change } from '../changes.ts';
import type { Decision, Writing } from '../kernel/command.ts';
import { aftermathOf, withAftermath } from './aftermath.ts';
import { aftermathChanges } from './aftermath-changes.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import type { Ground } from './playbook-ground.ts';

/**
 * What the clock noticed, with what playbooks make of it: nothing where the customer can be served no more.
 * @param base what is written of it in any case
 */
export async function followedUp(
  writing: Writing,
  event: PlaybookEvent,
  ground: Ground,
  base: readonly Change[],
): Promise<Decision<string>> {
  const noted = (changes: readonly Change[]) => ({ changes, refs: { noticedId: event.id }, done: event.id });
  const aftermath = await aftermathOf(event, served(event, ground), null, writing);
  return withAftermath(writing.journal, aftermath, null, (what) =>
    noted([...base, ...aftermathChanges(what, ground.metrics, null)]),
  );
}

const served = ({ customerId }: PlaybookEvent, ground: Ground): Ground =>
  customerId === null || ground.record?.customer.status === 'ACTIVE' ? ground : { ...ground, playbooks: [] };
