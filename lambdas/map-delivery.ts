import type { Connector, VendorRead } from '../connectors/connector.ts';
import { parseExactJson } from '../connectors/exact-json.ts';
import type { DeliveryProblem, WebhookDelivery } from '../domain/integration/webhook-delivery.ts';
import type { SourceRecord } from '../domain/source-record/record/source-record.ts';
import type { VendorAnswer } from './vendor-api.ts';

/** What a delivery means, after all reads of its system's API. */
export type DeliveryMeaning =
  | { readonly records: readonly SourceRecord[] }
  | { readonly ignored: true }
  | { readonly problems: readonly DeliveryProblem[] };

/** A payload that names an order, whose answer names its products. */
const MAX_READS = 5;

/** @param onFault gets an error of a mapping, which is a bug of ours: the payload is refused, and nothing else waits for it */
export async function mapDelivery(
  connector: Connector,
  { topic, externalId, group, occurredAt }: WebhookDelivery,
  body: Uint8Array,
  read: (from: VendorRead) => Promise<VendorAnswer>,
  onFault: (fault: unknown) => void,
): Promise<DeliveryMeaning> {
  let payload = parse(body);
  if (payload === undefined) return refused('INVALID', 'The payload is not JSON.');
  let current = topic;
  for (let reads = 0; reads <= MAX_READS; reads++) {
    const mapping = mapOnce(connector, payload, { topic: current, externalId, group, occurredAt }, onFault);
    if (mapping === null) return refused('UNREADABLE', 'The payload has a form that the connector cannot read.');
    if (!('fetch' in mapping)) return mapping;
    const answer = await read(mapping.fetch);
    if ('problem' in answer) return { problems: [answer.problem] };
    payload =
      mapping.fetch.context === undefined ? answer.answer : { context: mapping.fetch.context, answer: answer.answer };
    current = mapping.fetch.topic;
  }
  return refused('LIMIT_EXCEEDED', `The payload needs more than ${MAX_READS} reads of its system's API.`);
}

const refused = (code: string, message: string): DeliveryMeaning => ({ problems: [{ code, path: null, message }] });

function mapOnce(
  connector: Connector,
  payload: unknown,
  envelope: Parameters<Connector['map']>[1],
  onFault: (fault: unknown) => void,
): ReturnType<Connector['map']> | null {
  try {
    return connector.map(payload, envelope);
  } catch (error) {
    onFault(error);
    return null;
  }
}

/** Undefined where it is no JSON. */
function parse(body: Uint8Array): unknown {
  try {
    return parseExactJson(Buffer.from(body).toString());
  } catch {
    return undefined;
  }
}
