import type { OrderReturn } from '../../order/order-return.ts';
import { recordReturn } from '../../order/record-return.ts';
import type { RecordReturnInput } from '../../order/return-draft.ts';
import type { ApplyOutcome } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceRefund } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { SourceLink } from '../run/source-link.ts';
import { keepWaiting } from '../run/waiting.ts';
import { issuerOf, lineHash, storeOf } from './order-input.ts';
import { refundAmount } from './refund-amount.ts';
import { sumThing } from './refund-sum.ts';

/** The sale of a refund in the graph. `lines` are the hashes of its lines as its link knows them: see `recordedLines`. */
export type RefundedSale = { readonly orderId: string; readonly lines: readonly string[] };

/** Records the refund once, whether it arrives in its order or by itself. By itself it waits for its order. */
export async function applyRefund(run: ApplyRun, record: SourceRefund): Promise<ApplyOutcome> {
  if (record.order === null) return recordRefund(run, record, null);
  const sold = { kind: 'order', externalId: record.order } as const;
  await run.prefetch([record, sold, sumThing(record.order)]);
  const link = await run.link(sold);
  if (link.graphId === null) {
    const isApplied = (await run.link(record)).latest !== null;
    return isApplied ? { outcome: 'UNCHANGED' } : { outcome: 'WAITING', ...sold };
  }
  const outcome = await recordRefund(run, record, { orderId: link.graphId, lines: link.order?.lines ?? [] });
  // A later state of the order may have what this refund is about.
  if (outcome.outcome === 'REJECTED' && isNewer(record, link)) await keepWaiting(run, sold, record);
  return outcome;
}

const isNewer = ({ version }: SourceRefund, { latest }: SourceLink): boolean => latest === null || version > latest;

/** @param sale null: the source does not know it */
export async function recordRefund(
  run: ApplyRun,
  record: SourceRefund,
  sale: RefundedSale | null,
): Promise<ApplyOutcome> {
  const link = await run.link(record);
  if (link.latest !== null) return { outcome: 'UNCHANGED' };
  const { store, problems } = storeOf(run, record);
  if (problems.length > 0) return { outcome: 'REJECTED', problems };
  if (await isOnlyChecked(run, sale)) return finishRefund(run, record, link, null);
  const { amount, isReduced } =
    sale === null ? { amount: record.amount, isReduced: false } : await refundAmount(run, record, sale.orderId);
  // Goods that were put back, and no money: there is nothing to record without a line.
  if (record.lines.length === 0 && !/[1-9]/.test(amount)) return finishRefund(run, record, link, null);
  const stated = isReduced ? withAmount(record, amount) : record;
  const input = refundInput(run, stated, store, sale);
  const context = run.command({
    operation: 'recordReturn',
    thing: record,
    step: ['return'],
    occurredAt: record.occurredAt,
    isImport: record.source === 'IMPORT',
  });
  const result = await recordReturn(context, input);
  if ('value' in result) return finishRefund(run, record, link, result.value);
  const recorded = result.userErrors.some(isNumberTaken) ? await findRecorded(run, input, sale) : null;
  if (recorded !== null) return finishRefund(run, record, link, recorded);
  return { outcome: 'REJECTED', problems: toProblems(result.userErrors, record.path, NAMES) };
}

/** Rounding and tenders are those of the whole amount. */
function withAmount({ rounding: _, tenders: __, ...record }: SourceRefund, amount: string): SourceRefund {
  return { ...record, amount };
}

const NAMES = { orderId: 'order', refund: '' };

const isNumberTaken = ({ code, path }: { readonly code: string; readonly path: readonly string[] }): boolean =>
  code === 'ALREADY_EXISTS' && path[1] === 'number';

function refundInput(
  run: ApplyRun,
  record: SourceRefund,
  store: string | null,
  sale: RefundedSale | null,
): RecordReturnInput {
  const lines = record.lines.map(({ line, sku, quantity }) => ({
    ...{ sku, quantity },
    ...(line === null ? {} : { statedLine: lineHash(run, line) }),
  }));
  return {
    // Its id finds it again where the source has no number.
    ...{ number: record.number ?? record.externalId, integration: issuerOf(run) },
    ...{ source: record.source, store, associate: record.associate },
    ...(sale === null ? {} : { orderId: sale.orderId, recordedLines: sale.lines }),
    ...{ occurredAt: record.occurredAt, note: record.note, lines },
    reason: lines.length === 0 ? 'GOODWILL' : record.reason,
    refund: { amount: record.amount, currency: record.currency },
    ...{ rounding: record.rounding, tenders: record.tenders, isFromSource: true },
  };
}

/** The return that an earlier try recorded, whose idempotency record has run out, or a client of the API. */
async function findRecorded(
  { context: { repositories } }: ApplyRun,
  { number, integration, source, store, refund }: RecordReturnInput,
  sale: RefundedSale | null,
): Promise<OrderReturn | null> {
  const issuers: readonly (string | undefined)[] = [integration, undefined];
  const numbered = await repositories.returnsOfNumber(number ?? '', source, store ?? null);
  const ids = numbered.filter((one) => issuers.includes(one.integration)).map(({ returnId }) => returnId);
  const found = await repositories.orderReturns(ids);
  return (
    found.find(
      (one) => one !== null && one.orderId === (sale?.orderId ?? null) && one.refund.currency === refund.currency,
    ) ?? null
  );
}

/** In a dry run, the sale may be one that this run only pretends to record. */
const isOnlyChecked = async ({ context }: ApplyRun, sale: RefundedSale | null): Promise<boolean> =>
  context.isDryRun === true && sale !== null && (await context.repositories.orders([sale.orderId]))[0] == null;

async function finishRefund(
  run: ApplyRun,
  record: SourceRefund,
  link: SourceLink,
  recorded: OrderReturn | null,
): Promise<ApplyOutcome> {
  await run.save(link, { graphId: recorded?.id ?? null, latest: record.version });
  return { outcome: 'APPLIED', wrote: recorded === null ? [] : [recorded.id], warnings: [] };
}
