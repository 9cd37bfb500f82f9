import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Configuration, DEV } from '../../cdk/configuration.ts';
import { bootstrap, deploy, destroy, type Outputs } from './cdk.ts';
import { getFrom, putPage } from './console-page.ts';
import { Emulator } from './emulator.ts';
import { EventListener } from './event-listener.ts';
import { eventually } from './eventually.ts';
import { FailingConsumer } from './failing-consumer.ts';
import { GraphClient } from './graph-client.ts';
import { resourcesIn } from './leftovers.ts';
import { tagBuckets } from './mend-tags.ts';
import * as ask from './operations.ts';
import { leaveTombstone, restoreTable, runCommand } from './restored-table.ts';
import { ANA, BEN, orderIds, readLifetimeValue, SHOP, WITH_HULL, WITH_NEW_CLIENT } from './shop.ts';
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

const register = async (customer: object, idempotencyKey: string): Promise<string> =>
  (await graph.run(till, ask.REGISTER, { input: { ...customer, idempotencyKey } }))['registerCustomer'].customer.id;

const lifetimeValue = (): Promise<number | null> => readLifetimeValue(graph, admin);

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
    outputs = await deploy(emulator, edit);
    expect(Object.keys(outputs)).toEqual(
      expect.arrayContaining(['ApiUrl', 'TokenUrl', 'TableName', 'TillYorkClientId']),
    );
  });

  test('it runs with IAM enforced', async () => {
    await emulator.restart({ iam: true });
    graph = new GraphClient(emulator, outputs);
  });
});

describe('the console', () => {
  test('answers the paths of the app with its page, under a policy with the names of this account', async () => {
    const { ConsoleUrl = '', ConsoleBucket = '', FilesBucket, StaffTokenUrl = '' } = outputs;
    await putPage(emulator, ConsoleBucket, '<p>console</p>');
    for (const path of ['', 'counter', 'desk/cases/cas_1'])
      expect(await getFrom(emulator, `${ConsoleUrl}${path}`)).toMatchObject({ status: 200, text: '<p>console</p>' });
    const { headers } = await getFrom(emulator, ConsoleUrl);
    const files = `https://${FilesBucket}.s3.eu-west-1.amazonaws.com`;
    expect(headers['content-security-policy']).toContain(
      `connect-src 'self' ${new URL(StaffTokenUrl).origin} ${files};`,
    );
    expect((await getFrom(emulator, `${ConsoleUrl}assets/none.js`)).status).toBe(403);
  });
});

describe('a sale', () => {
  test('a client without its secret gets no token, and without a token there is no answer', async () => {
    expect((await graph.requestTokenWith('AdminClientId', 'wrong')).status).toBe(400);
    expect(await graph.send(null, ask.VIEWER)).toMatchObject({ status: 401 });
  });

  test('the admin client sets up the shop with its stores', async () => {
    admin = await graph.requestToken('AdminClientId');
    await graph.run(admin, ask.SAVE_SHOP, { input: { idempotencyKey: 'shop', ...SHOP } });
    for (const { code } of DEV.stores)
      await graph.run(admin, ask.SAVE_STORE, { input: { idempotencyKey: `store ${code}`, code, name: code } });
    events = await EventListener.listen(emulator.endpoint, outputs['EventBusName'] ?? '');
  });

  test('the till of York registers a customer and sells', async () => {
    till = await graph.requestToken('TillYorkClientId');
    const { viewer } = await graph.run(till, ask.VIEWER);
    expect(viewer).toMatchObject({ kind: 'POS', scopes: expect.arrayContaining(['store:york']) });
    ana = await register(ANA, 'ana');
    firstSale = ask.ringSale('first sale', 'Y-1', ana);
    const { recordOrder } = await graph.run(till, ask.SELL, { input: firstSale });
    expect(recordOrder.order.number).toBe('Y-1');
  });

  test('the till of York may not sell for Leeds', async () => {
    const input = ask.ringSale('wrong store', 'L-1', ana, 'leeds');
    await expect(graph.run(till, ask.SELL, { input })).rejects.toThrow(/store/i);
  });
});

describe('behind the stream', () => {
  test('the profile, the ranking and the KPI of the day show the sale', async () => {
    expect((await graph.run(till, ask.PROFILE, { id: ana }))['customer']).toMatchObject({
      name: { display: 'Ana Bell' },
      insights: { orderCount: 1, lifetimeValue: { amount: '680.00' } },
      orders: { nodes: [{ number: 'Y-1' }] },
    });
    const best = await eventually(
      () => graph.run(admin, ask.BEST),
      (data) => data['bestCustomers'].nodes.length > 0,
    );
    expect(best['bestCustomers'].nodes).toEqual([{ id: ana }]);
    await eventually(lifetimeValue, (value) => value === 680);
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
      () => graph.run(admin, ask.RECORDS, { id: second }),
      (data) => data['customer'].identity.records.length === 2,
    );
    expect(customer.identity.records.map(({ id }: { id: string }) => id).sort()).toEqual([ana, second].sort());
  });
});

