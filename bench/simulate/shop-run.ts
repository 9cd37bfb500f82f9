import { join } from 'node:path';
import { PROD } from '../../cdk/configuration.ts';
import { DEFAULT_VALUE_MODEL, type ValueModel } from '../../domain/insight/value-model.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { createTable } from '../../local/engine/table.ts';
import { deliver, type StreamHandler } from '../../local/stream/delivery.ts';
import { type EventRecord, recordFilter, toEventRecord } from '../../local/stream/stream-event.ts';
import { openTableStream } from '../../local/stream/table-stream.ts';
import { valueModelWrite } from '../../store/insight/value-model-items.ts';
import { CONSUMER_NAMES, type ConsumerName, STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { formatShards } from '../../store/table/shard-layout.ts';
import { type Graph, openGraph, setEnvironment } from '../harness/graph.ts';
import { RECORD_ORDER, REGISTER } from '../harness/shop.ts';
import { environmentFor } from '../harness/workbench.ts';
import { orderInput, registrationInput, type Sale, SETUP, storeInput } from './sales.ts';
import { openWriteRecorder } from './write-recorder.ts';

const TABLE = 'simulate';
export const FRONT = 'front';
/** In the folder of a run. */
export const EVENT_FILE = 'events.jsonl';

const SHOP = `mutation ($shop: SaveShopInput!, $plan: SaveWarrantyPlanInput!) {
  saveShop(input: $shop) { userErrors { message } }
  saveWarrantyPlan(input: $plan) { userErrors { message } }
}`;
const STORE = 'mutation ($input: SaveStoreInput!) { saveStore(input: $input) { userErrors { message } } }';

/** The built functions on an engine of their own, with a recorder between them and the engine. */
export type ShopRun = {
  readonly recorder: Awaited<ReturnType<typeof openWriteRecorder>>;
  /** @param at milliseconds since 1970 */
  sell(sale: Sale, at: number): Promise<void>;
  register(customer: number): Promise<void>;
  /** Stores what a fit found of all customers of the shop. */
  saveModel(model: ValueModel): Promise<void>;
  openStore(store: number): Promise<void>;
  /** The new records of the stream, in order. */
  readStream(): Promise<readonly EventRecord[]>;
  /** Invokes the function of a consumer as Lambda does, with the records that its filters let through. */
  deliver(consumer: ConsumerName, records: readonly EventRecord[]): Promise<void>;
  readonly graph: Graph;
  /** The id of a registered customer. */
  customerId(customer: number): Promise<string>;
  close(): Promise<void>;
};

/** @param folder for the files that replace the event bus and the accounts of staff */
export async function openShopRun(folder: string): Promise<ShopRun> {
  const engine = await startEngine();
  await createTable(engine.endpoint, TABLE);
  const recorder = await openWriteRecorder(engine.endpoint, TABLE);
  const environment = async (source: string) => ({
    ...environmentFor(TABLE, await recorder.endpointFor(source)),
    SHARDS: formatShards(PROD.shards),
    EVENT_FILE: join(folder, EVENT_FILE),
    STAFF_ACCOUNT_FILE: `${folder}/staff-accounts.jsonl`,
    POWERTOOLS_METRICS_DISABLED: 'true',
    // The requests are those that DynamoDB would get.
    DYNAMODB_JOIN_PUTS: 'off',
    // The recorder takes its time.
    DYNAMODB_TIMEOUT_FACTOR: '20',
  });
  const graph = await openGraph(await environment(FRONT));
  const handlers = new Map<ConsumerName, StreamHandler>();
  for (const consumer of CONSUMER_NAMES) {
    setEnvironment(await environment(consumer));
    const bundle = new URL(`../../dist/${consumer}/index.mjs`, import.meta.url).href;
    const { handler }: { handler: StreamHandler } = await import(`${bundle}?table=${engine.endpoint}`);
    handlers.set(consumer, handler);
  }
  const stream = await openTableStream(engine.endpoint, TABLE);
  const [shard] = await stream.shards();
  if (shard === undefined) throw new Error('the stream has no shard');
  const reader = stream.open(shard.id, null);
  let sales = 0;
  const register = async (customer: number) => {
    await graph.run(REGISTER, { input: registrationInput(customer) });
  };
  await graph.run(SHOP, { shop: SETUP.shop, plan: SETUP.plan });

  return {
    recorder,
    graph,
    async customerId(customer) {
      const input = registrationInput(customer);
      const { registerCustomer } = await graph.run(REGISTER, { input });
      const { customer: known }: { customer: { id: string } } = JSON.parse(JSON.stringify(registerCustomer));
      return known.id;
    },
    async sell(sale, at) {
      if (sale.customer?.isNew === true) await register(sale.customer.number);
      const input = orderInput(sale, `sale-${sales++}`, new Date(at).toISOString());
      await graph.run(RECORD_ORDER, { input });
    },
    async openStore(store) {
      await graph.run(STORE, { input: storeInput(store) });
    },
    register,
    async saveModel(model) {
      const table = engineTable(engine.endpoint, TABLE);
      await transact(table, [valueModelWrite(DEFAULT_VALUE_MODEL, model)]);
      table.client.close();
    },
    async readStream() {
      const records: EventRecord[] = [];
      for (let more = await reader.next(); more !== null && more.length > 0; more = await reader.next())
        records.push(...more.map((record) => toEventRecord(record, stream.arn)));
      const last = records.at(-1);
      if (last !== undefined) engine.streamLog.trim(TABLE, last.dynamodb.SequenceNumber);
      return records;
    },
    async deliver(consumer, records) {
      const handler = handlers.get(consumer);
      if (handler === undefined) throw new Error(`there is no consumer ${consumer}`);
      const saveFailedBatch = async () => {
        throw new Error(`${consumer} has given up a batch`);
      };
      await deliver({ handler, saveFailedBatch }, shard.id, records, async () => {});
    },
    async close() {
      stream.close();
      recorder.close();
      await engine.stop();
    },
  };
}

/** What the filters of each consumer let through. */
export const CONSUMER_FILTERS = CONSUMER_NAMES.map((consumer) => ({
  consumer,
  matches: recordFilter(STREAM_CONSUMERS[consumer].patterns),
}));
