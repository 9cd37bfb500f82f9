import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AudienceDesk, openAudienceDesk } from '../support/audience-desk.ts';
import { faultsOf } from '../support/audit.ts';
import { scanItems } from '../support/items.ts';
import { killUntilDone } from '../support/killed-jobs.ts';

const MEMBERS = 40;
let desk: AudienceDesk;
let members: readonly string[];
let segmentId: string;
beforeAll(async () => {
  desk = await openAudienceDesk();
  const ids: string[] = [];
  for (let count = 0; count < MEMBERS; count++) ids.push(await desk.member('ga-IE'));
  members = ids;
  segmentId = await desk.segment('ga-IE');
}, 300_000);
afterAll(() => desk.jobs.close());

const inOrder = (lines: readonly string[]) => lines.map((text) => text.slice(0, text.indexOf(','))).toSorted();

test('a file and a confirmation whose runs are killed are whole, and nobody is in them twice', async () => {
  const { audience } = await desk.start({ segmentId });
  let kills = 0;
  await killUntilDone('audiences', async () => void kills++);
  const made = await desk.find(audience.id);
  expect(made).toMatchObject({ exportStatus: 'READY', members: MEMBERS, excluded: [] });
  expect(inOrder(await desk.lines(made))).toEqual(members.toSorted());

  const occurredAt = made.requestedAt;
  expect((await desk.confirm({ audienceId: audience.id, occurredAt })).userErrors).toEqual([]);
  const recorded: number[] = [];
  await killUntilDone('audiences', async () => {
    const items = await scanItems(desk.graph.table);
    recorded.push(items.filter(({ type }) => type === 'MARKETING_SENT').length);
    kills++;
  });
  // Some were killed in the middle.
  expect(recorded.some((count) => count > 0 && count < MEMBERS)).toBe(true);
  expect(kills).toBeGreaterThan(4);
  for (const id of members) {
    const sends = await desk.sends(id);
    expect(sends).toEqual([{ occurredAt, via: 'EMAIL', direction: 'OUTBOUND', skus: [] }]);
  }
  const preferences = (await scanItems(desk.graph.table)).filter(({ sk }) => sk === '#PREFERENCES');
  expect(preferences.map(({ marketingSends }) => marketingSends)).toEqual(
    Array.from({ length: MEMBERS }, () => [occurredAt]),
  );
  await desk.stream.drain();
  expect(faultsOf(await scanItems(desk.graph.table))).toEqual([]);
}, 300_000);
