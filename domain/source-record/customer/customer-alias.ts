import type { SourceCustomer } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { SourceLink, SourceThing } from '../run/source-link.ts';

const thingsOf = ({ aliases = [] }: SourceCustomer): readonly SourceThing[] =>
  aliases.map((externalId) => ({ kind: 'customer', externalId }));

/**
 * The link of the customer. A customer that files named before by another external id has a record already, which becomes the
 * customer's: it is given to the first one only.
 */
export async function linkOfCustomer(run: ApplyRun, record: SourceCustomer): Promise<SourceLink> {
  const aliases = thingsOf(record);
  await run.prefetch([record, ...aliases]);
  const link = await run.link(record);
  if (link.graphId !== null || link.erasedAt !== undefined) return link;
  for (const alias of aliases) {
    const { graphId, isAlias } = await run.link(alias);
    if (graphId !== null && isAlias !== true) return { ...link, graphId };
  }
  return link;
}

/** From now on the other external ids lead to the customer's record, and change nothing there. */
export async function saveAliases(run: ApplyRun, record: SourceCustomer, customerId: string): Promise<void> {
  for (const alias of thingsOf(record)) {
    const link = await run.link(alias);
    if (link.isAlias === true || link.erasedAt !== undefined) continue;
    if (link.graphId === null || link.graphId === customerId)
      await run.save(link, { graphId: customerId, isAlias: true });
  }
}
