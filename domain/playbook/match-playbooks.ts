import { mapInParallel } from '../kernel/in-parallel.ts';
import { evaluateCondition, type Facts } from './evaluate-condition.ts';
import type { Playbook, PlaybookTrigger } from './playbook.ts';
import { catalogOf } from './playbook-facts.ts';

/** A playbook whose condition holds, with the facts that make it hold. */
export type PlaybookMatch = { readonly playbook: Playbook; readonly because: readonly string[] };

/**
 * A playbook that failed and did nothing. Its event is committed all the same. The fault names the playbook and the reason,
 * and holds nothing about a person.
 */
export type PlaybookFault = {
  readonly playbookId: string;
  readonly trigger: PlaybookTrigger;
  /**
   * `CONDITION`: the condition cannot be evaluated. `NO_CASE`: there is no open case for the action. `NO_ROOM`: the case or
   * the customer is at a limit. `NOT_ALLOWED`: the state of the case does not allow it. `TOO_MUCH`: the transaction of the
   * event cannot hold it.
   */
  readonly fault: 'CONDITION' | 'NO_CASE' | 'NO_ROOM' | 'NOT_ALLOWED' | 'TOO_MUCH';
};

/** The playbooks whose conditions hold, in their order, and a fault for each condition that cannot be evaluated. */
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
    const because = await evaluateCondition(condition, catalogOf(trigger), facts);
    return because === null ? null : { playbook, because };
  } catch {
    // No error of the engine harms the event. Its message may hold personal data, so nobody sees it.
    return { playbookId: id, trigger, fault: 'CONDITION' };
  }
}
