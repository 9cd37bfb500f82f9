import { beforeAll, expect, test } from 'vitest';
import { openGraph } from '../support/graph.ts';
import { createPreferencesDesk, NOON, rejectedPayload } from '../support/preferences.ts';

let story: ReturnType<typeof createPreferencesDesk>;
let ana: string;
beforeAll(async () => {
  story = createPreferencesDesk(await openGraph());
  ana = await story.register();
});

test('sets given fields, keeps absent ones, clears null ones', async () => {
  const id = await story.register();
  const set = await story.rules({
    customer: { id },
    preferredChannel: 'SMS',
    timeZone: 'America/New_York',
    quietFrom: '21:00',
    quietTo: '08:30',
    weeklyCap: 2,
  });
  const all = {
    preferredChannel: 'SMS',
    timeZone: 'America/New_York',
    quietFrom: '21:00',
    quietTo: '08:30',
    weeklyCap: 2,
    pausedUntil: null,
  };
  expect(set.preferences).toMatchObject({ version: 1, rules: all });
  const later = await story.rules({ customer: { id }, quietFrom: '22:00', timeZone: null, pausedUntil: NOON });
  const after = { ...all, quietFrom: '22:00', timeZone: 'UTC', pausedUntil: NOON };
  expect(later.preferences).toMatchObject({ version: 2, rules: after });
  const same = await story.rules({ customer: { id }, quietFrom: '22:00' });
  expect(same.preferences).toMatchObject({ version: 2, rules: after });
  const cleared = await story.rules({ customer: { id }, quietFrom: null, quietTo: null, weeklyCap: null });
  expect(cleared.preferences.rules).toEqual({ ...after, quietFrom: null, quietTo: null, weeklyCap: null });
});

test('reports errors in rules', async () => {
  const named = { customer: { id: ana } };
  expect(await story.rules({ ...named, quietFrom: '21:00' })).toEqual(rejectedPayload('INVALID', 'quietTo'));
  expect(await story.rules({ ...named, quietTo: '21:00' })).toEqual(rejectedPayload('INVALID', 'quietFrom'));
  expect(await story.rules({ ...named, quietFrom: '21:00', quietTo: '21:00' })).toEqual(
    rejectedPayload('INVALID', 'quietTo'),
  );
  expect(await story.rules({ ...named, weeklyCap: -1 })).toEqual(rejectedPayload('INVALID', 'weeklyCap'));
  expect(await story.rules({ ...named, weeklyCap: 101 })).toEqual(rejectedPayload('INVALID', 'weeklyCap'));
  for (const timeZone of ['Europe/Londres', 'BST', 'IST'])
    expect(await story.rules({ ...named, timeZone })).toEqual(rejectedPayload('INVALID', 'timeZone'));
  expect(await story.rules({ ...named, expectedVersion: 7 })).toEqual(
    rejectedPayload('VERSION_CONFLICT', 'expectedVersion'),
  );
  const several = await story.rules({ ...named, weeklyCap: 101, timeZone: 'Mars/Olympus', quietFrom: '21:00' });
  expect(several.userErrors).toHaveLength(3);
});

test('one of many changes at once with the same expected version succeeds', async () => {
  const id = await story.register();
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((weeklyCap) => story.rules({ customer: { id }, weeklyCap, expectedVersion: 0 })),
  );
  const done = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(done).toHaveLength(1);
  expect(await story.preferencesOf(id)).toMatchObject({ version: 1, rules: done[0].preferences.rules });
});
