import { beforeAll, expect, test } from 'vitest';
import { openGraphWithStream } from '../support/graph.ts';
import { killUntilDone } from '../support/killed-jobs.ts';
import { createOrderDesk, fresh } from '../support/order-desk.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const SAVE = `mutation ($input: SaveSegmentInput!) {
  saveSegment(input: $input) { segment { id } userErrors { code } } }`;
const READ = `query ($id: ID!) { node(id: $id) { ... on Segment {
  segmentStatus memberCount members(first: 100) { nodes { id } } } } }`;

test('a process that builds segments is killed again and again, and the next one finds exactly the members', {
  timeout: 300_000,
}, async () => {
  const germans: string[] = [];
  for (let number = 0; number < 60; number++) {
    const id = await shop.register({ locale: number % 2 === 0 ? 'de-DE' : 'en-GB' });
    if (number % 2 === 0) germans.push(id);
  }
  await graph.stream.drain();
  const condition = { fact: 'customer', path: '$.locale', operator: 'equal', value: 'de-DE' };
  const input = { idempotencyKey: fresh(), name: fresh('Germans'), condition };
  const { saveSegment } = await graph.as('marketing').run(SAVE, { input });
  const { id } = saveSegment.segment;
  const read = async () => (await graph.as('marketing').run(READ, { id })).node;
  let killed = 0;
  await killUntilDone('segment-builds', async () => {
    killed++;
    const { segmentStatus, memberCount, members } = await read();
    // Nobody sees half of the members.
    if (segmentStatus === 'BUILDING') expect([memberCount, members.nodes]).toEqual([0, []]);
    else expect(memberCount).toBe(germans.length);
  });
  expect(killed).toBeGreaterThan(0);
  const { members, ...rest } = await read();
  expect(rest).toEqual({ segmentStatus: 'READY', memberCount: germans.length });
  expect(members.nodes.map((node: { id: string }) => node.id)).toEqual(germans.toReversed());
  expect((await graph.stream.events()).filter(({ detail }) => detail['segmentId'] === id)).toEqual([]);
});
