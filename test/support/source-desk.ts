import { zendeskConnector } from '../../connectors/zendesk/zendesk-connector.ts';
import { applySourceRecord } from '../../domain/source-record/apply-source-record.ts';
import type { ApplyOutcome } from '../../domain/source-record/record/apply-outcome.ts';
import type { SourceRecord } from '../../domain/source-record/record/source-record.ts';
import type { SourceContext } from '../../domain/source-record/run/source-context.ts';
import { saveSourceShop, sourceContext } from './source-records.ts';
import { freshTable } from './table.ts';

/** The records of a payload of Zendesk. @throws Error if it has none */
export function zendeskRecords(payload: { readonly type: string }): readonly SourceRecord[] {
  const envelope = { topic: payload.type, externalId: 'e', group: 'g', occurredAt: null };
  const mapping = zendeskConnector.map(payload, envelope);
  if (!('records' in mapping)) throw new Error(JSON.stringify(mapping));
  return mapping.records;
}

/**
 * Applies deliveries as the worker does: what waits is applied again when that for which it waits is there.
 * @returns the outcomes of each call of `deliver`, without those of deliveries that waited
 */
function sourceWorker(contextOf: (waiter: string) => SourceContext) {
  const waiting = new Map<string, readonly SourceRecord[]>();
  const deliver = async (name: string, records: readonly SourceRecord[]): Promise<readonly ApplyOutcome[]> => {
    const outcomes: ApplyOutcome[] = [];
    for (const record of records) {
      const outcome = await applySourceRecord(contextOf(name), record);
      outcomes.push(outcome);
      if (outcome.outcome === 'WAITING') waiting.set(name, records);
      const wakes = 'wakes' in outcome ? (outcome.wakes ?? []) : [];
      for (const woken of wakes) {
        const kept = waiting.get(woken);
        if (kept === undefined || woken === name) continue;
        waiting.delete(woken);
        await deliver(woken, kept);
      }
    }
    return outcomes;
  };
  return { deliver, waiting };
}

/** A table with a shop, and a desk that writes to it. */
export async function openSourceDesk(options: Partial<SourceContext> = {}) {
  const opened = await freshTable();
  await saveSourceShop(opened);
  const integration = { code: 'desk', system: 'ZENDESK', stores: new Map() } as const;
  const contextOf = (waiter: string): SourceContext => sourceContext(opened, { integration, waiter, ...options });
  const context = contextOf('test');
  const { repositories } = context;
  const { deliver, waiting } = sourceWorker(contextOf);
  const customerId = async (externalId: string): Promise<string | null> => {
    const [id = null] = await repositories.customerIds({
      kind: 'externalId',
      system: context.integration.code,
      value: externalId,
    });
    return id;
  };
  return {
    table: opened,
    context,
    repositories,
    waiting,
    deliver,
    apply: (record: SourceRecord) => applySourceRecord(context, record),
    /** The customer of this id of the system; null if there is none. */
    customerId,
    /** The cases of the customer with this id of the system, newest first. */
    async cases(externalId = '8200') {
      const id = await customerId(externalId);
      if (id === null) return [];
      return (await repositories.serviceCasesOf(id, { first: 50, after: null }, null)).entries.map(({ item }) => item);
    },
  };
}
