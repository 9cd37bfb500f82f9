import { beforeAll, expect, test } from 'vitest';
import { matchRecord } from '../../../domain/matching/match-record.ts';
import { type RematchPorts, rematch } from '../../../domain/matching/rematch.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { scannedCustomers } from '../../../store/segment/scan-records.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { scanItems } from '../../support/items.ts';
import { registeredPeople } from '../../support/learned-people.ts';
import { registrationChanges } from '../../support/matches.ts';
import { matchingOn } from '../../support/matching.ts';
import { seed } from '../../support/seed.ts';
import { copyOf, freshTable } from '../../support/table.ts';

const PEOPLE = registeredPeople(14, 7);

let table: Table;
beforeAll(async () => {
  table = await freshTable();
  for (let start = 0; start < PEOPLE.length; start += 10)
    await seed(table, registrationChanges(PEOPLE.slice(start, start + 10)));
});

const portsOn = (on: Table, more: Partial<RematchPorts> = {}): RematchPorts => ({
  matching: matchingOn(on),
  cursors: jobCursors(on),
  customers: scannedCustomers(on),
  pace: async () => {},
  isTimeLeft: () => true,
  report: () => {},
  reportFailed: () => {},
  ...more,
});

/** What the matcher decided: the persons and the open suggestions. */
async function decisionsIn(on: Table): Promise<readonly string[]> {
  const items = await scanItems(on);
  return items
    .flatMap(({ pk, sk, records, open }) => {
      if (sk === '#PROFILE') return [`${pk} ${[...(records as readonly string[])].toSorted()}`];
      if (sk !== '#DUPLICATES') return [];
      return [`${pk} ${(open as readonly { otherId: string }[]).map(({ otherId }) => otherId).toSorted()}`];
    })
    .toSorted();
}

test('all records are matched again, once for each model, by a run that is killed at every request', async () => {
  const [killed, whole] = [await copyOf(table), await copyOf(table)];
  const paced: number[] = [];
  const pace = async (records: number) => void paced.push(records);
  expect(await rematch(portsOn(whole, { pace }), 1)).toBe('DONE');
  expect(paced.reduce((sum, records) => sum + records, 0)).toBe(PEOPLE.length);
  expect((await decisionsIn(whole)).some((text) => text.split(',').length > 1)).toBe(true);
  expect(await rematch(portsOn(whole, { pace: () => Promise.reject(new Error('matched twice')) }), 1)).toBe('DONE');

  let [kills, until] = [0, 3];
  for (let isDone = false; !isDone; until = Math.ceil(until * 1.2)) {
    let requests = 0;
    const crashes = injectCrashes(killed.client, () => {
      if (++requests < until) return 'no';
      // A process that is killed sends no other request.
      return requests === until && kills % 2 === 1 ? 'after' : 'before';
    });
    isDone = await rematch(portsOn(killed), 1).then(
      (result) => result === 'DONE',
      () => false,
    );
    crashes.stop();
    if (!isDone) kills++;
  }
  expect(kills).toBeGreaterThan(5);
  expect(await decisionsIn(killed)).toEqual(await decisionsIn(whole));
});

test('a run without time goes on in the next one, and of two runs at once both end in the same state', async () => {
  const on = await copyOf(table);
  let pages = 0;
  const isTimeLeft = () => pages++ % 3 < 2;
  let runs = 0;
  for (let result = 'MORE'; result === 'MORE'; runs++) result = await rematch(portsOn(on, { isTimeLeft }), 1);
  expect(runs).toBeGreaterThan(1);
  const twice = await copyOf(table);
  await Promise.all([rematch(portsOn(twice), 1), rematch(portsOn(twice), 1)]);
  while ((await rematch(portsOn(twice), 1)) === 'MORE');
  expect(await decisionsIn(twice)).toEqual(await decisionsIn(on));
});

test('unidentified and erased records stay out of the blocks', async () => {
  const on = await copyOf(table);
  const [one, other] = PEOPLE;
  if (one === undefined || other === undefined) throw new Error('no people');
  for (const [before, more] of [
    [one, { identified: false }],
    [other, { status: 'ERASURE_PENDING' }],
  ] as const)
    await seed(on, [{ entity: 'customer', before, after: { ...before, ...more, version: before.version + 1 } }]);
  expect(await rematch(portsOn(on), 2)).toBe('DONE');
  const blocks = (await scanItems(on)).filter(({ pk }) => String(pk).startsWith('BLOCK#'));
  expect(blocks.some(({ sk }) => sk === one.id || sk === other.id)).toBe(false);
  expect(blocks.length).toBeGreaterThan(0);
  await matchRecord(matchingOn(on), PEOPLE[2]?.id ?? '', 'BLOCKS');
});
