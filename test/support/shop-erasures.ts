import { saveIntegration } from '../../domain/integration/save-integration.ts';
import type { ShopErasure, ShopTombstone } from '../../domain/integration/shop-erasure.ts';
import { type RecordInteractionInput, recordInteraction } from '../../domain/interaction/record-interaction.ts';
import { systemCaller } from '../../domain/kernel/caller.ts';
import { NO_POLICY } from '../../domain/kernel/policy.ts';
import { applySourceRecord } from '../../domain/source-record/apply-source-record.ts';
import { eraseDueShops } from '../../domain/source-record/privacy/erase-shop.ts';
import type { ShopErasureJob } from '../../domain/source-record/privacy/shop-erasure-job.ts';
import type {
  SourceCustomer,
  SourceOrder,
  SourcePrivacyRequest,
  SourceRecord,
} from '../../domain/source-record/record/source-record.ts';
import type { SourceContext } from '../../domain/source-record/run/source-context.ts';
import { openCommandClient } from '../../local/common/command-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { readEvidence } from '../../store/privacy/person-evidence.ts';
import { redactOfIntegration } from '../../store/privacy/redact-deliveries.ts';
import { shopGuests } from '../../store/privacy/shop-guests.ts';
import { shopLinks } from '../../store/source-record/shop-links.ts';
import { saveSourceShop, sourceContext } from './source-records.ts';

export const SHOP = { code: 'web-shop', system: 'SHOPIFY', stores: new Map() } as const;
export const OTHER = { code: 'other-shop', system: 'SHOPIFY', stores: new Map() } as const;

export const customer = (externalId: string, more: Partial<SourceCustomer> = {}): SourceCustomer => ({
  ...{ kind: 'customer', externalId, version: '2026-03-10T10:00:00.000Z', path: [] },
  ...{ name: { given: 'Nell', family: `Whittle-${externalId}` } },
  ...{ emails: [{ address: `nell-${externalId}@example.test`, verified: false, primary: true }] },
  ...more,
});

export const order = (externalId: string, buyer: string): SourceOrder => ({
  ...{ kind: 'order', externalId, version: '2026-03-10T11:00:00.000Z', path: [], number: `#${externalId}` },
  ...{ source: 'ECOMMERCE', location: null, customer: buyer, contact: null, status: 'PAID' },
  ...{ placedAt: '2026-03-10T11:00:00.000Z', currency: 'GBP' },
  lines: [{ externalId: 'a', sku: 'SKU-a', description: 'Ring', quantity: 1, unitPrice: '10.00', discount: '0' }],
  ...{ taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0', total: '10.00' },
});

export const shopRedact = (version = '2026-03-20T10:00:00.000Z'): SourcePrivacyRequest => ({
  ...{ kind: 'privacyRequest', externalId: 'shop-1', version, path: [], request: 'ERASE_SHOP' },
  ...{ customer: null, occurredAt: version },
});

/** Two integrations of a shop, its till, and the job that erases what one of them brought. */
export async function openErasedShop(table: Table) {
  await saveSourceShop(table);
  const contexts = new Map<string, SourceContext>(
    [SHOP, OTHER].map((integration) => [integration.code, sourceContext(table, { integration })]),
  );
  const { repositories, createContext } = openCommandClient(table, 'setup');
  for (const { code, system } of [SHOP, OTHER])
    await saveIntegration(createContext('saveIntegration', code, { code }), { code, system });
  let calls = 0;
  const kept: ShopTombstone[] = [];

  /** The job as the function runs it, on a table whose client may fail. */
  const jobOn = (failing: Table, at: string, isTimeLeft = () => true): ShopErasureJob => {
    const client = openCommandClient(failing, SHOP.code);
    return {
      repositories: client.repositories,
      links: shopLinks(failing),
      contextOf(integration, operation, key) {
        const created = client.createContext(operation, key, {});
        return {
          ...created,
          caller: { ...systemCaller(integration), integration },
          now: () => at,
          policy: NO_POLICY,
        };
      },
      evidenceOf: (records) => readEvidence(failing, records),
      ...redactOfIntegration(failing, async () => {}),
      guests: {
        ...shopGuests(failing, { now: () => at, deleteFile: async () => {} }),
        async keepTombstone(tombstone) {
          kept.push(tombstone);
        },
      },
      commit: (changes) => commit(failing, changes),
      onFault: (fault) => {
        throw fault;
      },
      now: () => at,
      isTimeLeft,
    };
  };

  return {
    repositories,
    jobOn,
    /** The tombstones of guests. */
    kept,
    apply: (record: SourceRecord, code: string = SHOP.code) => {
      const context = contexts.get(code);
      if (context === undefined) throw new Error(code);
      return applySourceRecord(context, record);
    },
    run: (at: string, on: Table = table) => eraseDueShops(jobOn(on, at)),
    erasure: (): Promise<ShopErasure | null> => repositories.shopErasure(SHOP.code),
    async idOf(value: string, system: string = SHOP.code): Promise<string> {
      const [id] = await repositories.customerIds({ kind: 'externalId', system, value });
      if (id === undefined) throw new Error(`nobody has ${value}`);
      return id;
    },
    status: async (id: string) => (await repositories.customer(id))?.status ?? null,
    /** A visit that the till records. */
    async visit(id: string): Promise<void> {
      const input: RecordInteractionInput = {
        ...{ customer: { id }, type: 'STORE_VISIT', direction: 'INBOUND', occurredAt: '2026-03-12T10:00:00.000Z' },
      };
      const result = await recordInteraction(
        openCommandClient(table, 'till').createContext('recordInteraction', `visit-${calls++}`, input),
        input,
      );
      if ('userErrors' in result) throw new Error(JSON.stringify(result.userErrors));
    },
  };
}
