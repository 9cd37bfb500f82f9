import type { Instant } from '../../domain/kernel/instant.ts';
import type { Page, Slice } from '../../domain/kernel/page.ts';
import type { Memberships } from '../../domain/segment/memberships.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { queueRange } from '../table/queue.ts';
import { MEMBERSHIPS_DUE } from './membership-items.ts';

/** The ids of the people whose memberships time may have changed at a moment or before it, the longest due first. */
export async function membershipsDue(reader: Reader, until: Instant, slice: Slice): Promise<Page<string>> {
  // A position is the time and the id; `$` sorts after the separator.
  const range = queueRange(MEMBERSHIPS_DUE, { from: '#', to: `${until}$` });
  const { entries, ...page } = await readIndexPage<Memberships>(reader, [range], slice);
  return { ...page, entries: entries.map(({ item, position }) => ({ item: item.customerId, position })) };
}
