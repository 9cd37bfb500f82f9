import { expect, test } from 'vitest';
import type { Item } from '../../bench/harness/baseline.ts';
import { checkEqualAnswers, withoutNames } from '../../bench/harness/equal-answers.ts';

type Answers = readonly (readonly Item[])[];

const compare = (one: Answers, other: Answers) =>
  checkEqualAnswers('a case', [
    { variant: 'the first', answers: one },
    { variant: 'the second', answers: other },
  ]);

test('finds a value, an item and an answer that only one variant has, and two variants that read nothing', () => {
  const answers = [[{ a: 1, b: { c: [2] } }], []];
  expect(() => compare(answers, [[{ b: { c: [2] }, a: 1 }], []])).not.toThrow();
  expect(() => compare(answers, [[{ a: 1, b: { c: [3] } }], []])).toThrow('a case: answer 1 of the second');
  expect(() => compare(answers, [[{ a: 1, b: { c: [2] } }], [{}]])).toThrow('answer 2 of the second');
  expect(() => compare(answers, [[{ a: 1, b: { c: [2] } }]])).toThrow('answer 2 of the second is undefined');
  expect(() => compare([[]], [[]])).toThrow('no item is read');
  expect(() => checkEqualAnswers('a case', [{ variant: 'alone', answers }])).toThrow('nothing to compare with');
});

const uuid = (digit: string) => `01a21df2-6eaa-7432-8836-${digit.repeat(12)}`;
const NAMES = /BY-?(?:HTTP|SDK)\d*/gi;

/** What a variant reads in parallel about its customer and her order. */
function answersOf(variant: string, digits: string, { orderOf = digits[0], total = 1 } = {}): Answers {
  const customer = `cus_${uuid(digits[0] ?? '')}`;
  return [
    [
      {
        pk: customer,
        name: `BY-${variant}`,
        email: `by-${variant.toLowerCase()}@example.com`,
        at: '2026-11-27T16:59:18.305Z',
      },
    ],
    [{ id: `ord_${uuid(digits[1] ?? '')}`, of: `cus_${uuid(orderOf ?? '')}`, queuePk: `DUE#${digits[1]}`, total }],
  ];
}

test('ignores the names, ids and times of a variant, and the order of its answers', () => {
  const http = withoutNames(answersOf('HTTP', '12'), NAMES);
  expect(http.flat()).toContainEqual({ pk: 'cus_1', name: 'NAME', email: 'NAME@example.com', at: 'TIME' });
  expect(withoutNames(answersOf('SDK', '87'), NAMES)).toEqual(http);
  expect(withoutNames(answersOf('SDK', '34').toReversed(), NAMES)).toEqual(http);
});

test('still sees another value, and an id that belongs to another customer', () => {
  const http = withoutNames(answersOf('HTTP', '12'), NAMES);
  expect(withoutNames(answersOf('SDK', '34', { total: 2 }), NAMES)).not.toEqual(http);
  expect(withoutNames(answersOf('SDK', '34', { orderOf: '5' }), NAMES)).not.toEqual(http);
});

test('compares the texts of entities by their properties, which have no order', () => {
  const answersWith = (entity: object) => withoutNames([[{ pk: 'cus_1', entityText: JSON.stringify(entity) }]], NAMES);
  expect(answersWith({ total: 1, spent: { GBP: 2 } })).toEqual(answersWith({ spent: { GBP: 2 }, total: 1 }));
  expect(answersWith({ total: 1 })).not.toEqual(answersWith({ total: 2 }));
});
