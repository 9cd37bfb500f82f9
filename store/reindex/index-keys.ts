import type { CountedScore } from '../../domain/feedback/counted-score.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { addDays, dayOf, type Instant } from '../../domain/kernel/instant.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { LOOKBACK_DAYS } from '../../domain/warranty/detect-overdue-inspections.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { SCORE } from '../feedback/counted-score-items.ts';
import { FEEDBACK, feedbackIndexKeys } from '../feedback/feedback-items.ts';
import { lowScoreCalendarKey } from '../feedback/low-score-calendar.ts';
import { caseCalendarKey } from '../service-case/case-calendar.ts';
import { CASE } from '../service-case/service-case-items.ts';
import { type Attributes, type CalendarKey, entityOf, itemOf, type QueueKey, stringOf } from '../table/item.ts';
import { CALENDAR_INDEX, QUEUE_INDEX } from '../table/table-schema.ts';
import { type Condition, isUnchanged } from '../table/write-item.ts';
import { ALL_IN_QUEUES_KEY, missingQueueKey, WARRANTY_SK } from '../warranty/warranty-items.ts';
import { commitFixes, type ItemFix } from './commit-fixes.ts';

/** The prefixes of the sort keys of items that may lack a key of an index. */
export const INDEXED_PREFIXES = [...[CASE, SCORE, FEEDBACK].map((kind) => `${kind}#`), WARRANTY_SK];

/**
 * Puts the cases and low scores of a page into the calendar, feedback into the list of all feedback, and cover into the queues of
 * inspections, if an earlier version wrote them, and lets pain points of two dimensions and KPIs of an agent in a store count them.
 * @returns the number of items that got a key or a mark
 */
export async function addIndexKeys(table: Table, items: readonly Attributes[], now: Instant): Promise<number> {
  return commitFixes(table, items, (some) => some.flatMap((item) => completionsOf(item, now)));
}

function completionsOf(item: Attributes, now: Instant): readonly ItemFix[] {
  const completion = completionOf(item, now);
  if (completion === null) return [];
  const { keys, condition, marks } = completion;
  const put = {
    ...item,
    ...Object.fromEntries(Object.entries(keys ?? {}).map(([name, text]: [string, string]) => [name, { S: text }])),
    ...Object.fromEntries(marks.map((mark) => [mark, { BOOL: true }])),
  };
  return [{ item, writes: [{ put, condition }] }];
}

/** Lets the call list of the whole shop be read from the queues, once all cover is in them. */
export async function markAllInQueues({ client, name }: Table): Promise<void> {
  await client.call('PutItem', { TableName: name, Item: itemOf(ALL_IN_QUEUES_KEY, {}) });
}

/** Marks of what the counters of later versions count too. */
const MARKS = ['painPairs', 'agentInStore'] as const satisfies readonly (keyof ServiceCase & keyof CountedScore)[];

type Completion = {
  readonly keys: CalendarKey | QueueKey | null;
  readonly condition: Condition;
  readonly marks: readonly (typeof MARKS)[number][];
};

/** What the item lacks; null: nothing. */
function completionOf(item: Attributes, now: Instant): Completion | null {
  const sk = stringOf(item, 'sk');
  const kind = INDEXED_PREFIXES.find((prefix) => sk.startsWith(prefix));
  if (kind === undefined) return null;
  if (kind === `${FEEDBACK}#`) {
    if (item[QUEUE_INDEX.partitionKey] !== undefined) return null;
    return { keys: feedbackIndexKeys(entityOf<Feedback>(item)), condition: EXISTS, marks: [] };
  }
  if (kind === WARRANTY_SK) return completionOfCover(item, now);
  const marks = MARKS.filter((mark) => item[mark] === undefined);
  const keys = item[CALENDAR_INDEX.partitionKey] === undefined ? calendarKeyOf(kind, item) : null;
  const condition = isUnchanged(entityOf<ServiceCase | CountedScore>(item));
  return keys === null && marks.length === 0 ? null : { keys, condition, marks };
}

function completionOfCover(item: Attributes, now: Instant): Completion | null {
  if (item[QUEUE_INDEX.partitionKey] !== undefined) return null;
  const warranty = entityOf<Warranty>(item);
  const keys = missingQueueKey(warranty, addDays(dayOf(now, 'UTC'), -LOOKBACK_DAYS));
  return keys === null ? null : { keys, condition: isUnchanged(warranty), marks: [] };
}

function calendarKeyOf(kind: string, item: Attributes): CalendarKey | null {
  if (kind === `${CASE}#`) return caseCalendarKey(entityOf<ServiceCase>(item));
  const score = entityOf<CountedScore>(item);
  return lowScoreCalendarKey(score, score.feedbackId);
}

/** Feedback never changes, but it may be erased. */
const EXISTS: Condition = { expression: 'attribute_exists(#pk)', names: { '#pk': 'pk' } };
