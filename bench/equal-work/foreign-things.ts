import { v7 } from 'uuid';
import { ID_PREFIXES, type NodeType } from '../../domain/kernel/id.ts';
import { selfEvent } from '../attacks/self-event.ts';
import type { Graph } from '../harness/graph.ts';

/** A key of somebody else, and one of the same form of nobody. */
export type KeyPair = readonly [foreign: string, absent: string];

const FIND = `query ($id: ID!) { customer(id: $id) { orders { nodes { id number } }
  preferences { consents { id } } commitments { nodes { id } } } }`;

const AT = '2026-03-02T12:00:00Z';
/** Of the cover. */
export const SERIAL_NUMBER = 'SN-4711';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Gives a regular customer (`harness/shop.ts`) one thing of each kind that a customer's own token may ask for.
 * @returns its id for each kind, beside an id of nobody, and the receipt number of the order
 */
export async function createForeignThings(graph: Graph, customerId: string) {
  const customer = { id: customerId };
  async function create(name: string, fields: string, input: object): Promise<{ readonly id: string }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} { id } userErrors { message } } }`;
    const data = await graph.run(query, { input: { idempotencyKey: v7(), ...input } });
    const payload: Record<string, { readonly id: string }> = JSON.parse(JSON.stringify(data[name]));
    return required(payload[fields]);
  }
  const find = async () => JSON.parse(JSON.stringify(await graph.run(FIND, { id: customerId }))).customer;

  const [order] = (await find()).orders.nodes;
  const now = new Date();
  const [today, soon] = [now.toISOString(), new Date(now.getTime() + 30 * DAY_MS).toISOString()];
  const { id: warrantyId } = await create('registerWarranty', 'warranty', {
    ...{ customer, plan: 'CARE', sku: 'SKU-older', description: 'An older ring', startsOn: today.slice(0, 10) },
    serialNumber: SERIAL_NUMBER,
  });
  const visit = { store: 'york', startsAt: soon, overrideBecause: 'for the benchmark' };
  const ids: Partial<Record<NodeType, string>> = {
    customer: customerId,
    order: order.id,
    warranty: warrantyId,
    appointment: (await create('bookInspection', 'appointment', { ...visit, warrantyId })).id,
    inspection: (
      await create('recordInspection', 'inspection', {
        warrantyId,
        occurredAt: today,
        condition: 'GOOD',
        note: 'Cleaned',
      })
    ).id,
    warrantyClaim: (
      await create('fileWarrantyClaim', 'claim', { warrantyId, occurredAt: today, description: 'A stone is lost' })
    ).id,
    feedback: (
      await create('submitFeedback', 'feedback', { customer, metric: 'CES', score: 5, occurredAt: AT, comment: 'Fine' })
    ).id,
    serviceCase: (
      await create('openCase', 'serviceCase', { customer, title: 'Clasp', reason: 'OTHER', occurredAt: AT })
    ).id,
    serviceJob: (
      await create('receiveItem', 'serviceJob', {
        ...{ customer, kind: 'REPAIR', store: 'york', tag: 'T-1', description: 'A ring', conditionAtIntake: 'FAIR' },
        ...{ occurredAt: AT, promisedBy: soon },
      })
    ).id,
    // It voids a cover, so it comes after all that needs one.
    orderReturn: (
      await create('recordReturn', 'orderReturn', {
        ...{ source: 'POS', store: 'york', orderId: order.id, occurredAt: AT, reason: 'OTHER' },
        ...{ lines: [{ sku: 'SKU-ring', quantity: 1 }], refund: { amount: '100.00', currency: 'GBP' } },
      })
    ).id,
    dataExport: (await create('exportCustomer', 'dataExport', { customerId })).id,
    attachment: await upload(graph, customerId),
  };
  const owned = await find();
  ids.consent = owned.preferences.consents[0].id;
  ids.commitment = owned.commitments.nodes[0].id;
  const pairs = Object.entries(ids).map(([type, id]): readonly [string, KeyPair] => [
    type,
    [id, `${ID_PREFIXES[type as NodeType]}_${v7()}`],
  ]);
  return { pairs: new Map(pairs), receipt: order.number as string };
}

async function upload(graph: Graph, customerId: string): Promise<string> {
  const query = 'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { attachment { id } } }';
  const input = { idempotencyKey: v7(), contentType: 'image/jpeg', byteSize: 1_000, fileName: 'ring.jpg' };
  const { body } = await graph.send(selfEvent(customerId, JSON.stringify({ query, variables: { input } })));
  return JSON.parse(body).data.requestUpload.attachment.id;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a thing was not created');
  return value;
}
