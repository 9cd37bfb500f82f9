import { expect } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import type { Answer } from './graph.ts';
import { scanItems } from './items.ts';
import { CONDITIONS } from './segment-conditions.ts';
import { reckonPeople } from './segment-reckoning.ts';
import type { SegmentShop } from './segment-shop.ts';

/** Lets the stream, the jobs and the clock come to rest, and compares every list with the reckoning. @param conditionOf the number of the condition of each segment */
export async function settleAndCompare(shop: SegmentShop, conditionOf: ReadonlyMap<string, number>) {
  for (let round = 0; round < 6; round++) {
    await shop.drain();
    await shop.build();
    await shop.tickSegments();
  }
  const repositories = createRepositories(shop.table, { consistent: true });
  const people = await reckonPeople(shop.table, shop.now(), shop.show);
  const { all } = await repositories.segments();
  const lists = new Map<string, readonly string[]>();
  for (const { id, enabled, shown, generation, retired, name } of all) {
    expect(retired, name).toEqual([]);
    if (!enabled) continue;
    expect(shown?.generation, name).toBe(generation);
    const key = { segmentId: id, generation };
    const { entries } = await repositories.segmentMembers(key, { first: 100, after: null });
    const found = entries.map(({ item }) => item).toSorted();
    const [condition, fits] = CONDITIONS[conditionOf.get(id) ?? -1] ?? [];
    const expected = people.filter((person) => fits?.(person) === true).map((person) => person.id);
    expect(found, JSON.stringify(condition)).toEqual(expected.toSorted());
    expect(await repositories.segmentSizes([key])).toEqual([found.length]);
    const changes = await repositories.sizeChanges(key, '2000-01-01');
    expect(changes.reduce((sum, { entered, left, built }) => sum + entered - left + built, 0)).toBe(found.length);
    lists.set(`${id}@${generation}`, found);
  }
  const items: Answer['data'][] = [...(await scanItems(shop.table))];
  for (const person of people) {
    const own = items.find(({ pk, sk }) => pk === `CUSTOMER#${person.id}` && sk === 'SEGMENTS')?.memberOf ?? [];
    const expected = [...lists].flatMap(([key, ids]) => (ids.includes(person.id) ? [key] : []));
    expect(own.filter((key: string) => lists.has(key)).toSorted()).toEqual(expected.toSorted());
  }
  // Nobody else is in any list.
  const listed = items.filter(({ pk }) => String(pk).startsWith('SEGMENT_MEMBER#'));
  expect(listed).toHaveLength([...lists.values()].flat().length);
  return { members: listed.length, people: people.length };
}
