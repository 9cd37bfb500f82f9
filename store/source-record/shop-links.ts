import type { ShopLink } from '../../domain/integration/shop-erasure.ts';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import type { ShopLinks } from '../../domain/source-record/privacy/shop-erasure-job.ts';
import type { SourceLink } from '../../domain/source-record/run/source-link.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { shopErasureWrites } from '../integration/shop-erasure-items.ts';
import { HIGHEST_CHARACTER, prefixRange, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { type Condition, isNew, type WriteItem } from '../table/write-item.ts';
import {
  isAtRevision,
  linkListOf,
  linkOfRecordKey,
  linkPointerIn,
  linkPointerItem,
  linksOfRecord,
  linkWithoutPerson,
  sourceLinkKey,
} from './source-link-items.ts';

const MAX_ATTEMPTS = 8;
/** A transaction has 100 items at most, and one is the erasure of the shop. */
const MAX_SETTLED = 99;

const isThere: Condition = { expression: 'attribute_exists(#pk)', names: { '#pk': 'pk' } };

/** The links of integrations, for the job that erases shops. */
export function shopLinks(table: Table): ShopLinks {
  const reader = readerOf(table, true);
  return {
    list: (integration, slice) =>
      readIndexPage<ShopLink>(
        reader,
        [queueRange(linkListOf(integration), { from: '#', to: HIGHEST_CHARACTER })],
        slice,
      ),
    async ofRecords(recordIds) {
      const found: ShopLink[] = [];
      for (const id of recordIds) {
        const { pk, prefix } = linksOfRecord(id);
        const items = await reader.query(prefixRange(pk, prefix));
        found.push(...items.flatMap((item) => linkPointerIn(item) ?? []));
      }
      return found;
    },
    async forget({ key, recordId }, at) {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        if (attempt > 0) await backoff(attempt);
        const item = await reader.get(sourceLinkKey(key));
        const link = item === null ? null : entityOf<SourceLink>(item);
        // By now it may lead to another record.
        if (link !== null && link.graphId !== recordId) return;
        const put = itemOf(sourceLinkKey(key), linkWithoutPerson(key, link, at));
        const condition = link === null ? isNew : isAtRevision(link.revision);
        if ((await transact(table, [{ put, condition }])) === 'committed') return;
      }
      throw new Unavailable('a link changed in every attempt to forget it');
    },
    async settle(before, after, { asked, dropped }) {
      const writes: readonly WriteItem[] = [
        // Not one that an erasure has deleted meanwhile.
        ...asked.map((link) => ({ put: linkPointerItem({ ...link, askedIn: after.run }), condition: isThere })),
        ...dropped.map((link) => ({ delete: linkOfRecordKey(link) })),
      ];
      for (let start = MAX_SETTLED; start < writes.length; start += MAX_SETTLED)
        if ((await transact(table, writes.slice(start, start + MAX_SETTLED))) !== 'committed') return false;
      const erasure = shopErasureWrites({ entity: 'shopErasure', before, after });
      return (await transact(table, [...writes.slice(0, MAX_SETTLED), ...erasure])) === 'committed';
    },
  };
}
