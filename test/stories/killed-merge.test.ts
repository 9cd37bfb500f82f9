import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { requestOf } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { mutationBody, sendAndKill } from '../support/killed-process.ts';

const PEOPLE = 12;
/** A desk whose process is killed after this many responses. */
const KILLS = [1, 6, 14, 25];

let jeweller: Jeweller;
let people: readonly string[];
beforeAll(async () => {
  jeweller = await openJeweller();
  people = await Promise.all(Array.from({ length: PEOPLE }, () => jeweller.customer()));
});

/** Groups of three people are merged and get a note; then the last of each group is unmerged. */
function callsOf(): readonly string[] {
  const call = (mutation: string, index: number, input: object) =>
    mutationBody(mutation, { idempotencyKey: `${mutation} ${index}`, ...input });
  return people.flatMap((id, index) => {
    const note = call('updateCustomer', index, {
      customerId: id,
      attributes: [{ name: 'note', value: String(index) }],
    });
    if (index % 3 !== 2) return [note];
    const [survivor = '', second = ''] = people.slice(index - 2);
    return [
      note,
      call('mergeCustomers', index, { survivor, others: [second] }),
      call('mergeCustomers', 100 + index, { survivor: second, others: [id] }),
      call('unmergeCustomer', index, { recordId: id }),
    ];
  });
}

test('a function that is killed during merges leaves no partial merge, and a retry duplicates nothing', async () => {
  const { table } = jeweller.graph;
  const calls = callsOf();
  const send = (killAfter: number) => sendAndKill(requestOf('support', {}, '', {}), calls, killAfter);
  for (const killAfter of KILLS) {
    await send(killAfter);
    // The engine finishes the requests that reached it.
    await wait(100);
    expect(faultsOf(await scanItems(table))).toEqual([]);
  }

  // An unmerge that arrives before its merge is rejected and sent again; then everything is sent twice more.
  await send(Number.POSITIVE_INFINITY);
  await send(Number.POSITIVE_INFINITY);
  for (let again = 0; again < 2; again++) {
    const answers = await send(Number.POSITIVE_INFINITY);
    expect(answers.map((answer) => JSON.parse(answer).data)).toEqual(
      Array(calls.length).fill({ payload: { userErrors: [] } }),
    );
  }

  const items = await scanItems(table);
  expect(faultsOf(items)).toEqual([]);
  const { records } = createIdentityDesk(jeweller);
  for (const [index, id] of people.entries()) {
    const [survivor, second] = people.slice(index - (index % 3));
    expect(await records(id)).toEqual(index % 3 === 2 ? [id] : [survivor, second]);
  }
  const events = items.filter(({ pk, sk }) => String(pk).startsWith('IDENTITY#') && sk === '#POINTER');
  expect(events).toHaveLength(3 * (PEOPLE / 3));
}, 300_000);
