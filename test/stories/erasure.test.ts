import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFailedBatchWriter } from '../../local/stream/failed-batch-writer.ts';
import { kindsOf } from '../../store/privacy/item-kinds.ts';
import { faultsOf } from '../support/audit.ts';
import { folderTexts, openPrivacyGraph, type PrivacyJobs } from '../support/erasures.ts';
import type { TestCaller } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { markedItems } from '../support/marked-person/marked-items.ts';
import { isMarked } from '../support/marked-person/marks.ts';
import { createMarkedPerson, type MarkedPerson } from '../support/marked-person.ts';
import { sale } from '../support/order-desk.ts';
import type { ConsumedStream } from '../support/stream.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let stream: ConsumedStream;
let jobs: PrivacyJobs;
let admin: TestCaller;
/** What the functions wrote to their logs. */
const logs: string[] = [];
beforeAll(async () => {
  // The logger of the functions then writes to the console of this process.
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  const opened = await openPrivacyGraph();
  ({ stream, jobs } = opened);
  const { graph } = opened;
  jeweller = await openJeweller(Promise.resolve(graph));
  admin = graph.as('admin');
}, 300_000);
beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...texts) => void logs.push(texts.map(String).join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(() => jobs.close());

const HOUR_MS = 60 * 60 * 1_000;
/** Moves the clock of the functions, and runs the job. */
async function eraseAfter(hours: number): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR_MS });
  await jobs.eraseDue();
}

const FIELDS = 'erasesAt customer { id status erasesAt }';
const request = (input: object, by = admin) => jeweller.mutate('requestErasure', FIELDS, input, by);
const cancel = (input: object, by = admin) => jeweller.mutate('cancelErasure', FIELDS, input, by);
const marked = async () => markedItems(await scanItems(jeweller.graph.table));
const itemTexts = async () => (await scanItems(jeweller.graph.table)).map((item) => JSON.stringify(item));

const KPIS = `query ($from: Date!, $to: Date!) {
  serviceKpis(from: $from, to: $to) { from csat { value count } nps { value count } breachRate { value count }
    medianFirstResponseMinutes { value count } firstContactResolutionRate { value count } reopenRate { value count }
    repeatPurchaseRate { value count } averageLifetimeValue { amount } }
  painPoints(from: $from, to: $to, by: REASON) { key complaints lowScores returns } }`;
const KPI_DAYS = { from: dayFromNow({ months: -4 }), to: dayFromNow({ days: 1 }) };

