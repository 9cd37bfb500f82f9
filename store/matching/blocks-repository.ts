import { type Blocks, type BlocksRepository, noBlocks } from '../../domain/matching/blocks/blocks.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { blockPk, blocksKey } from './blocks-items.ts';

export function blocksRepository(reader: Reader): BlocksRepository {
  return {
    async blocks(customerId) {
      const item = await reader.get(blocksKey(customerId));
      return item === null ? noBlocks(customerId) : entityOf<Blocks>(item);
    },
    async blockMembers(key, limit) {
      // Ids sort by creation time.
      const items = await reader.query({ ...prefixRange(blockPk(key), ''), descending: true, limit });
      return items.map((item) => stringOf(item, 'sk'));
    },
  };
}
