import { beforeAll, expect, test } from 'vitest';
import { createCaseDesk, minutesAgo } from '../support/case-desk.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  jeweller = await openJeweller(Promise.resolve(graph));
  cases = createCaseDesk(jeweller);
});

const VERSIONS = 'query ($store: String) { workListVersions(store: $store) { list version } }';

type Version = { readonly list: string; readonly version: string };

async function versionsOf(store: string | null): Promise<ReadonlyMap<string, string>> {
  await graph.stream.drain();
  const { workListVersions } = await jeweller.york.run(VERSIONS, { store });
  return new Map(workListVersions.map(({ list, version }: Version) => [list, version]));
}

/** The lists that have another version than before. Others must not move. */
async function movedBy(store: string | null, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await versionsOf(store);
  await act();
  const after = await versionsOf(store);
  return [...after].filter(([list, version]) => before.get(list) !== version).map(([list]) => list);
}

test('each list moves when something in it does, in its store and in the shop', async () => {
  expect([...(await versionsOf(null)).keys()]).toEqual(['CASES', 'COMMITMENTS', 'FEEDBACK', 'SERVICE_JOBS', 'MATCHES']);
  const customer = { id: await jeweller.customer() };
  const york = await movedBy('york', () => cases.open({ customer, store: 'york' }));
  expect(york).toEqual(['CASES', 'COMMITMENTS']);
  expect((await versionsOf(null)).get('CASES')).not.toBe('0');
  expect(await versionsOf('leeds')).toEqual(
    new Map(['CASES', 'COMMITMENTS', 'FEEDBACK', 'SERVICE_JOBS', 'MATCHES'].map((list) => [list, '0'])),
  );
  const promised = { customer, dueAt: minutesAgo(-60) };
  expect(await movedBy('leeds', () => jeweller.mutate('promiseCall', 'call { id }', promised, jeweller.leeds))).toEqual(
    ['COMMITMENTS'],
  );
  const feedback = { customer, comment: 'Lovely', occurredAt: minutesAgo(1), store: 'leeds' };
  const given = await movedBy('leeds', () =>
    jeweller.mutate('submitFeedback', 'feedback { id }', feedback, jeweller.leeds),
  );
  expect(given).toContain('FEEDBACK');
  expect(given).not.toContain('CASES');
  const item = {
    customer,
    kind: 'REPAIR',
    store: 'leeds',
    tag: 'W-1',
    description: 'A ring',
    conditionAtIntake: 'GOOD',
  };
  const times = { occurredAt: minutesAgo(0), promisedBy: `${dayFromNow({ days: 5 })}T10:00:00.000Z` };
  const received = () => jeweller.mutate('receiveItem', 'serviceJob { id }', { ...item, ...times }, jeweller.leeds);
  expect(await movedBy('leeds', received)).toContain('SERVICE_JOBS');
});
