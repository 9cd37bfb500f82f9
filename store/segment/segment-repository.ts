import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { type Entry, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';
import {
  type GenerationKey,
  generationFrom,
  type SegmentList,
  type SegmentRepository,
  type Segments,
  type SizeChange,
} from '../../domain/segment/segment.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { descendingPart, firstMerged, partsOfShards } from '../table/merge-parts.ts';
import { DAY, memberName, memberPks, membershipsKey, sizePk, TOTAL } from './membership-items.ts';
import { SEGMENT_LIST_SK, SEGMENT_PK, SEGMENT_PREFIX, segmentFrom } from './segment-items.ts';

export function segmentRepository(reader: Reader): SegmentRepository {
  return {
    segments: () => readSegments(reader),
    segmentMembers: (key, slice) => membersPage(reader, key, slice),
    memberPartitions: (key) => partsOfShards(reader, memberName(key), (item) => stringOf(item, 'sk')),
    segmentSizes: (keys) => mapInParallel(keys, (key) => readSize(reader, key)),
    sizeChanges: (key, from) => readSizeChanges(reader, key, from),
    async generationsOf(customerIds) {
      const items = await reader.getMany(customerIds.map(membershipsKey));
      return items.map((item) => (item === null ? [] : generationsIn(item)));
    },
  };
}

/** In the order of their ids, which is the order of creation. */
async function readSegments(reader: Reader): Promise<Segments> {
  const items = await reader.query({ pk: SEGMENT_PK, from: '#', to: '~' });
  const list = items.find((item) => stringOf(item, 'sk') === SEGMENT_LIST_SK);
  const all = items.filter((item) => stringOf(item, 'sk').startsWith(SEGMENT_PREFIX)).map(segmentFrom);
  return { ...(list === undefined ? { version: 0 } : entityOf<SegmentList>(list)), all };
}

async function membersPage(reader: Reader, key: GenerationKey, { first, after }: Slice): Promise<Page<string>> {
  const parts = memberPks(key).map((pk) => descendingPart(pk, reader.query, memberEntry));
  return pageOf(await firstMerged(parts, after, first + 1), first);
}

function memberEntry(item: Attributes): Entry<string> {
  const customerId = stringOf(item, 'sk');
  return { item: customerId, position: customerId };
}

async function readSize(reader: Reader, key: GenerationKey): Promise<number> {
  const items = await reader.query(prefixRange(sizePk(key), TOTAL));
  return items.reduce((sum, item) => sum + countIn(item, 'members'), 0);
}

async function readSizeChanges(reader: Reader, key: GenerationKey, from: Day): Promise<readonly SizeChange[]> {
  const items = await reader.query({ pk: sizePk(key), from: `${DAY}${from}`, to: `${DAY}${HIGHEST_CHARACTER}` });
  const byDay = new Map<Day, SizeChange>();
  for (const item of items) {
    const [, day = ''] = stringOf(item, 'sk').split('#');
    const { entered = 0, left = 0, built = 0 } = byDay.get(day) ?? {};
    byDay.set(day, {
      day,
      entered: entered + countIn(item, 'entered'),
      left: left + countIn(item, 'left'),
      built: built + countIn(item, 'built'),
    });
  }
  return [...byDay.values()];
}

const countIn = (item: Attributes, name: string): number => Number(item[name]?.N ?? 0);

const generationsIn = (item: Attributes): readonly GenerationKey[] =>
  entityOf<{ readonly memberOf: readonly string[] }>(item).memberOf.map(generationFrom);
