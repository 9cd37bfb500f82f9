import type { Instant } from '../domain/kernel/instant.ts';
import { valuesOfRecord } from '../domain/matching/counting/record-values.ts';
import { diffValues } from '../domain/matching/counting/value-counts.ts';
import { PROFILE_SK } from '../store/customer/customer-keys.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { splitIntoBatches } from '../store/insight/counter-batches.ts';
import { applyDeltaBatches } from '../store/insight/counter-store.ts';
import { countedRecord } from '../store/matching/counted-record.ts';
import { toValueDelta, valueCountAdditions } from '../store/matching/value-count-items.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { countChanges } from './count-changes.ts';
import type { Consumer } from './stream-function.ts';

/** Counts how many records have each name, birth date, town and postal code, for the scores of the matcher. */
export const valueCountProjector = (table: Table, now: () => Instant): Consumer => ({
  name: 'valueCounts',
  consume: (changes) =>
    countChanges(
      changes.filter(({ key }) => key.sk === PROFILE_SK),
      // The counters of KPIs have markers of the same change.
      (change) => splitIntoBatches(`${change.eventId}/values`, deltasOf(change).map(toValueDelta)),
      (batches) => applyDeltaBatches(table, batches, now, valueCountAdditions),
    ),
});

const deltasOf = ({ before, after }: ItemChange) =>
  diffValues(valuesOfRecord(countedRecord(before)), valuesOfRecord(countedRecord(after)));
