import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../domain/playbook/playbook.ts';
import { loadScheduledBundle, type ScheduledBundle } from '../support/erasures.ts';
import { expectValid } from '../support/event-schemas.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, fresh, line, sale } from '../support/order-desk.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let jeweller: Jeweller;
let shop: ReturnType<typeof createOrderDesk>;
let build: ScheduledBundle;
let tick: ScheduledBundle;
beforeAll(async () => {
  graph = await openGraphWithStream();
  jeweller = await openJeweller(Promise.resolve(graph));
  shop = createOrderDesk(graph);
  await shop.openShop();
  build = await loadScheduledBundle('segment-builds', graph.table);
  tick = await loadScheduledBundle('segments', graph.table);
});

const fact = (name: string, path: string, operator: string, value: Json) => ({ fact: name, path, operator, value });
const ordered = (least: number) => fact('metrics', '$.orderCount', 'greaterThanInclusive', least);

const SAVE = `mutation ($input: SaveSegmentInput!) {
  saveSegment(input: $input) { segment { id } userErrors { code message path } } }`;
const READ = `query ($id: ID!, $first: Int, $after: String, $day: Date!) { node(id: $id) { ... on Segment {
  segmentStatus memberCount members(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
  sizes(from: $day, to: $day) { members entered left } } } }`;
const OF_CUSTOMER = 'query ($id: ID!) { customer(id: $id) { segments { id } } }';

const marketing = () => graph.as('marketing');
async function save(input: object): Promise<string> {
  const { saveSegment } = await marketing().run(SAVE, { input: { idempotencyKey: fresh(), ...input } });
  expect(saveSegment.userErrors).toEqual([]);
  return saveSegment.segment.id;
}
async function built(condition: object): Promise<string> {
  const id = await save({ name: fresh('segment'), condition });
  await build();
  return id;
}
const read = async (id: string, page: object = {}) =>
  (await marketing().run(READ, { id, first: 100, day: dayFromNow(), ...page })).node;
async function membersOf(id: string): Promise<readonly string[]> {
  const { members, memberCount } = await read(id);
  const ids = members.nodes.map((node: { id: string }) => node.id);
  expect(memberCount).toBe(ids.length);
  return ids;
}
const segmentsOf = async (id: string) =>
  (await marketing().run(OF_CUSTOMER, { id })).customer.segments.map((segment: { id: string }) => segment.id);
const buy = (customer: string, more: object = {}) =>
  shop.record(sale({ customer: { id: customer }, placedAt: new Date(Date.now() - 60_000).toISOString(), ...more }));
const eventsOf = async (segmentId: string) =>
  (await graph.stream.events())
    .filter(({ detail }) => detail['segmentId'] === segmentId)
    .map(({ 'detail-type': type, detail }) => ({ type, customerId: detail['customerId'], because: detail['because'] }));

