import { type FoundBuyer, findBuyer } from '../customer/find-buyer.ts';
import type { ApplyOutcome, SourceProblem } from '../record/apply-outcome.ts';
import type { SourceOrder } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { OrderState, SourceLink } from '../run/source-link.ts';
import { keepWaiting } from '../run/waiting.ts';
import { recordRefund } from './apply-refund.ts';
import { changeOrder } from './change-order.ts';
import { storeOf } from './order-input.ts';
import type { WrittenOrder } from './order-result.ts';
import { type StatedStatus, statedStatus } from './order-target.ts';
import { recordSourceOrder } from './record-source-order.ts';
import { sumThing } from './refund-sum.ts';

/**
 * Records the order, or brings the recorded one to this state: its lines and amounts, its status, and its customer. An older state
 * still gives the customer and the refunds that it has. The link is written last: until then, the next try does everything again.
 */
export async function applyOrder(run: ApplyRun, stated: SourceOrder): Promise<ApplyOutcome> {
  const { refunds = [] } = stated;
  const externalId = stated.customer === null ? null : externalIdOf(stated.customer);
  await run.prefetch([
    stated,
    ...(externalId === null ? [] : [{ kind: 'customer', externalId } as const]),
    ...refunds,
    ...(refunds.length === 0 ? [] : [sumThing(stated.externalId)]),
  ]);
  const link = await run.link(stated);
  const owner = externalId === null ? null : await customerLink(run, externalId);
  return applyState(run, link.erasedAt === undefined ? stated : withoutBuyer(stated, owner), link, owner);
}

/** The guest of the sale was erased: nothing that its system says about the buyer is taken. A customer who is known already may have it. */
const withoutBuyer = (record: SourceOrder, owner: SourceLink | null): SourceOrder => ({
  ...record,
  ...{ contact: null, shipTo: null },
  customer: record.customer === null || owner === null || owner.graphId === null ? null : externalIdOf(record.customer),
  ...(record.tenders == null ? {} : { tenders: record.tenders.map(({ kind, amount }) => ({ kind, amount })) }),
});

async function applyState(
  run: ApplyRun,
  record: SourceOrder,
  link: SourceLink,
  owner: SourceLink | null,
): Promise<ApplyOutcome> {
  const { customer, version } = record;
  const externalId = customer === null ? null : externalIdOf(customer);
  const lacksBuyer =
    link.erasedAt === undefined && link.order?.buyer === null && owner !== null && !isErasedAt(owner, record.placedAt);
  const isClaimable = lacksBuyer && owner.graphId !== null;
  if (link.graphId !== null && link.latest === version && !isClaimable) {
    if (lacksBuyer && externalId !== null) await waitForBuyer(run, externalId, record);
    return { outcome: 'UNCHANGED' };
  }
  const { store, problems } = storeOf(run, record);
  if (problems.length > 0) return { outcome: 'REJECTED', problems };
  const isOlder = link.graphId !== null && link.latest !== null && version <= link.latest;
  const buyer = await findBuyer(run, customer, record.placedAt, [...record.path, 'customer']);
  const stated = statedStatus(record, link.order, isOlder);
  const written = await (link.graphId === null
    ? recordSourceOrder(run, record, store, buyer, stated)
    : changeOrder(run, record, link.graphId, link.order, { store, buyer, stated, isOlder }));
  if ('problems' in written) return { outcome: 'REJECTED', problems: written.problems };
  const refunded = await recordRefunds(run, record, written);
  const outcome = joinOutcome(buyer, written, refunded);
  if (written.buyer === null && externalId !== null && !buyer.isErased) await waitForBuyer(run, externalId, record);
  if (!isOlder)
    await run.save(link, { graphId: written.orderId, latest: version, order: stateOf(record, link, written, stated) });
  else if (link.order !== undefined && (written.buyer !== link.order.buyer || stated.timesIn !== link.order.timesIn)) {
    const { source: _, placedAt: __, ...times } = stated;
    await run.save(link, { order: { ...link.order, ...times, buyer: written.buyer } });
  }
  return outcome;
}

/** The source deleted the customer before the graph saw them. Their older state may still arrive. */
const waitForBuyer = (run: ApplyRun, externalId: string, record: SourceOrder): Promise<boolean> =>
  keepWaiting(run, { kind: 'customer', externalId }, record);

const externalIdOf = (customer: NonNullable<SourceOrder['customer']>): string =>
  typeof customer === 'string' ? customer : customer.externalId;

const customerLink = (run: ApplyRun, externalId: string): Promise<SourceLink> =>
  run.link({ kind: 'customer', externalId });

const isErasedAt = ({ erasedAt = '' }: SourceLink, at: string): boolean => at <= erasedAt;

function stateOf(
  record: SourceOrder,
  link: SourceLink,
  { buyer, held }: WrittenOrder,
  stated: StatedStatus,
): OrderState {
  const { source: _, placedAt: __, ...times } = stated;
  return {
    ...held,
    ...times,
    ...{ promisedBy: record.promisedBy ?? link.order?.promisedBy ?? null, buyer },
    steps: link.order?.steps ?? {},
  };
}

type RefundsResult = Pick<WrittenOrder, 'wrote' | 'warnings'>;

/** A refund that the graph refuses does not hold back its order. */
async function recordRefunds(
  run: ApplyRun,
  { refunds = [] }: SourceOrder,
  { orderId, held: { lines } }: WrittenOrder,
): Promise<RefundsResult> {
  const [wrote, warnings]: [string[], SourceProblem[]] = [[], []];
  for (const refund of refunds) {
    const outcome = await recordRefund(run, refund, { orderId, lines });
    if (outcome.outcome === 'APPLIED') wrote.push(...outcome.wrote);
    if (outcome.outcome === 'REJECTED') warnings.push(...outcome.problems);
  }
  return { wrote, warnings };
}

function joinOutcome(buyer: FoundBuyer, written: RefundsResult, refunded: RefundsResult): ApplyOutcome {
  const wrote = [...new Set([...buyer.wrote, ...written.wrote, ...refunded.wrote])];
  const warnings = [...buyer.warnings, ...written.warnings, ...refunded.warnings];
  return wrote.length === 0 && warnings.length === 0
    ? { outcome: 'UNCHANGED' }
    : { outcome: 'APPLIED', wrote, warnings };
}
