import type { ShopLink } from '../../domain/integration/shop-erasure.ts';
import type { SourceLink } from '../../domain/source-record/run/source-link.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import type { Condition } from '../table/write-item.ts';

const LINK_SK = '#LINK';
const RECORD_SK = 'SOURCE_LINK#';

export const sourceLinkKey = (key: string): Key => ({ pk: `SOURCE#${key}`, sk: LINK_SK });

/** In the partition of a customer record: which links lead to it, so that erasure finds them. */
export const linkOfRecordKey = ({ recordId, key }: Pick<ShopLink, 'recordId' | 'key'>): Key => ({
  pk: customerPk(recordId),
  sk: `${RECORD_SK}${key}`,
});

/** The range of all of them. */
export const linksOfRecord = (recordId: string) => ({ pk: customerPk(recordId), prefix: RECORD_SK });

/** The key of the link that such an item leads to. */
export const linkKeyIn = ({ sk }: Key): string => sk.slice(RECORD_SK.length);

/** The list of an integration in the queue: everybody that its links lead to, by the keys of the links. */
export const linkListOf = (integration: string): string => `SOURCE_LINKS#${integration}`;

/** The pointer from a record to its link, with its place in the list of the integration. One write unit for each. */
export const linkPointerItem = (link: ShopLink): Attributes =>
  itemOf(linkOfRecordKey(link), link, queueKey(linkListOf(link.integration), link.recordId, link.key));

/** The pointer as it is stored; null for one of a former version, which does not say whose it is. */
export function linkPointerIn(item: Attributes): ShopLink | null {
  return item['integration'] === undefined ? null : entityOf<ShopLink>(item);
}

/** The link when its person is gone: a keyed hash, a time, and who waits. States up to that time bring nobody back. */
export const linkWithoutPerson = (key: string, link: SourceLink | null, at: string): SourceLink => ({
  ...{ key, kind: 'customer', graphId: null, latest: null },
  revision: (link?.revision ?? 0) + 1,
  erasedAt: at,
  ...(link?.waiting === undefined ? {} : { waiting: link.waiting }),
});

export const isAtRevision = (revision: number): Condition => ({
  expression: '#revision = :revision',
  names: { '#revision': 'revision' },
  values: { ':revision': { N: String(revision) } },
});