describe('the members of a segment', () => {
  test('are found by the build, who does not enter; and then those enter and leave who change', async () => {
    const [ana, ben] = [await shop.register(), await shop.register()];
    await buy(ana);
    const id = await save({ name: fresh('buyers'), condition: ordered(1) });
    expect(await read(id)).toMatchObject({ segmentStatus: 'BUILDING', memberCount: 0 });
    await build();
    expect(await read(id)).toMatchObject({ segmentStatus: 'READY', sizes: [{ members: 1, entered: 0, left: 0 }] });
    expect(await membersOf(id)).toEqual([ana]);
    const { order } = await buy(ben);
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([ben, ana]);
    expect(await segmentsOf(ben)).toEqual([id]);
    expect(await read(id)).toMatchObject({ sizes: [{ members: 2, entered: 1, left: 0 }] });
    await shop.updateStatus({ orderId: order.id, status: 'CANCELLED', occurredAt: new Date().toISOString() });
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([ana]);
    expect(await segmentsOf(ben)).toEqual([]);
    expect(await read(id)).toMatchObject({ sizes: [{ members: 1, entered: 1, left: 1 }] });
    expect(await eventsOf(id)).toEqual([
      { type: 'SegmentEntered', customerId: ben, because: 'CHANGE' },
      { type: 'SegmentLeft', customerId: ben, because: 'CHANGE' },
    ]);
    for (const { 'detail-type': type, detail } of await graph.stream.events())
      if (type.startsWith('Segment')) expectValid(type, detail);
  });

  test('are shown page by page', async () => {
    const ids = [];
    for (let count = 0; count < 5; count++) ids.push(await shop.register({ locale: 'fr-FR' }));
    const id = await built(fact('customer', '$.locale', 'equal', 'fr-FR'));
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { members } = await read(id, { first: 2, after });
      found.push(...members.nodes.map((node: { id: string }) => node.id));
      if (!members.pageInfo.hasNextPage) break;
      after = members.pageInfo.endCursor;
    }
    expect(found).toEqual(ids.toReversed());
  });

  test('stay those of the former condition until a changed one is built, and are nobody while it is disabled', async () => {
    const [once, twice] = [await shop.register({ locale: 'sv-SE' }), await shop.register({ locale: 'sv-SE' })];
    await buy(twice);
    const swedish = fact('customer', '$.locale', 'equal', 'sv-SE');
    const id = await built({ all: [swedish] });
    expect(await membersOf(id)).toEqual([twice, once]);
    await save({ id, condition: { all: [swedish, ordered(1)] } });
    expect(await read(id)).toMatchObject({ segmentStatus: 'BUILDING', memberCount: 2 });
    await build();
    expect(await read(id)).toMatchObject({ segmentStatus: 'READY', sizes: [{ members: 1, entered: 0, left: 0 }] });
    expect(await membersOf(id)).toEqual([twice]);
    await save({ id, enabled: false });
    expect(await read(id)).toMatchObject({ segmentStatus: 'DISABLED', memberCount: 0, members: { nodes: [] } });
    expect(await segmentsOf(twice)).not.toContain(id);
    await save({ id, enabled: true });
    await build();
    expect(await membersOf(id)).toEqual([twice]);
    expect(await eventsOf(id)).toEqual([]);
  });

  test('follow what was bought, and where', async () => {
    const [ana, ben] = [await shop.register(), await shop.register()];
    const rings = fact('purchases', "$.category['RINGS']", 'lessThanInclusive', 30);
    const id = await built({ all: [rings, fact('purchases', '$.store.york', 'equal', 0)] });
    await buy(ana, { lines: [line({ sku: 'R-1', category: 'Rings' })] });
    await buy(ben, { lines: [line({ sku: 'N-1', category: 'Necklaces' })] });
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([ana]);
  });

  test('follow what the customer agreed to', async () => {
    const ana = await shop.register({ locale: 'it-IT' });
    const granted = fact('preferences', '$.marketingGranted', 'contains', 'EMAIL');
    const id = await built({ all: [fact('customer', '$.locale', 'equal', 'it-IT'), granted] });
    const answer = async (consent: string) => {
      const answers = [{ channel: 'EMAIL', purpose: 'MARKETING', consent }];
      const input = { customer: { id: ana }, occurredAt: new Date().toISOString(), answers };
      const { userErrors } = await jeweller.mutate('setContactConsents', '__typename', input, graph.as('support'));
      expect(userErrors).toEqual([]);
      await graph.stream.drain();
    };
    expect(await membersOf(id)).toEqual([]);
    await answer('GRANTED');
    expect(await membersOf(id)).toEqual([ana]);
    await answer('DENIED');
    expect(await membersOf(id)).toEqual([]);
  });

  test('are compared with all customers', async () => {
    const rich = await shop.register();
    const id = await built(fact('insights', '$.tier', 'equal', 'PLATINUM'));
    await buy(rich, { lines: [line({ unitPrice: '99000.00' })] });
    await graph.stream.drain();
    await build();
    await build();
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([rich]);
    const richer = await shop.register();
    await buy(richer, { lines: [line({ unitPrice: '999000.00' })] });
    await graph.stream.drain();
    await build();
    await build();
    expect(await membersOf(id)).toEqual([richer]);
  });

  test('count once after a merge, come back after it is undone, and no playbook acts on that', async () => {
    const [ana, anna] = [await shop.register({ locale: 'da-DK' }), await shop.register({ locale: 'da-DK' })];
    const id = await built(fact('customer', '$.locale', 'equal', 'da-DK'));
    expect(await membersOf(id)).toEqual([anna, ana]);
    const { merge, unmerge } = createIdentityDesk(jeweller);
    expect((await merge(ana, [anna])).userErrors).toEqual([]);
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([ana]);
    expect(await segmentsOf(anna)).toEqual([id]);
    expect((await unmerge(anna)).userErrors).toEqual([]);
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([anna, ana]);
    expect(await eventsOf(id)).toEqual([
      { type: 'SegmentLeft', customerId: anna, because: 'RECORDS' },
      { type: 'SegmentEntered', customerId: anna, because: 'RECORDS' },
    ]);
  });
});

