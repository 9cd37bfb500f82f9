import type { CountedScore } from '../../domain/feedback/counted-score.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { SCORE } from '../feedback/counted-score-items.ts';
import { FEEDBACK, feedbackCalendarKey } from '../feedback/feedback-items.ts';
import { lowScoreCalendarKey } from '../feedback/low-score-calendar.ts';
import { caseCalendarKey } from '../service-case/case-calendar.ts';
import { CASE } from '../service-case/service-case-items.ts';
import type { Table } from '../table/dynamo-client.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, type CalendarKey, entityOf, stringOf } from '../table/item.ts';
import { CALENDAR_INDEX } from '../table/table-schema.ts';
import { type Condition, isUnchanged } from '../table/write-item.ts';

/** The prefixes of the sort keys of items that may lack a key of the calendar. */
export const INDEXED_PREFIXES = [CASE, SCORE, FEEDBACK].map((kind) => `${kind}#`);

/**
 * Puts the cases and low scores of a page into the calendar, if an earlier version wrote them, and lets pain points of two
 * dimensions count them. What changes meanwhile gets its key by its own write.
 * @returns the number of items that got a key
 */
export async function addIndexKeys(table: Table, items: readonly Attributes[]): Promise<number> {
  let count = 0;
  for (const item of items) {
    const completion = completionOf(item);
    if (completion === null) continue;
    const { key, condition, isPaired } = completion;
    const put = {
      ...item,
      ...{ calendarPk: { S: key.calendarPk }, calendarSk: { S: key.calendarSk } },
      ...(isPaired ? PAIRED : {}),
    };
    if ((await transact(table, [{ put, condition }])) === 'committed') count++;
  }
  return count;
}

const PAIRED: Attributes = { ['painPairs' satisfies keyof ServiceCase & keyof CountedScore]: { BOOL: true } };

type Completion = { readonly key: CalendarKey; readonly condition: Condition; readonly isPaired: boolean };

/** What the item lacks; null: nothing. */
function completionOf(item: Attributes): Completion | null {
  const sk = stringOf(item, 'sk');
  const kind = INDEXED_PREFIXES.find((prefix) => sk.startsWith(prefix));
  if (kind === undefined || item[CALENDAR_INDEX.partitionKey] !== undefined) return null;
  if (kind === `${CASE}#`) {
    const serviceCase = entityOf<ServiceCase>(item);
    return { key: caseCalendarKey(serviceCase), condition: isUnchanged(serviceCase), isPaired: true };
  }
  if (kind === `${SCORE}#`) {
    const score = entityOf<CountedScore>(item);
    const key = lowScoreCalendarKey(score, score.feedbackId);
    return key === null ? null : { key, condition: isUnchanged(score), isPaired: true };
  }
  const key = feedbackCalendarKey(entityOf<Feedback>(item));
  return key === null ? null : { key, condition: EXISTS, isPaired: false };
}

/** Feedback never changes, but it may be erased. */
const EXISTS: Condition = { expression: 'attribute_exists(#pk)', names: { '#pk': 'pk' } };
