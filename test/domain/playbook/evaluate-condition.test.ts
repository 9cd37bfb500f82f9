import { describe, expect, test } from 'vitest';
import { evaluateCondition, type Facts } from '../../../domain/playbook/evaluate-condition.ts';
import type { Json } from '../../../domain/playbook/playbook.ts';
import { catalogOf } from '../../../domain/playbook/playbook-facts.ts';

const FACTS: Facts = {
  event: { metric: 'NPS', score: 2, comment: 'The BOX was torn', skus: ['EAR-1', 'EAR-2'], via: 'EMAIL' },
  customer: { isKnown: true, attributes: { 'shoe size': '38' } },
  metrics: { openCases: 0, lifetimeValue: 1250.5, lastOrderAt: '2026-01-05T10:00:00.000Z' },
  preferences: { marketingDenied: ['EMAIL'] },
};

const reasonsFor = (condition: Json) => evaluateCondition(condition, catalogOf('FEEDBACK_RECEIVED'), FACTS);
const comparison = (path: string, operator: string, value: Json, fact = 'event') => ({ fact, path, operator, value });

describe('a condition holds because of', () => {
  test.each<[string, Json, readonly string[]]>([
    ['a comparison', comparison('$.score', 'lessThanInclusive', 6), ['event.score 2 <= 6']],
    ['a fact by its short name', { fact: 'event.score', operator: 'equal', value: 2 }, ['event.score 2 = 2']],
    ['a field of the event by its name', { fact: 'score', operator: 'equal', value: 2 }, ['event.score 2 = 2']],
    [
      'all of several',
      { all: [comparison('$.metric', 'equal', 'NPS'), comparison('$.openCases', 'lessThan', 1, 'metrics')] },
      ['event.metric NPS = NPS', 'metrics.openCases 0 < 1'],
    ],
    [
      'those of any that hold',
      { any: [comparison('$.score', 'greaterThan', 8), comparison('$.skus', 'contains', 'EAR-2')] },
      ['event.skus ["EAR-1","EAR-2"] contains EAR-2'],
    ],
    [
      'a comparison that does not hold, in a negation',
      { not: { any: [comparison('$.score', 'greaterThan', 8), comparison('$.metric', 'equal', 'CES')] } },
      ['not (event.score 2 > 8 or event.metric NPS = CES)'],
    ],
    [
      'a rule as a whole',
      { name: 'low', conditions: { all: [comparison('$.score', 'in', [1, 2])] }, event: { type: 'x' } },
      ['event.score 2 in [1,2]'],
    ],
    [
      'words in a text',
      comparison('$.comment', 'mentions', ['box', 'bag']),
      ['event.comment The BOX was torn mentions ["box","bag"]'],
    ],
    [
      'another fact',
      comparison('$.marketingDenied', 'contains', { fact: 'event', path: '$.via' }, 'preferences'),
      ['preferences.marketingDenied ["EMAIL"] contains EMAIL'],
    ],
    [
      'an attribute',
      comparison("$.attributes['shoe size']", 'equal', '38', 'customer'),
      ['customer.attributes.shoe size 38 = 38'],
    ],
    [
      'an instant',
      comparison('$.lastOrderAt', 'greaterThan', '2026', 'metrics'),
      ['metrics.lastOrderAt 2026-01-05T10:00:00.000Z > 2026'],
    ],
    [
      'a decorated operator',
      comparison('$.skus', 'someFact:equal', 'EAR-1'),
      ['event.skus ["EAR-1","EAR-2"] someFact = EAR-1'],
    ],
    ['an unknown value', comparison('$.orderId', 'equal', null), ['event.orderId null = null']],
    ['nothing, where it is empty', { all: [] }, []],
  ])('%s', async (_, condition, reasons) => {
    expect(await reasonsFor(condition)).toEqual(reasons);
  });
});

test.each<[string, Json]>([
  ['a comparison fails', comparison('$.score', 'greaterThan', 6)],
  ['one of all fails', { all: [comparison('$.score', 'lessThan', 6), comparison('$.metric', 'equal', 'CES')] }],
  ['none of any holds', { any: [comparison('$.score', 'greaterThan', 6), comparison('$.metric', 'equal', 'CES')] }],
  ['an unknown value is compared', comparison('$.warrantyId', 'greaterThan', '0')],
  ['a missing text is searched for words', comparison('$.handle', 'mentions', ['a'])],
])('a condition does not hold where %s', async (_, condition) => {
  expect(await reasonsFor(condition)).toBeNull();
});

test('a condition of another trigger cannot be evaluated', async () => {
  await expect(
    evaluateCondition(comparison('$.daysLate', 'equal', 1), catalogOf('FEEDBACK_RECEIVED'), FACTS),
  ).rejects.toThrow('INVALID');
});
