import { beforeAll, expect, test } from 'vitest';
import { openGraph } from '../support/graph.ts';
import { createPreferencesDesk, rejectedPayload } from '../support/preferences.ts';

let story: ReturnType<typeof createPreferencesDesk>;
let ana: string;
beforeAll(async () => {
  story = createPreferencesDesk(await openGraph());
  ana = await story.register();
});

const gold = { topic: 'metal', value: 'gold' };
const silver = { topic: 'metal', value: 'silver' };
const loud = { topic: 'Metal ', value: ' GOLD' };

test('replaces lists, and adds and removes single ones without regard to case', async () => {
  const id = await story.register();
  const set = await story.tastes({
    customer: { id },
    likes: [gold, silver, gold],
    sizes: [
      { of: 'ring', value: 'M' },
      { of: 'Ring', value: 'm' },
    ],
  });
  expect(set.preferences.tastes).toEqual({
    likes: [gold, silver],
    dislikes: [],
    sizes: [{ of: 'Ring', value: 'm' }],
  });
  const turned = await story.tastes({ customer: { id }, addDislikes: [loud], remove: [silver] });
  expect(turned.preferences.tastes).toMatchObject({ likes: [], dislikes: [{ topic: 'Metal', value: 'GOLD' }] });
  const back = await story.tastes({ customer: { id }, addLikes: [gold] });
  expect(back.preferences.tastes).toMatchObject({ likes: [gold], dislikes: [] });
  const replaced = await story.tastes({ customer: { id }, dislikes: [gold], sizes: null });
  expect(replaced.preferences.tastes).toEqual({ likes: [], dislikes: [gold], sizes: [] });
  const liked = await story.tastes({ customer: { id }, remove: [gold], addLikes: [gold] });
  expect(liked.preferences.tastes).toMatchObject({ likes: [gold], dislikes: [] });
  const cleared = await story.tastes({ customer: { id }, likes: null, expectedVersion: liked.preferences.version });
  expect(cleared.preferences.tastes).toEqual({ likes: [], dislikes: [], sizes: [] });
});

test('reports errors in tastes', async () => {
  const named = { customer: { id: ana } };
  expect(await story.tastes({ ...named, likes: [gold], addDislikes: [silver] })).toEqual(
    rejectedPayload('INVALID', 'addDislikes'),
  );
  expect(await story.tastes({ ...named, dislikes: [], remove: [silver] })).toEqual(
    rejectedPayload('INVALID', 'remove'),
  );
  expect(await story.tastes({ ...named, likes: [gold], dislikes: [loud] })).toEqual(
    rejectedPayload('INVALID', 'dislikes', '0'),
  );
  expect(await story.tastes({ ...named, addLikes: [gold], addDislikes: [silver, loud] })).toEqual(
    rejectedPayload('INVALID', 'addDislikes', '1'),
  );
  expect(await story.tastes({ ...named, likes: [{ topic: ' ', value: 'x' }] })).toEqual(
    rejectedPayload('INVALID', 'likes', '0', 'topic'),
  );
  expect(await story.tastes({ ...named, sizes: [{ of: 'ring', value: 'x'.repeat(101) }] })).toEqual(
    rejectedPayload('LIMIT_EXCEEDED', 'sizes', '0', 'value'),
  );
  expect(await story.tastes({ ...named, expectedVersion: 9 })).toEqual(
    rejectedPayload('VERSION_CONFLICT', 'expectedVersion'),
  );
});

test('holds fifty of a kind', async () => {
  const id = await story.register();
  const many = Array.from({ length: 50 }, (_, index) => ({ topic: 'brand', value: `${index}` }));
  expect((await story.tastes({ customer: { id }, likes: many })).preferences.tastes.likes).toHaveLength(50);
  expect(await story.tastes({ customer: { id }, addLikes: [gold] })).toEqual(
    rejectedPayload('LIMIT_EXCEEDED', 'addLikes'),
  );
});
