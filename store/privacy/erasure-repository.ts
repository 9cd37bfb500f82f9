import type { Erasure, ErasureRepository } from '../../domain/privacy/erasure.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { ERASURE_QUEUE, erasureKey } from './erasure-items.ts';

export function erasureRepository(reader: Reader): ErasureRepository {
  return {
    async erasure(id) {
      const item = await reader.get(erasureKey(id));
      return item === null ? null : entityOf<Erasure>(item);
    },
    erasuresDue: (before, slice) =>
      readIndexPage<Erasure>(reader, [queueRange(ERASURE_QUEUE, { from: '#', to: before })], slice),
  };
}
