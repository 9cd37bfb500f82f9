import type { WorkListMoves, WorkListRepository } from '../../domain/work-list/work-list-version.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, type Key } from '../table/item.ts';

/** The times at which the lists of a store moved, one attribute for each list; null: those of the whole shop. */
export const workListsKey = (store: string | null): Key => ({
  pk: store === null ? 'WORK_LISTS' : `WORK_LISTS#${store}`,
  sk: '#MOVED',
});

const MAX_CODE_LENGTH = 200;

export const workListRepository = (reader: Reader): WorkListRepository => ({
  async workListMoves(store) {
    // Matches belong to no store, and no store has a longer code.
    const keys =
      store === null || store.length > MAX_CODE_LENGTH
        ? [workListsKey(null)]
        : [workListsKey(null), workListsKey(store)];
    const [shop = null, own = null] = await reader.getMany(keys);
    const ofShop = shop === null ? {} : entityOf<WorkListMoves>(shop);
    if (store === null) return ofShop;
    const { MATCHES } = ofShop;
    return { ...(own === null ? {} : entityOf<WorkListMoves>(own)), ...(MATCHES === undefined ? {} : { MATCHES }) };
  },
});
