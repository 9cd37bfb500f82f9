import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadScheduledBundle } from '../../support/erasures.ts';
import { eventOf, followOnce, type RunningReceiver, start, startReceiver } from '../../support/event-receiver.ts';
import { openGraphWithStream } from '../../support/graph.ts';
import { createOrderDesk, fresh, sale } from '../../support/order-desk.ts';

let folder: string;
let receiver: RunningReceiver;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-story-'));
  receiver = await startReceiver(join(folder, 'home'));
});
afterAll(async () => {
  await receiver.kill('SIGTERM');
  await rm(folder, { recursive: true });
});

const SAVE =
  'mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) { segment { id } userErrors { code } } }';
const ORDERED = { fact: 'metrics', path: '$.orderCount', operator: 'greaterThanInclusive', value: 1 };

test('who enters and leaves a segment of the graph is in the list of the receiver', async () => {
  const graph = await openGraphWithStream();
  const shop = createOrderDesk(graph);
  await shop.openShop();
  const [ana, ben] = [await shop.register(), await shop.register()];
  const input = { idempotencyKey: fresh(), name: 'Buyers', condition: ORDERED };
  const { saveSegment } = await graph.as('marketing').run(SAVE, { input });
  const build = await loadScheduledBundle('segment-builds', graph.table);
  await build();
  const placedAt = new Date(Date.now() - 60_000).toISOString();
  const buy = (id: string) => shop.record(sale({ customer: { id }, placedAt }));
  const follow = async () => {
    await graph.stream.drain();
    expect(await followOnce(graph.stream.eventFile, join(folder, 'home'), receiver.url)).toBe(0);
    const list = await receiver.list(saveSegment.segment.id);
    return new Map(list.map(({ customerId, isMember }) => [customerId, isMember]));
  };
  await buy(ana);
  const { order } = await buy(ben);
  expect(await follow()).toEqual(new Map([ana, ben].map((id) => [id, true])));
  await shop.updateStatus({ orderId: order.id, status: 'CANCELLED', occurredAt: new Date().toISOString() });
  expect(await follow()).toEqual(new Map([[ana, true], [ben, false]])); // biome-ignore format: pairs
}, 300_000);

test('nothing is lost and nothing counts twice where follower and receiver are killed', async () => {
  const [file, home] = [join(folder, 'killed.jsonl'), join(folder, 'killed')];
  const count = 120;
  const people = Array.from({ length: count }, (_, at) => `cus_${at}`);
  let own = await startReceiver(home);
  const port = Number(new URL(own.url).port);
  const write = (from: number, to: number) =>
    appendFile(
      file,
      people
        .slice(from, to)
        .map((customerId, at) =>
          JSON.stringify(eventOf('SegmentEntered', `m-${from + at}`, { customerId, segmentId: 'seg_killed' })),
        )
        .join('\n')
        .concat('\n'),
    );
  const isDone = async () => (await own.list('seg_killed')).length === count;
  for (let kills = 0; kills < 6; kills++) {
    await write(kills * 20, (kills + 1) * 20);
    const follower = start('follow', [file, '--folder', home, '--url', own.url]);
    let delivered = 0;
    const ended = new Promise((resolve) => follower.once('close', resolve));
    follower.stdout?.on('data', () => {
      // While the answer to the next one is on its way.
      if (++delivered === 2 + kills) follower.kill('SIGKILL');
    });
    if (kills % 2 === 1) {
      await wait(100 + 40 * kills);
      await own.kill('SIGKILL');
      own = await startReceiver(home, port);
    }
    await ended;
  }
  expect(await isDone()).toBe(false);
  expect(await followOnce(file, home, own.url)).toBe(0);
  expect(await isDone()).toBe(true);
  expect((await own.list('seg_killed')).map(({ customerId }) => customerId).toSorted()).toEqual(people.toSorted());
  await own.kill('SIGTERM');
}, 300_000);