describe('a customer who wants to be erased', () => {
  test('leaves at once, by her own token too, and comes back without an entry if she changes her mind', async () => {
    const ana = await shop.register({ locale: 'pl-PL' });
    const id = await built(fact('customer', '$.locale', 'equal', 'pl-PL'));
    const own = graph.as('customer', { customer: ana });
    const { data } = await own.ask('{ me { segments { id } } }');
    expect(data.me).toEqual({ segments: null });
    expect((await jeweller.mutate('requestErasure', 'erasesAt', {}, own)).userErrors).toEqual([]);
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([]);
    const cancelled = await jeweller.mutate('cancelErasure', '__typename', {}, own);
    expect(cancelled.userErrors).toEqual([]);
    await graph.stream.drain();
    expect(await membersOf(id)).toEqual([ana]);
    expect((await eventsOf(id)).map(({ type, because }) => `${type} ${because}`)).toEqual([
      'SegmentLeft RECORDS',
      'SegmentEntered RECORDS',
    ]);
  });
});

describe('a preview', () => {
  const PREVIEW = `query ($condition: JSON!) { segmentPreview(condition: $condition) {
    estimate low high sample { id } } }`;
  const preview = (condition: object) => marketing().ask(PREVIEW, { condition });

  test('counts everybody in a small shop, each person once, and saves nothing', async () => {
    const [ana, anna] = [await shop.register({ locale: 'fi-FI' }), await shop.register({ locale: 'fi-FI' })];
    const other = await shop.register({ locale: 'fi-FI' });
    expect((await createIdentityDesk(jeweller).merge(ana, [anna])).userErrors).toEqual([]);
    await buy(other, { lines: [line({ sku: 'SAUNA' })] });
    const before = (await marketing().run('{ segments { id } }')).segments;
    const finns = fact('customer', '$.locale', 'equal', 'fi-FI');
    const { data } = await preview(finns);
    expect(data.segmentPreview).toMatchObject({ estimate: 2, low: 2, high: 2 });
    expect(data.segmentPreview.sample.map(({ id }: { id: string }) => id).toSorted()).toEqual([ana, other].toSorted());
    const bought = await preview({ all: [finns, fact('purchases', '$.sku.sauna', 'equal', 0)] });
    expect(bought.data.segmentPreview).toEqual({ estimate: 1, low: 1, high: 1, sample: [{ id: other }] });
    expect((await marketing().run('{ segments { id } }')).segments).toEqual(before);
  });

  test('of a bad condition is an error', async () => {
    const { errors } = await preview(fact('customer', '$.shoeSize', 'equal', 1));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a playbook', () => {
  test('opens a case when somebody enters, once, and not for who is found by a build', async () => {
    const [old, young] = [await shop.register({ locale: 'nb-NO' }), await shop.register()];
    const id = await built(fact('customer', '$.locale', 'equal', 'nb-NO'));
    const draft = {
      ...{ name: 'Welcome', trigger: 'SEGMENT_ENTERED' },
      condition: { all: [fact('event', '$.segmentId', 'equal', id)] },
      actions: [{ kind: 'OPEN_CASE', severity: 'LOW', reason: 'OTHER', title: 'Call to say hello' }],
    };
    const saved = await jeweller.mutate('savePlaybook', 'playbook { id }', { draft }, graph.as('analyst'));
    expect(saved.userErrors).toEqual([]);
    const update = { customerId: young, locale: 'nb-NO' };
    expect((await jeweller.mutate('updateCustomer', 'customer { id }', update, graph.as('admin'))).userErrors).toEqual(
      [],
    );
    await graph.stream.drain();
    await tick();
    await tick();
    await graph.stream.drain();
    const casesOf = async (customer: string) =>
      (
        await graph
          .as('support')
          .run('query ($id: ID!) { customer(id: $id) { cases { nodes { title } } } }', { id: customer })
      ).customer.cases.nodes;
    expect(await casesOf(young)).toEqual([{ title: 'Call to say hello' }]);
    expect(await casesOf(old)).toEqual([]);
  });
});
