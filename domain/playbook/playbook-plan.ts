import { mapInParallel } from '../kernel/in-parallel.ts';
import type { Playbook, PlaybookTrigger } from './playbook.ts';
import { type Facts, reasonsWhy } from './playbook-rules.ts';

/** A playbook whose condition holds, and the facts because of which it does. */
export type Matched = { readonly playbook: Playbook; readonly because: readonly string[] };

/**
 * A playbook that failed, and did nothing: its event stands all the same. Names the playbook and what went wrong, and
 * nothing about a person.
 */
export type PlaybookFault = {
  readonly playbookId: string;
  readonly trigger: PlaybookTrigger;
  /**
   * Its condition cannot be decided; there is no case to act on; the case or the customer holds no more; the case does
   * not allow it; or it would have been more than the event's transaction holds.
   */
  readonly fault: 'CONDITION' | 'NO_CASE' | 'NO_ROOM' | 'NOT_ALLOWED' | 'TOO_MUCH';
};

/** Which playbooks an event sets going, in their order, and which cannot be decided. */
export async function matchedBy(
  playbooks: readonly Playbook[],
  facts: Facts,
): Promise<{ readonly matched: readonly Matched[]; readonly faults: readonly PlaybookFault[] }> {
  const results = await mapInParallel(playbooks, (playbook) => decidedOn(playbook, facts));
  return {
    matched: results.filter((result) => result !== null && 'because' in result),
    faults: results.filter((result) => result !== null && 'fault' in result),
  };
}

/** Null where the condition does not hold. */
async function decidedOn(playbook: Playbook, facts: Facts): Promise<Matched | PlaybookFault | null> {
  const { id, trigger, condition } = playbook;
  try {
    const because = await reasonsWhy(condition, trigger, facts);
    return because === null ? null : { playbook, because };
  } catch {
    // Whatever it is that the engine cannot stand: it harms no event, and what it says of it may hold anything.
    return { playbookId: id, trigger, fault: 'CONDITION' };
  }
}
