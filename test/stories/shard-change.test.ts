import { expect, onTestFinished, test } from 'vitest';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import { moveToShards } from '../../store/reindex/move-shards.ts';
import { scanPages } from '../../store/table/scan-pages.ts';
import { SMALL_SHOP } from '../../store/table/shard-layout.ts';
import { partitionFor, setShards } from '../../store/table/shards.ts';
import { createCaseDesk } from '../support/case-desk.ts';
import { type Answer, openGraphOn, type TestCaller } from '../support/graph.ts';
import { openJeweller } from '../support/jeweller.ts';

/** Of one writer, so that a slow machine ends. */
const MOST_WRITES = 12;

const QUEUE = `query ($after: String) {
  caseQueue(first: 9, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;

/** All cases of the queue, page by page; fails where one is listed twice. */
async function walkQueue(desk: TestCaller): Promise<ReadonlySet<string>> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { caseQueue }: Answer['data'] = await desk.run(QUEUE, { after });
    const { nodes, pageInfo } = caseQueue;
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(new Set(ids).size).toBe(ids.length);
  return new Set(ids);
}

test('from 4 to 64 shards: two versions write, both read, items move, and nothing is listed twice or missing', async () => {
  onTestFinished(() => setShards(SMALL_SHOP));
  const jeweller = await openJeweller();
  const cases = createCaseDesk(jeweller);
  const { table } = jeweller.graph;
  const opened: string[] = [];
  const open = async (desk: TestCaller) => {
    const customer = { id: await jeweller.customer() };
    opened.push((await cases.open({ customer, title: `Case ${opened.length}` }, desk)).id);
  };
  for (let count = 0; count < 10; count++) await open(jeweller.desk);

  const former = (await openGraphOn(table, { SHARDS: '4,64' })).as('support');
  const present = (await openGraphOn(table, { SHARDS: '64,4' })).as('support');
  setShards({ count: 64, alsoRead: 4 });
  let isMoving = true;
  let walks = 0;
  const writeOn = async (desk: TestCaller) => {
    for (let count = 0; count < 5 || (isMoving && count < MOST_WRITES); count++) await open(desk);
  };
  const readOn = async (desk: TestCaller) => {
    for (let count = 0; isMoving || count < 2; count++) {
      const known = [...opened];
      const found = await walkQueue(desk);
      expect(known.filter((id) => !found.has(id))).toEqual([]);
      walks++;
    }
  };
  const moveAll = async () => {
    let moved = 0;
    for await (const page of scanPages(table, { ConsistentRead: true, Limit: 20 }))
      moved += await moveToShards(table, page);
    return moved;
  };
  const move = async () => {
    let moved = 0;
    for (let run = 0; run < 3; run++) moved += await moveAll();
    isMoving = false;
    return moved;
  };
  const [, , , , moved] = await inParallel(
    () => writeOn(former),
    () => writeOn(present),
    () => readOn(former),
    () => readOn(present),
    move,
  );
  expect(moved).toBeGreaterThan(5);
  expect(walks).toBeGreaterThanOrEqual(4);

  // The former version is gone.
  await moveAll();
  const last = (await openGraphOn(table, { SHARDS: '64' })).as('support');
  expect([...(await walkQueue(last))].toSorted()).toEqual(opened.toSorted());
  for await (const page of scanPages(table, { ConsistentRead: true }))
    for (const { queuePk, queueSk } of page) {
      const name = /^(.+)#\d+$/.exec(queuePk?.S ?? '')?.[1];
      if (name !== undefined) expect(queuePk?.S).toBe(partitionFor(name, queueSk?.S ?? ''));
    }
});
