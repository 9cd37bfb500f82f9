import { expect, test } from 'vitest';
import { itemsOfPerson, SEGMENT, segmentItems } from '../../bench/audience/items.ts';
import { PRODUCT, personAt, reckon } from '../../bench/audience/people.ts';
import { AUDIENCE_START, type Audience } from '../../domain/audience/audience.ts';
import { readMembers } from '../../domain/audience/read-members.ts';
import { createRepositories } from '../../store/repositories.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { freshTable } from '../support/table.ts';

const NOW = '2026-11-26T09:00:00.000Z';
const PEOPLE = 300;
const PER_TRANSACTION = 100;

test('the people of a segment and the reasons against the others are those of a plain reckoning', async () => {
  const table = await freshTable();
  const items = [
    ...segmentItems(),
    ...Array.from({ length: PEOPLE }, (_, index) => itemsOfPerson(personAt(index), index, NOW)).flat(),
  ];
  for (let start = 0; start < items.length; start += PER_TRANSACTION)
    await transact(
      table,
      items.slice(start, start + PER_TRANSACTION).map((put) => ({ put })),
    );
  const audience: Audience = {
    ...{ id: 'adc_1', version: 1, segmentId: SEGMENT.id, generation: 1, channel: 'EMAIL', purpose: 'MARKETING' },
    ...{ sku: PRODUCT, category: null, slot: { day: '2026-11-26', number: 0 }, requestedAt: NOW, stage: 'RUNNING' },
    ...{ progress: AUDIENCE_START, result: null, availableUntil: null, dueAt: NOW, listsUntil: null, sending: null },
  };
  const listed: string[] = [];
  let [text, result, position]: [string, Audience['result'], typeof AUDIENCE_START.position] = [
    '',
    null,
    AUDIENCE_START.position,
  ];
  while (position !== null) {
    const end = await readMembers(
      {
        ...{ repositories: createRepositories(table, { consistent: true }), recentPurchaseDays: 90, now: () => NOW },
        writeList: async (_, __, ids) => void listed.push(...ids),
      },
      audience,
      position,
      async (more) => {
        text += more;
      },
    );
    if (end === 'GONE') throw new Error('the segment is gone');
    position = end.next;
    result = end.found?.result ?? result;
  }
  const { members, excluded } = reckon(PEOPLE);
  expect(result).toEqual({ members, excluded, lists: 4 });
  const ids = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',')));
  expect(ids).toHaveLength(members);
  expect(listed).toEqual(ids);
  // Each reason has its people, so that none is compared in vain.
  expect(Object.keys(excluded)).toHaveLength(9);
});