describe('a fault of a consumer', () => {
  let consumer: FailingConsumer;

  test('leaves the records of a sale in the bucket, and the KPI without it', async () => {
    consumer = await FailingConsumer.begin(emulator.endpoint);
    await graph.run(till, ask.SELL, { input: ask.ringSale('sale in the fault', 'Y-2', ana) });
    expect(await consumer.deliverTo(outputs['FailedRecordsBucket'] ?? '')).not.toEqual([]);
    expect(await lifetimeValue()).toBe(680);
  });

  test('npm run replay puts them right, and the same records once more change nothing', async () => {
    await consumer.mend();
    const place = `s3://${outputs['FailedRecordsBucket']}/aws/lambda/`;
    expect(await runCommand(emulator, 'local/replay.ts', place)).toBe(0);
    expect(await lifetimeValue()).toBe(1360);
    // Its event source has not seen them yet.
    await consumer.resume();
    const seen = (await events.received()).length;
    await eventually(
      async () => (await events.received()).length,
      (count) => count > seen,
    );
    expect(await lifetimeValue()).toBe(1360);
  });
});

describe('a second deployment', () => {
  test('with a new store adds its client and changes no other', async () => {
    const former = outputs;
    const secret = await graph.secretOf('TillYorkClientId');
    await emulator.restart({ iam: false });
    outputs = await deploy(emulator, WITH_HULL);
    expect(outputs).toEqual({ ...former, TillHullClientId: expect.any(String) });
    await emulator.restart({ iam: true });
    graph = new GraphClient(emulator, outputs);
    expect(await graph.secretOf('TillYorkClientId')).toBe(secret);
  });

  test('the new till sells in its store, with the token of its own client', async () => {
    await graph.run(admin, ask.SAVE_STORE, { input: { idempotencyKey: 'store hull', code: 'hull', name: 'Hull' } });
    expect((await graph.run(till, ask.STORE, { code: 'hull' }))['store']).toEqual({ code: 'hull' });
    const hull = await graph.requestToken('TillHullClientId');
    await graph.run(hull, ask.SELL, { input: ask.ringSale('hull sale', 'H-1', ana, 'hull') });
    await eventually(lifetimeValue, (value) => value === 2040);
  });
});

describe('a restored table and a replaced client', () => {
  let ben: string;

  test('the operator restores the table and erases again who was erased since', async () => {
    ben = await register(BEN, 'ben');
    await graph.run(till, ask.SELL, { input: ask.ringSale('sale to ben', 'Y-3', ben) });
    await eventually(
      () => graph.run(admin, ask.BEST),
      (data) => data['bestCustomers'].nodes.length === 2,
    );
    await emulator.restart({ iam: false });
    const restoredTable = await restoreTable(emulator, outputs);
    await leaveTombstone(emulator, outputs, ben);
    const flags = ['--table', restoredTable.name, '--shards', '4', '--bucket', outputs['PrivacyBucket'] ?? ''];
    expect(await runCommand(emulator, 'local/apply-tombstones.ts', ...flags)).toBe(0);
    edit = { restoredTable, ...WITH_NEW_CLIENT };
  });

  test('a third deployment adopts it, and replaces the client of York', async () => {
    const former = outputs;
    outputs = await deploy(emulator, edit);
    expect(outputs).toEqual({
      ...{ ...former, TableName: edit.restoredTable?.name },
      TillYorkClientId: expect.not.stringMatching(former['TillYorkClientId'] ?? ''),
    });
    await emulator.restart({ iam: true });
    graph = new GraphClient(emulator, outputs);
  });

  test('the token of the former client is refused, and a retry with that of the new one does not double the sale', async () => {
    expect(await graph.send(till, ask.VIEWER)).toMatchObject({ status: 401 });
    till = await graph.requestToken('TillYorkClientId');
    const again = await graph.run(till, ask.SELL, { input: firstSale });
    expect(again['recordOrder'].order.number).toBe('Y-1');
    expect((await graph.run(till, ask.PROFILE, { id: ana }))['customer'].insights.orderCount).toBe(3);
  });

  test('the stream of the restored table reaches the consumers: a sale counts, and the erased person is in no ranking', async () => {
    await graph.run(till, ask.SELL, { input: ask.ringSale('sale after the restore', 'Y-4', ana) });
    await eventually(
      () => graph.run(admin, ask.PROFILE, { id: ana }),
      (data) => data['customer'].insights.orderCount === 4,
    );
    await eventually(
      () => graph.run(admin, ask.BEST),
      (data) => JSON.stringify(data['bestCustomers'].nodes) === JSON.stringify([{ id: ana }]),
    );
    expect((await graph.run(admin, ask.PROFILE, { id: ben }))['customer']).toBeNull();
    // An event may arrive twice. The retry of the first sale is no further order.
    await eventually(
      async () => orderIds(await events.received()),
      (ids) => ids.size === 5,
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