describe('a person of two records', () => {
  let person: MarkedPerson;
  let kpis: unknown;
  const registration = {
    ...freshKey(),
    name: { given: 'Zqmarkx' },
    externalIds: [{ system: 'till', value: 'zqmark' }],
  };
  const register = () => jeweller.mutate('registerCustomer', 'customer { id name { given } }', registration, admin);
  let third: string;

  beforeAll(async () => {
    person = await createMarkedPerson(jeweller);
    third = (await register()).customer.id;
    await createIdentityDesk(jeweller).merge(person.records[0], [third], {}, admin);
    await stream.drain();
    // A batch that a consumer could not process, with changes of the person and of somebody else.
    const records = [...person.records, person.neighbour].map((id, index) => ({
      eventID: String(index),
      eventName: 'MODIFY',
      eventSourceARN: 'arn',
      dynamodb: {
        ...{ SequenceNumber: String(index), ApproximateCreationDateTime: 1 },
        ...{ Keys: { pk: { S: `CUSTOMER#${id}` }, sk: { S: '#PROFILE' } }, NewImage: { name: { S: 'zqmark' } } },
      },
    }));
    const write = createFailedBatchWriter(jobs.failed, 'changes');
    const failure = { shardId: 'shard', attempts: 1, functionError: null };
    await write({ ...failure, records: records as never });
    await write({ ...failure, records: records.slice(0, 2) as never });
    kpis = await admin.run(KPIS, KPI_DAYS);
    expect((await marked()).length).toBeGreaterThan(80);
  }, 300_000);

  test('is erased everywhere: in the table, the bucket, the events, the failed records and the logs', async () => {
    const { userErrors } = await request({ customerId: person.records[1], delayDays: 0 });
    expect(userErrors).toEqual([]);
    await jobs.eraseDue();
    expect(await marked()).toEqual([]);
    await stream.drain();
    expect(await marked()).toEqual([]);
    expect(await folderTexts(jobs.bucket.folder)).toHaveLength(2);
    for (const text of [...(await folderTexts(jobs.bucket.folder)), JSON.stringify(await stream.events()), ...logs])
      expect(isMarked(text)).toBe(false);
    // The failed changes of the neighbour are still there.
    const failed = await folderTexts(jobs.failed);
    expect(failed).toHaveLength(1);
    expect(failed[0]).toContain(person.neighbour);
    for (const id of person.records) expect(failed[0]).not.toContain(id);
  }, 300_000);

  test('leaves no id but in tombstones, technical records, and what others keep', async () => {
    const texts = (await scanItems(jeweller.graph.table)).filter((item) =>
      [...person.records, third, person.unidentified].some((id) => JSON.stringify(item).includes(id)),
    );
    const kinds = new Set(texts.flatMap(({ pk, sk }) => kindsOf({ pk: String(pk), sk: String(sk) })));
    expect([...kinds].sort()).toEqual([
      ...['auditEntry', 'dailyUse', 'erasure', 'idempotencyRecord', 'identityEvent', 'profile'],
    ]);
    for (const { pk } of texts.filter(({ pk }) => String(pk).startsWith('CUSTOMER#')))
      expect(pk).toBe(`CUSTOMER#${person.neighbour}`);
  });

  test('leaves a table without faults', async () => {
    const faults = faultsOf(await scanItems(jeweller.graph.table));
    // Idempotency records and the audit outlive what they name, and a count may be split over items, of which one may be negative.
    expect(faults.filter((fault) => !/^(AUDIT|IDEMPOTENCY|TALLY)#/.test(fault))).toEqual([]);
  });

  test('keeps the orders for the books, without the person', async () => {
    const query = `query ($number: String!) { ordersByReceipt(receipt: { number: $number }) {
      id status customer { id } contact { name } shipTo { lines } paymentLast4 placedAt store associate
      total { amount } netTotal { amount } tenders { kind amount { amount } last4 reference }
      promises { because } lines { nodes { sku serialNumbers total { amount } warranties { id } } }
      returns { note refund { amount } customer { id } } } }`;
    for (const [index, number] of person.receipts.entries()) {
      const { ordersByReceipt } = await admin.run(query, { number });
      expect(ordersByReceipt).toMatchObject([
        {
          ...{ id: person.ids['orders']?.[3 * index], status: 'PAID', customer: null, contact: null, shipTo: null },
          ...{ paymentLast4: null, store: 'york', associate: 'Wyclerk', total: { amount: '25.00' } },
          ...{ netTotal: { amount: '12.50' }, promises: [{ because: null }, { because: null }] },
          tenders: [{ kind: 'CARD', amount: { amount: '25.00' }, last4: null, reference: null }],
          lines: { nodes: [{ sku: 'EAR-1', total: { amount: '25.00' }, warranties: [] }] },
          returns: [{ note: null, refund: { amount: '12.50' }, customer: null }],
        },
      ]);
    }
    const { ordersByReceipt: guest } = await admin.run(query, { number: person.guestReceipt });
    expect(guest).toMatchObject([{ contact: null, total: { amount: '12.50' } }]);
    const { salesOn } = await admin.run(
      `query ($day: Date!) { salesOn(store: "york", day: $day) { nodes { number } } }`,
      { day: guest[0].placedAt.slice(0, 10) },
    );
    expect(salesOn.nodes).toEqual([{ number: person.guestReceipt }]);
  });

  test('is nobody: not by id, key, search or own token, and nothing of the person can be read', async () => {
    const [id] = person.records;
    const query = `query ($id: ID!, $email: EmailAddress!) {
      customer(id: $id) { id } node(id: $id) { id } byId: customersBy(key: { id: $id }) { id }
      byEmail: customersBy(key: { email: $email }) { id } searchCustomers(text: "Zqmarkson") { nodes { id } }
      ordersByContact(contact: { email: $email }) { nodes { id } } bestCustomers(by: ORDER_COUNT) { nodes { id } } }`;
    const answer = await admin.ask(query, { id, email: person.email });
    expect(answer).toMatchObject({
      data: {
        ...{ customer: null, node: null, byId: [], byEmail: [] },
        ...{ searchCustomers: { nodes: [] }, ordersByContact: { nodes: [] }, bestCustomers: { nodes: [] } },
      },
    });
    expect(await jeweller.asCustomer(id).run('{ me { id } }')).toEqual({ me: null });
    const { orders: _, returns: __, guestOrders: ___, serviceJobs: ____, ...gone } = person.ids;
    for (const one of Object.values(gone).flat())
      expect(await admin.run('query ($id: ID!) { node(id: $id) { id } }', { id: one })).toEqual({ node: null });
  });

  test('left two items with the shop, which are found by their tags and go back, without a customer', async () => {
    const jobs = await Promise.all(
      (person.ids['serviceJobs'] ?? []).map(
        async (id) =>
          (await admin.run('query ($id: ID!) { serviceJob(id: $id) { id tag description customer { id } } }', { id }))
            .serviceJob,
      ),
    );
    const kept = jobs.filter((job) => job !== null);
    expect(kept).toMatchObject([0, 1].map(() => ({ description: 'Item of an erased customer', customer: null })));
    expect(jobs).toHaveLength(4);
    const [{ id, tag }] = kept;
    const query = 'query ($tag: String!) { serviceJobByTag(store: "york", tag: $tag) { id } }';
    expect(await admin.run(query, { tag })).toEqual({ serviceJobByTag: { id } });
    const back = await jeweller.mutate(
      ...(['returnItem', 'serviceJob { inCustody }', { jobId: id, occurredAt: new Date().toISOString() }] as const),
    );
    expect(back).toMatchObject({ serviceJob: { inCustody: false }, userErrors: [] });
    expect(await admin.run(query, { tag })).toEqual({ serviceJobByTag: null });
  });

  test('changes no KPI', async () => {
    expect(await admin.run(KPIS, KPI_DAYS)).toEqual(kpis);
  });

  test('tells other systems by ids only', async () => {
    const erased = (await stream.events()).filter(({ 'detail-type': type }) => /Eras/.test(type));
    expect(erased.map(({ 'detail-type': type, detail }) => [type, detail['customerId']])).toEqual(
      expect.arrayContaining([
        ['ErasureRequested', person.records[0]],
        ...[...person.records, third, person.unidentified].map((id) => ['CustomerErased', id]),
      ]),
    );
    expect(erased).toHaveLength(5);
    expect((await stream.events()).filter(({ 'detail-type': type }) => type === 'OrderClaimed')).toEqual([]);
  });

  test('a retry of an earlier command answers without the person', async () => {
    const { customer, userErrors } = await register();
    expect({ customer, errors: formatUserErrors(userErrors) }).toEqual({ customer: null, errors: ['NOT_FOUND input'] });
    const errors = await Promise.all([
      jeweller.mutate('recordInteraction', '', {
        ...{ customer: { id: person.records[0] }, type: 'CALL', occurredAt: new Date().toISOString() },
      }),
      request({ customerId: person.records[0] }),
      cancel({ customerId: person.records[0] }),
      jeweller.mutate('updateCustomer', '', { customerId: person.records[0], locale: 'en-GB' }),
    ]);
    expect(errors.map(({ userErrors: found }) => found[0].code)).toEqual(Array(4).fill('NOT_FOUND'));
  });

  test('the second pass removes what late consumers of the stream bring back, and the tombstone stays', async () => {
    const [id] = person.records;
    const { table } = jeweller.graph;
    const { updateJourney } = await import('../../store/insight/customer-journey-store.ts');
    const keys = [{ dimension: 'STORE', key: 'york' } as const];
    const painSignal = { id: 'late', version: 1, customerId: id, at: new Date().toISOString(), keys };
    await updateJourney(table, id, { visit: null, painSignal, lastOrder: null }, 'UTC');
    await eraseAfter(25);
    expect((await itemTexts()).some((text) => text.includes(`TRAIL#${id}`))).toBe(true);
    await eraseAfter(2);
    expect((await itemTexts()).some((text) => text.includes(`TRAIL#${id}`))).toBe(false);
    const [tombstone] = (await scanItems(table)).filter(({ pk }) => pk === `ERASURE#${id}`);
    expect(tombstone).toMatchObject({
      stage: 'ERASED',
      dueAt: null,
      records: [...person.records, third, person.unidentified],
    });
    expect(tombstone).not.toHaveProperty('queuePk');
  });
});

describe('a customer with her own token', () => {
  test('asks, cancels, asks again, and is gone when the time has passed', async () => {
    const id = await jeweller.customer({
      name: { given: 'Ina', family: 'Solo' },
      emails: [{ address: 'ina@example.com' }],
    });
    const self = jeweller.asCustomer(id);
    const ME = '{ me { id status erasesAt } }';
    const early = await request({ delayDays: 9 }, self);
    expect(formatUserErrors(early.userErrors)).toEqual(['NOT_ALLOWED input.delayDays']);
    expect(formatUserErrors((await request({ delayDays: 31 }, self)).userErrors)).toEqual(['INVALID input.delayDays']);
    const first = await request({}, self);
    const days = (Date.parse(first.erasesAt) - Date.now()) / (24 * HOUR_MS);
    expect(days).toBeGreaterThan(9.9);
    expect(days).toBeLessThanOrEqual(10);
    expect(await self.run(ME)).toEqual({ me: { id, status: 'ERASURE_PENDING', erasesAt: first.erasesAt } });
    expect(formatUserErrors((await request({}, self)).userErrors)).toEqual(['ALREADY_EXISTS input.customerId']);
    expect((await cancel({}, self)).customer).toEqual({ id, status: 'ACTIVE', erasesAt: null });
    expect(formatUserErrors((await cancel({}, self)).userErrors)).toEqual(['NOT_ALLOWED input.customerId']);
    await eraseAfter(11 * 24);
    expect(await self.run(ME)).toMatchObject({ me: { id, status: 'ACTIVE' } });
    await request({ delayDays: 12 }, self);
    await eraseAfter(11 * 24);
    expect(await self.run(ME)).toMatchObject({ me: { id } });
    await eraseAfter(2 * 24);
    expect(await self.run(ME)).toEqual({ me: null });
    const { customersBy } = await admin.run('{ customersBy(key: { email: "ina@example.com" }) { id } }');
    expect(customersBy).toEqual([]);
    // The same card can be registered again, as a new customer.
    expect(await jeweller.customer({ emails: [{ address: 'ina@example.com' }] })).not.toBe(id);
  });

  test('reaches nobody else', async () => {
    const [own, other] = [await jeweller.customer(), await jeweller.customer()];
    const self = jeweller.asCustomer(own);
    for (const work of [request, cancel])
      expect(formatUserErrors((await work({ customerId: other }, self)).userErrors)).toEqual([
        'NOT_FOUND input.customerId',
      ]);
    const { errors } = await jeweller.york.ask(
      'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { erasesAt } }',
      { input: { ...freshKey(), customerId: other } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('while an erasure waits', () => {
  test('the person is not merged, and a sale is kept as a guest order', async () => {
    const [id, other] = [await jeweller.customer(), await jeweller.customer()];
    await request({ customerId: id });
    const { userErrors } = await createIdentityDesk(jeweller).merge(other, [id], {}, admin);
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const { order } = await jeweller.mutate('recordOrder', 'order { id customer { id } }', sale({ customer: { id } }));
    expect(order).toMatchObject({ customer: null });
    await cancel({ customerId: id });
    expect((await createIdentityDesk(jeweller).merge(other, [id], {}, admin)).userErrors).toEqual([]);
  });

  test('a repeated request has the first result', async () => {
    const id = await jeweller.customer();
    const input = { ...freshKey(), customerId: id, delayDays: 20 };
    const first = await request(input);
    await cancel({ customerId: id });
    expect(await request(input)).toMatchObject({ erasesAt: first.erasesAt, customer: { id, status: 'ACTIVE' } });
  });
});

test('a failed batch that is no JSON stops the run, so that an alarm reports it, and the next run continues', async () => {
  const id = await jeweller.customer();
  await request({ customerId: id, delayDays: 0 });
  const place = join(jobs.failed, 'aws/lambda/changes/broken');
  await writeFile(place, `broken ${id}`);
  await expect(jobs.eraseDue()).rejects.toThrow('1 erasures could not be finished');
  expect(await readFile(place, 'utf8')).toContain('broken');
  await writeFile(place, '{}');
  await jobs.eraseDue();
});
