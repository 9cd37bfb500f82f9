import type { SourceProblem } from '../record/apply-outcome.ts';
import { problem } from '../record/problems.ts';
import type { SourcePrivacyRequest } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';

/** The code of what the delivery of a request for data shows about sales of guests. */
const GUEST_SALES = 'GUEST_SALES';
const MAX_NAMED = 20;

/**
 * Which of the sales that a request for data names are a guest's. An export is of a customer, and nobody has verified that these sales
 * are the person's: the desk answers with them.
 * @param recordIds of the person of the request: the export has their sales
 */
export async function findGuestSales(
  run: ApplyRun,
  { sales = [], path }: SourcePrivacyRequest,
  recordIds: ReadonlySet<string>,
): Promise<{ readonly wrote: readonly string[]; readonly warnings: readonly SourceProblem[] }> {
  const things = sales.map(({ externalId }) => ({ kind: 'order', externalId }) as const);
  await run.prefetch(things);
  const ids: string[] = [];
  for (const thing of things) {
    const { graphId } = await run.link(thing);
    if (graphId !== null) ids.push(graphId);
  }
  const orders = ids.length === 0 ? [] : await run.context.repositories.orders(ids);
  const known = orders.filter((order) => order !== null);
  const guests = known.filter(({ customerId, personErased }) => customerId === null && personErased !== true);
  const others = known.filter(({ customerId }) => customerId !== null && !recordIds.has(customerId));
  const named = (all: typeof known) =>
    all
      .slice(0, MAX_NAMED)
      .map(({ id }) => id)
      .join(', ');
  return {
    wrote: [],
    warnings: [
      ...(guests.length === 0
        ? []
        : [
            problem(
              GUEST_SALES,
              path,
              `No export holds the sales that the person made as a guest: ${guests.length}. Answer with them: ${named(guests)}.`,
            ),
          ]),
      ...(others.length === 0
        ? []
        : [
            problem(
              'OTHER_CUSTOMER',
              path,
              `Sales that the request names belong to other customers: ${others.length}. Do not send them before you know who asked: ${named(others)}.`,
            ),
          ]),
    ],
  };
}
