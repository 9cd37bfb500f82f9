import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import { readCondition } from '../../../domain/playbook/playbook-condition.ts';
import { catalogOf } from '../../../domain/playbook/playbook-facts.ts';

const leaf = { fact: 'event', path: '$.score', operator: 'equal', value: 1 };

/** The errors of a condition, each as `CODE path`. */
function faultsOf(json: unknown): readonly string[] {
  const errors = inputErrors();
  readCondition(json, catalogOf('FEEDBACK_RECEIVED'), errors, []);
  try {
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}

const nested = (depth: number): object => (depth === 0 ? leaf : { all: [nested(depth - 1)] });

test.each<[string, unknown, readonly string[]]>([
  ['nothing', leaf, []],
  ['an empty group of all', { all: [] }, []],
  ['a text', 'event.score = 1', ['INVALID ']],
  ['a list', [leaf], ['INVALID ']],
  ['an unknown fact', { all: [{ ...leaf, fact: 'points', path: undefined }] }, ['INVALID all.0.fact']],
  ['a fact of everything', { all: [{ ...leaf, fact: 'toString' }] }, ['INVALID all.0.fact']],
  ['a fact without a path', { ...leaf, path: undefined }, ['INVALID fact']],
  ['an unknown path', { ...leaf, path: '$.points' }, ['INVALID path']],
  ['a path that is code', { ...leaf, path: "$..[?(@.constructor.constructor('return 1')())]" }, ['INVALID path']],
  ['a path too deep', { ...leaf, path: '$.score.value' }, ['INVALID path']],
  ['a path that is no text', { ...leaf, path: 1 }, ['INVALID fact']],
  ['a field of another trigger', { ...leaf, path: '$.daysLate' }, ['INVALID path']],
  ['an unknown operator', { ...leaf, operator: 'matches' }, ['INVALID operator']],
  ['an unknown decorator', { ...leaf, operator: 'maybe:equal' }, ['INVALID operator']],
  ['no operator', { fact: 'event.score', value: 1 }, ['INVALID operator']],
  ['no value', { fact: 'event.score', operator: 'equal' }, ['INVALID value']],
  ['a value of no kind', { ...leaf, value: [[1]] }, ['INVALID value']],
  ['a value that is another unknown fact', { ...leaf, value: { fact: 'moon' } }, ['INVALID value.fact']],
  ['one value where a list is needed', { ...leaf, operator: 'in' }, ['INVALID value']],
  ['a shared condition', { condition: 'shared' }, ['INVALID ', 'INVALID fact', 'INVALID operator']],
  ['parameters', { ...leaf, params: {} }, ['INVALID ']],
  ['two groups in one', { all: [leaf], any: [leaf] }, ['INVALID ']],
  ['any of none', { any: [] }, ['INVALID ']],
  ['a group that is no list', { all: leaf }, ['INVALID ']],
  ['a negation of several', { not: [leaf] }, ['INVALID not']],
  ['a rule whose conditions are at fault', { conditions: { all: [1] } }, ['INVALID conditions.all.0']],
  ['several faults', { any: [1, { ...leaf, fact: 'x' }] }, ['INVALID any.0', 'INVALID any.1.fact']],
  ['no more levels than there may be', nested(7), []],
  ['too many levels', nested(8), ['INVALID all.0.all.0.all.0.all.0.all.0.all.0.all.0.all.0']],
  [
    'too many comparisons',
    { all: Array.from({ length: 101 }, () => ({ fact: 'event.score', operator: 'equal', value: 1 })) },
    ['LIMIT_EXCEEDED '],
  ],
  ['too long a text', { ...leaf, value: 'x'.repeat(10_001) }, ['LIMIT_EXCEEDED ']],
])('%s', (_, json, faults) => {
  expect(faultsOf(json)).toEqual(faults);
});

test('any JSON is either read or rejected with an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const errors = inputErrors();
      const condition = readCondition(json, catalogOf('CASE_BREACHED'), errors, []);
      if (condition === null) expect(() => errors.throwIfAny()).toThrow(Rejection);
    }),
  );
});
