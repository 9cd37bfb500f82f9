import type { Commitment, OwedList } from '../../domain/commitment/commitment.ts';
import type { CommitmentRange, CommitmentRepository } from '../../domain/commitment/commitment-repository.ts';
import type { OverdueNotice } from '../../domain/commitment/overdue-notice.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import type { IndexRange } from '../table/index-range.ts';
import { entityOf, type Key } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { parseStandIn } from '../table/stand-in.ts';
import { CALENDAR_INDEX, QUEUE_INDEX } from '../table/table-schema.ts';
import { commitmentKey, OVERDUE_QUEUE, owedPk, PENDING_QUEUE } from './commitment-items.ts';
import { overdueNoticeKey } from './overdue-notice-items.ts';
import { assignedPk, OWED_IN_HEAD_SK, OWED_SK, owedListKey } from './owed-list-items.ts';

/** More entities than one person works on. */
const MAX_LISTS = 1_000;

export function commitmentRepository(reader: Reader): CommitmentRepository {
  return {
    async commitments(ids, canAccess) {
      const items = await reader.getMany(ids.map(commitmentKey));
      return items.map((item) => {
        if (item !== null) return entityOf<Commitment>(item);
        if (canAccess !== undefined) parseStandIn('commitment');
        return null;
      });
    },
    async assigneesOf(commitments) {
      const keys = commitments.map(owedListKey);
      const distinct = [...new Map(keys.map((key) => [textOf(key), key])).values()];
      const lists = await reader.getMany(distinct);
      const found = new Map(
        lists.map((item, index) => [textOf(distinct[index]), item === null ? null : entityOf<OwedList>(item).assignee]),
      );
      return keys.map((key) => found.get(textOf(key)) ?? null);
    },
    commitmentsIn: (range, slice, matches) => readIndexPage<Commitment>(reader, [rangeOf(range)], slice, matches),
    commitmentsPastDue: (before, slice) =>
      readIndexPage<Commitment>(reader, [queueRange(PENDING_QUEUE, { from: '#', to: before })], slice),
    async overdueNotice(commitment) {
      // It counts until it is deleted, as the condition of its write does.
      const [item = null] = await reader.getMany([overdueNoticeKey(commitment)], { evenExpired: true });
      return item === null ? null : entityOf<OverdueNotice>(item);
    },
    async owedListOfOwner(commitment) {
      const item = await reader.get(owedListKey(commitment));
      return item === null ? null : entityOf<OwedList>(item);
    },
    async owedListsOf(customerId) {
      const lists = (prefix: string) =>
        reader.query({ ...prefixRange(customerPk(customerId), prefix), limit: MAX_LISTS });
      const found = await inParallel(
        () => lists(OWED_SK),
        () => lists(OWED_IN_HEAD_SK),
      );
      return found.flat().map((item) => entityOf<OwedList>(item));
    },
    async owedListsAssignedTo(assignee) {
      const items = await reader.queryIndex(CALENDAR_INDEX, {
        ...prefixRange(assignedPk(assignee), ''),
        limit: MAX_LISTS,
      });
      return items.map((item) => entityOf<OwedList>(item));
    },
  };
}

const textOf = (key: Key | undefined): string => `${key?.pk} ${key?.sk}`;

/** A store is one partition; the whole shop is two queues, each in shards. A position ends at the due time and the id. */
function rangeOf({ store, dueBefore }: CommitmentRange): IndexRange {
  const range = { from: '#', to: dueBefore ?? HIGHEST_CHARACTER };
  if (store !== null) return { index: CALENDAR_INDEX, partitions: [owedPk(store)], ...range };
  const queues = [PENDING_QUEUE, OVERDUE_QUEUE].flatMap((queue) => queueRange(queue, range).partitions);
  return { index: QUEUE_INDEX, partitions: queues, ...range };
}
