import { v7 } from 'uuid';
import type { MatcherContext } from '../domain/matching/match-record.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import type { ReadModelName } from '../store/read-models.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { blockRebuilder } from './block-rebuilder.ts';
import { caseOutcomeProjector } from './case-outcome-projector.ts';
import { customerValueProjector } from './customer-value-projector.ts';
import { journeyProjector } from './journey-projector.ts';
import { kpiProjector } from './kpi-projector.ts';
import { orderDayProjector } from './order-day-projector.ts';
import { segmentProjector } from './segment-projector.ts';
import type { Consumer } from './stream-function.ts';

/** The stream's consumers that keep each read model. They follow from what the table holds, so they also bring it in line. */
export function rebuildConsumers(
  table: Table,
  now: () => string,
  matching: () => Promise<MatcherContext>,
): Readonly<Record<ReadModelName, readonly Consumer[]>> {
  const cached = cacheRepositories(readerOf(table, true), now);
  return {
    kpis: [
      kpiProjector(table, cached, now),
      orderDayProjector(table, cached, now),
      caseOutcomeProjector(table, cached),
    ],
    journeys: [journeyProjector(table, cached)],
    rankings: [customerValueProjector(table, cached, now, v7)],
    segments: [segmentProjector(table, now)],
    blocks: [blockRebuilder(matching)],
  };
}

/** As many as a batch of the stream. */
const BATCH = 100;

/** Gives the items of a page to the consumers. @returns those that failed */
export async function rebuildItems(
  consumers: readonly Consumer[],
  items: readonly ItemChange[],
): Promise<readonly { readonly error: unknown }[]> {
  const failures: { readonly error: unknown }[] = [];
  for (let start = 0; start < items.length; start += BATCH)
    for (const { consume } of consumers) failures.push(...(await consume(items.slice(start, start + BATCH))));
  return failures;
}
