import { mapInParallel } from '../kernel/in-parallel.ts';
import { evaluateCondition, type Facts } from './evaluate-condition.ts';
import type { Playbook, PlaybookTrigger } from './playbook.ts';

/** A playbook whose condition holds, and the facts because of which it does. */
export type PlaybookMatch = { readonly playbook: Playbook; readonly because: readonly string[] };

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
export async function matchPlaybooks(
  playbooks: readonly Playbook[],
  facts: Facts,
): Promise<{ readonly matched: readonly PlaybookMatch[]; readonly faults: readonly PlaybookFault[] }> {
  const results = await mapInParallel(playbooks, (playbook) => evaluatePlaybook(playbook, facts));
  return {
    matched: results.filter((result) => result !== null && 'because' in result),
    faults: results.filter((result) => result !== null && 'fault' in result),
  };
}

/** Null where the condition does not hold. */
async function evaluatePlaybook(playbook: Playbook, facts: Facts): Promise<PlaybookMatch | PlaybookFault | null> {
  const { id, trigger, condition } = playbook;
  try {
    const because = await evaluateCondition(condition, trigger, facts);
    return because === null ? null : { playbook, because };
  } catch {
    // Whatever it is that the engine cannot stand: it harms no event, and what it says of it may hold anything.
    return { playbookId: id, trigger, fault: 'CONDITION' };
  }
}
