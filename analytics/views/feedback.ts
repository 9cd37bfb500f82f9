import type { CountedScore } from '../../domain/feedback/counted-score.ts';
import { FEEDBACK_METRICS, type Feedback, isLowScore, SCALES } from '../../domain/feedback/feedback.ts';
import { SCORE } from '../../store/feedback/counted-score-items.ts';
import { FEEDBACK as KIND } from '../../store/feedback/feedback-items.ts';
import { attributesOf } from '../attributes.ts';
import { count, flag, joinPlace, personColumns, placeColumns, text, time } from '../columns.ts';
import { type Relation, viewOf } from '../relation.ts';
import { ENTRIES } from '../relations/entries.ts';
import { inRecord, PEOPLE } from '../relations/people.ts';
import { SHOP, STORES } from '../relations/shop.ts';

const feedback = attributesOf<Feedback>('e', null);
const counted = attributesOf<CountedScore>('e', null);
const [METRIC, VALUE] = [feedback.text('metric'), feedback.integer('score')];

/** The feedback whose score counts for its person and matter: one person has one voice in each matter. */
const COUNTED_SCORES: Relation = {
  name: 'counted_scores',
  reads: [ENTRIES],
  query: () => `select distinct ${counted.text('feedbackId')} as feedback_id
from entries e
where ${inRecord('e')} and e.sk like '${SCORE}#%'`,
};

/** SQL of `isLowScore`. */
const isLow = FEEDBACK_METRICS.map((metric) => {
  const { least, most } = SCALES[metric];
  const scores = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return `(${METRIC} = '${metric}' and ${VALUE} in (${scores.filter((score) => isLowScore(metric, score)).join(', ')}))`;
}).join(' or ');

export const FEEDBACK = viewOf(
  'feedback',
  'One row for each piece of feedback, without its comment. Feedback of erased people is left out, and its counts stay in the KPIs of the graph.',
  [ENTRIES, COUNTED_SCORES, PEOPLE, SHOP, STORES],
  (dialect) => [
    text('feedback_id', feedback.text('id'), 'The id'),
    ...personColumns('p.record_id'),
    text('metric', METRIC, 'CSAT, CES, NPS or STARS; null: a comment alone'),
    count('score', VALUE, 'On the scale of its metric'),
    flag('is_low', isLow, 'The score of an unhappy customer'),
    flag(
      'counts',
      `${VALUE} is not null and (${feedback.text('matter')} is null or c.feedback_id is not null)`,
      'KPIs count it: of several scores of one person in one matter the last',
    ),
    flag('has_comment', `${feedback.text('comment')} is not null`, 'There is a comment, which the graph shows'),
    text('source', feedback.text('source'), 'The kind of system that recorded it'),
    text('channel', feedback.text('via'), 'The channel in which it was given'),
    text('touchpoint', feedback.text('touchpoint'), 'The place in the journey, in the words of the shop'),
    ...placeColumns(dialect, { store: feedback.text('store'), at: feedback.time('occurredAt'), verb: 'given' }),
    time('recorded_at', feedback.time('recordedAt'), 'When the graph recorded it'),
    text('order_id', feedback.text('orderId'), 'The order that it is about'),
    text('warranty_id', feedback.text('warrantyId'), 'The cover that it is about'),
    text('case_id', feedback.text('caseId'), 'The case that it is about, or that was opened for it'),
  ],
  () => `entries e
left join people p on p.record_id = ${feedback.text('customerId')}
left join counted_scores c on c.feedback_id = ${feedback.text('id')}
${joinPlace(feedback.text('store'))}
where e.sk like '${KIND}#%' and (${inRecord('e')} and p.record_id is not null or e.pk like '${KIND}#%')`,
);
