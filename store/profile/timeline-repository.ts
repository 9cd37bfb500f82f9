import type { HistoryEntry } from '../../domain/kernel/history.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { mergeHistories, type TimelineRepository } from '../../domain/profile/timeline.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyEntries } from '../table/history.ts';

export function timelineRepository(reader: Reader): TimelineRepository {
  return {
    /** One Query for each kind, in parallel. Each reads one entry more than the page, because it may fill the page alone. */
    async timeline(customerId, kinds, { first, after }, period) {
      const slice = { first: first + 1, after };
      const histories = await mapInParallel(kinds, (kind) =>
        historyEntries<HistoryEntry>(reader, { pk: customerPk(customerId), kind, slice, period }),
      );
      return mergeHistories(
        histories.map((entries) => entries.map(({ item }) => item)),
        first,
      );
    },
  };
}
