import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Configuration, DEV } from '../../cdk/configuration.ts';
import { bootstrap, deployDev, deployEdited, destroy, type Outputs } from './cdk.ts';
import { Emulator } from './emulator.ts';
import { type BusEvent, EventListener } from './event-listener.ts';
import { eventually } from './eventually.ts';
import { FailingConsumer } from './failing-consumer.ts';
import { GraphClient } from './graph-client.ts';
import { resourcesIn } from './leftovers.ts';
import { tagBuckets } from './mend-tags.ts';
import {
  BEST,
  KPIS,
  PROFILE,
  RECORDS,
  REGISTER,
  ringSale,
  SAVE_SHOP,
  SAVE_STORE,
  SELL,
  STORE,
  VIEWER,
} from './operations.ts';
import { leaveTombstone, restoreTable, runCommand } from './restored-table.ts';
import { listeningAddresses } from './sockets.ts';

let emulator: Emulator;
let outputs: Outputs;
let graph: GraphClient;
let events: EventListener;
/** Tokens of the clients, which live longer than the rehearsal. */
let admin: string;
let till: string;
let ana: string;

/** What is edited in the configuration. */
let edit: Partial<Configuration> = {};
/** As the till sent it. */
let firstSale: object;

type Store = Configuration['stores'][number];
const withVersion = (store: Store, clientVersion: number): Store => ({ ...store, clientVersion });
const WITH_HULL = { stores: [...DEV.stores, { code: 'hull', system: 'till-hull' }] };

const ANA = {
  name: { given: 'Ana', family: 'Bell' },
  birthDate: '1980-02-03',
  phones: [{ number: '+44 1632 960001' }],
  emails: [{ address: 'ana@example.com' }],
  addresses: [{ lines: ['1 Mill Lane'], locality: 'York', postalCode: 'YO1 7HH', country: 'GB' }],
};
const register = async (customer: object, idempotencyKey: string): Promise<string> =>
  (await graph.run(till, REGISTER, { input: { ...customer, idempotencyKey } }))['registerCustomer'].customer.id;

/** The KPI of today: the mean over the customers who bought first today. Null: there are none yet. */
async function readLifetimeValue(): Promise<number | null> {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  const { serviceKpis } = await graph.run(admin, KPIS, { day });
  return serviceKpis[0]?.lifetimeValue.value ?? null;
}
const isOrder = (event: BusEvent): boolean => event['detail-type'] === 'OrderRecorded';

beforeAll(async () => {
  emulator = await Emulator.create();
});
afterAll(() => emulator.remove());

describe('a first deployment', () => {
  test('the emulator starts and listens on no address but loopback', async () => {
    await emulator.start({ iam: false });
    expect(await listeningAddresses(await emulator.processGroup())).toEqual(['127.0.0.1']);
  });

  test('cdk bootstrap prepares the account', () => bootstrap(emulator));

  test('cdk deploy creates the stack of development', async () => {
    outputs = await deployDev(emulator);
    expect(Object.keys(outputs)).toEqual(
      expect.arrayContaining(['ApiUrl', 'TokenUrl', 'TableName', 'TillYorkClientId']),
    );
  });

  test('it runs with IAM enforced', async () => {
    await emulator.restart({ iam: true });
    graph = new GraphClient(emulator, outputs);
  });
});

