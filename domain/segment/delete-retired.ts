import type { BuildPorts, SegmentJobStore } from './build-segments.ts';
import type { GenerationKey } from './segment.ts';

/**
 * Deletes the members of generations that nobody shows or builds any more.
 * @returns how many it deleted
 */
export async function deleteRetired({ store, isTimeLeft }: Pick<BuildPorts, 'store' | 'isTimeLeft'>): Promise<number> {
  let deleted = 0;
  for (const segment of (await store.segments()).all)
    for (const generation of segment.retired) {
      const key = { segmentId: segment.id, generation };
      const count = await deleteGeneration(store, key, isTimeLeft);
      if (count === null) return deleted;
      deleted += count;
      await forgetRetired(store, key);
    }
  return deleted;
}

/** @returns how many it deleted; null: time ran out */
async function deleteGeneration(
  store: SegmentJobStore,
  key: GenerationKey,
  isTimeLeft: () => boolean,
): Promise<number | null> {
  const members = store.memberPartitions(key);
  let deleted = 0;
  for (let partition = 0; partition < members.count; partition++)
    for (;;) {
      if (!isTimeLeft()) return null;
      const { items } = await members.page(partition, null);
      if (items.length === 0) break;
      await store.deleteMembers(key, items);
      deleted += items.length;
    }
  return deleted;
}

/** A conflict leaves it for the next run. */
async function forgetRetired(store: SegmentJobStore, { segmentId, generation }: GenerationKey): Promise<void> {
  const before = (await store.segments()).all.find(({ id }) => id === segmentId);
  if (before === undefined) return;
  const retired = before.retired.filter((one) => one !== generation);
  const after = { ...before, revision: before.revision + 1, retired };
  await store.commitSegments([{ entity: 'segment', before, after }]);
}
