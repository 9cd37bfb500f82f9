import type { ChangeOf } from '../../domain/changes.ts';
import type { CountedScore, CountedScoreRepository } from '../../domain/feedback/counted-score.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { lowScoreCalendarKey } from './low-score-calendar.ts';

export const SCORE = 'SCORE';

const countedScoreKey = ({
  customerId,
  metric,
  matter,
}: Pick<CountedScore, 'customerId' | 'metric' | 'matter'>): Key => ({
  pk: customerPk(customerId),
  sk: `${SCORE}#${metric}#${matter}`,
});

export const countedScoreWrites = ({ before, after }: ChangeOf<'countedScore'>): readonly WriteItem[] => [
  {
    put: itemOf(countedScoreKey(after), after, lowScoreCalendarKey(after, after.feedbackId)),
    condition: isUnchanged(before),
  },
];

export const countedScoreRepository = (reader: Reader): CountedScoreRepository => ({
  async countedScore(customerId, metric, matter) {
    const item = await reader.get(countedScoreKey({ customerId, metric, matter }));
    return item === null ? null : entityOf<CountedScore>(item);
  },
});