describe('a sale', () => {
  test('a client without its secret gets no token, and without a token there is no answer', async () => {
    expect((await graph.requestTokenWith('AdminClientId', 'wrong')).status).toBe(400);
    expect(await graph.send(null, VIEWER)).toMatchObject({ status: 401 });
  });

  test('the admin client sets up the shop with its stores', async () => {
    admin = await graph.requestToken('AdminClientId');
    const shop = { name: 'Bell & Son', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
    await graph.run(admin, SAVE_SHOP, { input: { idempotencyKey: 'shop', ...shop } });
    for (const { code } of DEV.stores)
      await graph.run(admin, SAVE_STORE, { input: { idempotencyKey: `store ${code}`, code, name: code } });
    events = await EventListener.listen(emulator.endpoint, outputs['EventBusName'] ?? '');
  });

  test('the till of York registers a customer and sells', async () => {
    till = await graph.requestToken('TillYorkClientId');
    const { viewer } = await graph.run(till, VIEWER);
    expect(viewer).toMatchObject({ kind: 'POS', scopes: expect.arrayContaining(['store:york']) });
    ana = await register(ANA, 'ana');
    firstSale = ringSale('first sale', 'Y-1', ana);
    const { recordOrder } = await graph.run(till, SELL, { input: firstSale });
    expect(recordOrder.order.number).toBe('Y-1');
  });

  test('the till of York may not sell for Leeds', async () => {
    const input = ringSale('wrong store', 'L-1', ana, 'leeds');
    await expect(graph.run(till, SELL, { input })).rejects.toThrow(/store/i);
  });
});

describe('behind the stream', () => {
  test('the profile, the ranking and the KPI of the day show the sale', async () => {
    expect((await graph.run(till, PROFILE, { id: ana }))['customer']).toMatchObject({
      name: { display: 'Ana Bell' },
      insights: { orderCount: 1, lifetimeValue: { amount: '680.00' } },
      orders: { nodes: [{ number: 'Y-1' }] },
    });
    const best = await eventually(
      () => graph.run(admin, BEST),
      (data) => data['bestCustomers'].nodes.length > 0,
    );
    expect(best['bestCustomers'].nodes).toEqual([{ id: ana }]);
    await eventually(readLifetimeValue, (value) => value === 680);
  });

  test('another system gets the events from the bus', async () => {
    const received = await eventually(
      () => events.received(),
      (list) => list.some((event) => event['detail-type'] === 'OrderRecorded'),
    );
    expect(received.map((event) => event['detail-type'])).toEqual(
      expect.arrayContaining(['CustomerRegistered', 'OrderRecorded']),
    );
    expect(JSON.stringify(received)).not.toContain('ana@example.com');
  });

  test('the matcher merges a second record of the same person', async () => {
    const second = await register(ANA, 'ana again');
    expect(second).not.toBe(ana);
    const { customer } = await eventually(
      () => graph.run(admin, RECORDS, { id: second }),
      (data) => data['customer'].identity.records.length === 2,
    );
    expect(customer.identity.records.map(({ id }: { id: string }) => id).sort()).toEqual([ana, second].sort());
  });
});

describe('a fault of a consumer', () => {
  let consumer: FailingConsumer;

  test('leaves the records of a sale in the bucket, and the KPI without it', async () => {
    consumer = await FailingConsumer.begin(emulator.endpoint);
    await graph.run(till, SELL, { input: ringSale('sale in the fault', 'Y-2', ana) });
    expect(await consumer.deliverTo(outputs['FailedRecordsBucket'] ?? '')).not.toEqual([]);
    expect(await readLifetimeValue()).toBe(680);
  });

  test('npm run replay puts them right, and the same records once more change nothing', async () => {
    await consumer.mend();
    const place = `s3://${outputs['FailedRecordsBucket']}/aws/lambda/`;
    expect(await runCommand(emulator, 'local/replay.ts', place)).toBe(0);
    expect(await readLifetimeValue()).toBe(1360);
    // Its event source has not seen them yet.
    await consumer.resume();
    const seen = (await events.received()).length;
    await eventually(
      async () => (await events.received()).length,
      (count) => count > seen,
    );
    expect(await readLifetimeValue()).toBe(1360);
  });
});

describe('a second deployment', () => {
  test('with a new store adds its client and changes no other', async () => {
    const former = outputs;
    const secret = await graph.secretOf('TillYorkClientId');
    await emulator.restart({ iam: false });
    outputs = await deployEdited(emulator, WITH_HULL);
    expect(outputs).toEqual({ ...former, TillHullClientId: expect.any(String) });
    await emulator.restart({ iam: true });
    graph = new GraphClient(emulator, outputs);
    expect(await graph.secretOf('TillYorkClientId')).toBe(secret);
  });

  test('the new till sells in its store, with the token of its own client', async () => {
    await graph.run(admin, SAVE_STORE, { input: { idempotencyKey: 'store hull', code: 'hull', name: 'Hull' } });
    expect((await graph.run(till, STORE, { code: 'hull' }))['store']).toEqual({ code: 'hull' });
    const hull = await graph.requestToken('TillHullClientId');
    await graph.run(hull, SELL, { input: ringSale('hull sale', 'H-1', ana, 'hull') });
    await eventually(readLifetimeValue, (value) => value === 2040);
  });
});

describe('a restored table and a replaced client', () => {
  let ben: string;

  test('the operator restores the table and erases again who was erased since', async () => {
    ben = await register({ name: { given: 'Ben', family: 'Hill' }, phones: [{ number: '+44 1632 960002' }] }, 'ben');
    await graph.run(till, SELL, { input: ringSale('sale to ben', 'Y-3', ben) });
    await eventually(
      () => graph.run(admin, BEST),
      (data) => data['bestCustomers'].nodes.length === 2,
    );
    await emulator.restart({ iam: false });
    const restoredTable = await restoreTable(emulator, outputs);
    await leaveTombstone(emulator, outputs, ben);
    const flags = ['--table', restoredTable.name, '--bucket', outputs['PrivacyBucket'] ?? ''];
    expect(await runCommand(emulator, 'local/apply-tombstones.ts', ...flags)).toBe(0);
    edit = { restoredTable, stores: WITH_HULL.stores.map((store, index) => withVersion(store, index === 0 ? 2 : 1)) };
  });

  test('a third deployment adopts it, and replaces the client of York', async () => {
    const former = outputs;
    outputs = await deployEdited(emulator, edit);
    expect(outputs).toEqual({
      ...{ ...former, TableName: edit.restoredTable?.name },
      TillYorkClientId: expect.not.stringMatching(former['TillYorkClientId'] ?? ''),
    });
    await emulator.restart({ iam: true });
    graph = new GraphClient(emulator, outputs);
  });

  test('the token of the former client is refused, and a retry with that of the new one does not double the sale', async () => {
    expect(await graph.send(till, VIEWER)).toMatchObject({ status: 401 });
    till = await graph.requestToken('TillYorkClientId');
    const again = await graph.run(till, SELL, { input: firstSale });
    expect(again['recordOrder'].order.number).toBe('Y-1');
    expect((await graph.run(till, PROFILE, { id: ana }))['customer'].insights.orderCount).toBe(3);
  });

  test('the stream of the restored table reaches the consumers: a sale counts, and the erased person is in no ranking', async () => {
    await graph.run(till, SELL, { input: ringSale('sale after the restore', 'Y-4', ana) });
    await eventually(
      () => graph.run(admin, PROFILE, { id: ana }),
      (data) => data['customer'].insights.orderCount === 4,
    );
    await eventually(
      () => graph.run(admin, BEST),
      (data) => JSON.stringify(data['bestCustomers'].nodes) === JSON.stringify([{ id: ana }]),
    );
    expect((await graph.run(admin, PROFILE, { id: ben }))['customer']).toBeNull();
    await eventually(
      () => events.received(),
      (list) => list.filter(isOrder).length === 5,
    );
  });
});

describe('the end', () => {
  test('cdk destroy leaves what the account had before, and nothing of the stack', async () => {
    await emulator.restart({ iam: false });
    await tagBuckets(emulator.endpoint, outputs);
    await destroy(emulator, edit);
    expect(await resourcesIn(emulator.endpoint)).toEqual({
      ...{ functions: [], eventSources: [], rules: [], userPools: [], stateMachines: [] },
      eventBuses: ['default'],
      // What the stack adopted is not its own.
      tables: [edit.restoredTable?.name],
      buckets: [expect.stringMatching(/^cdk-.*-assets-/)],
      parameters: [expect.stringMatching(/^\/cdk-bootstrap\//)],
      // Of the rehearsal, not of the stack.
      queues: ['other-system'],
    });
  });
});
