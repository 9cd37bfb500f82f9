import { type CustomerTrail, cut, type News, newTrail, trailTallies, withNews } from '../domain/customer-trail.ts';
import type { TimeZone } from '../domain/instant.ts';
import type { Metrics } from '../domain/metrics.ts';
import { added } from '../domain/tally.ts';
import type { Table } from './dynamo-client.ts';
import { type Reader, readerOf } from './dynamo-read.ts';
import { transact } from './dynamo-transaction.ts';
import { entityOf, itemOf, type Key } from './item.ts';
import { metricsKey } from './metrics-items.ts';
import { pauseFor } from './pause.ts';
import { additions } from './tally-journal.ts';
import { isUnchanged, type WriteItem } from './write-item.ts';

const MOST_ATTEMPTS = 8;
/** Attempts end this work, not the time. */
const PATIENCE_MS = 60_000;

const trailKey = (customerId: string): Key => ({ pk: `TRAIL#${customerId}`, sk: '#TRAIL' });

/**
 * Adds what is told of a customer to the trail, and what that changes to the counters, in one transaction under the
 * trail's version. What the trail knows already changes nothing.
 * @throws Error where no moment to commit is found
 */
export async function follow(table: Table, customerId: string, news: News, zone: TimeZone): Promise<void> {
  const reader = readerOf(table, true);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (attempt > 0) await pauseFor(attempt, () => PATIENCE_MS);
    const stored = await reader.get(trailKey(customerId));
    const before = stored === null ? null : entityOf<CustomerTrail>(stored);
    // Who was never hurt or met at a touchpoint leaves no trail: when one begins, it begins with the sums of today.
    if (before === null && news.touch === null && news.hurt === null) return;
    const begun = before ?? (await begunTrail(reader, customerId));
    const after = withNews(begun, news);
    if (after === begun) return;
    const counted = added(before === null ? [] : trailTallies(before, zone), trailTallies(after, zone));
    const trail = { ...cut(after), version: begun.version + 1 };
    const put: WriteItem = { put: itemOf(trailKey(customerId), trail), condition: isUnchanged(before) };
    const outcome = await transact(table, [put, ...additions(counted)]);
    if (outcome === 'committed') return;
    if (outcome === 'tooLarge') throw new Error('what is told of a customer counts in too many places');
  }
  throw new Error('a trail found no moment to commit');
}

async function begunTrail(reader: Reader, customerId: string): Promise<CustomerTrail> {
  const item = await reader.get(metricsKey(customerId));
  const trail = newTrail(customerId);
  if (item === null) return trail;
  const { version, lastOrderAt } = entityOf<Metrics>(item);
  return { ...trail, metricsVersion: version, lastOrderAt };
}
