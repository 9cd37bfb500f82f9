import { mergeCustomers } from '../../person/merge-customers.ts';
import { loadPeople } from '../../person/people.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceCustomerRemoval } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { SourceThing } from '../run/source-link.ts';

type Merged = { readonly wrote: readonly string[]; readonly warnings: readonly SourceProblem[] };

const NOTHING: Merged = { wrote: [], warnings: [] };

const customer = (externalId: string): SourceThing => ({ kind: 'customer', externalId });

/** The one of the two customers that has not arrived; null if both have, or nothing is to be merged. */
export async function missingOfMerge(
  run: ApplyRun,
  { externalId, mergedInto }: SourceCustomerRemoval,
): Promise<SourceThing | null> {
  if (mergedInto === undefined) return null;
  const things = [customer(mergedInto), customer(externalId)];
  await run.prefetch(things);
  for (const thing of things) {
    const { graphId, erasedAt } = await run.link(thing);
    if (graphId === null && erasedAt === undefined) return thing;
  }
  return null;
}

/**
 * Merges the records of two customers that the system merged. Like every merge it can be undone, and stays undone. What the graph
 * does not merge is a warning. Two external ids of one system tell people apart, so the removed one is taken off before.
 */
export async function mergeIntoSurvivor(
  run: ApplyRun,
  { externalId, mergedInto, version, path }: SourceCustomerRemoval,
): Promise<Merged> {
  if (mergedInto === undefined) return NOTHING;
  const ids = [(await run.link(customer(mergedInto))).graphId, (await run.link(customer(externalId))).graphId];
  const [survivor, removed] = await loadPeople(
    run.context.repositories,
    ids.filter((id) => id !== null),
  );
  if (survivor == null || removed == null || survivor.customer.id === removed.customer.id) return NOTHING;
  const step = { operation: 'mergeCustomers', thing: customer(externalId), step: ['merge', version] };
  const result = await mergeCustomers(run.command(step), {
    survivor: survivor.customer.id,
    others: [removed.customer.id],
    reason: 'The system that they come from merged them.',
  });
  return 'value' in result
    ? { wrote: [result.value.id], warnings: [] }
    : { wrote: [], warnings: toProblems(result.userErrors, path, { survivor: '', others: '' }) };
}
