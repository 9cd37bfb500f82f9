import { expect, test } from 'vitest';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import type { Json, PlaybookTrigger } from '../../../domain/playbook/playbook.ts';
import { catalogOf, typeOfFact } from '../../../domain/playbook/playbook-facts.ts';
import { readDraft } from '../../../domain/playbook/save-playbook.ts';
import { STARTER_PLAYBOOKS } from '../../../local/sample-shop/playbooks.ts';

function faultsOf(condition: Json, trigger: PlaybookTrigger = 'FEEDBACK_RECEIVED'): readonly string[] {
  const errors = inputErrors();
  readDraft({ name: 'draft', trigger, condition, actions: [{ kind: 'NOTIFY', topic: 'x' }] }, errors, []);
  try {
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}
const event = (path: string, operator: string, value: Json) => ({ fact: 'event', path, operator, value });

test.each<[string, Json, readonly string[]]>([
  ['a text with a number', event('$.comment', 'lessThan', 6), ['INVALID condition.value']],
  ['a number with a text', event('$.score', 'lessThanInclusive', '6'), ['INVALID condition.value']],
  ['a boolean with a text', event('$.isLow', 'equal', 'true'), ['INVALID condition.value']],
  [
    'an attribute with a number',
    { fact: 'customer', path: '$.attributes.vip', operator: 'equal', value: 1 },
    ['INVALID condition.value'],
  ],
  ['a list of texts with numbers', event('$.skus', 'contains', 15), ['INVALID condition.value']],
  ['one of a list of numbers', event('$.metric', 'in', ['NPS', 3]), ['INVALID condition.value']],
  ['another fact of another type', event('$.score', 'equal', { fact: 'comment' }), ['INVALID condition.value']],
  [
    'a comparison deep in a rule',
    { conditions: { all: [{ not: event('$.comment', 'not:equal', 1) }] } },
    ['INVALID condition.conditions.all.0.not.value'],
  ],
  ['no words', event('$.comment', 'mentions', []), ['INVALID condition.value']],
  [
    'a word of invisible characters',
    event('$.comment', 'mentions', ['\u200b', '\u00ad']),
    ['INVALID condition.value.0', 'INVALID condition.value.1'],
  ],
  ['an order with null', event('$.score', 'lessThan', null), ['INVALID condition.value']],
  ['an empty word', event('$.comment', 'mentions', ['ring', ' ']), ['INVALID condition.value.1']],
  ['a word that is a number', event('$.comment', 'mentions', [5]), ['INVALID condition.value.0']],
  ['words of a number', event('$.score', 'mentions', ['ring']), ['INVALID condition.value']],
])('rejects %s', (_, condition, faults) => {
  expect(faultsOf(condition)).toEqual(faults);
});

test.each<[string, Json]>([
  ['an unknown value', event('$.score', 'equal', null)],
  ['an instant with a year', event('$.occurredAt', 'greaterThan', '2026')],
  ['another fact of the same type', event('$.via', 'in', { fact: 'preferences', path: '$.marketingDenied' })],
  ['numbers', event('$.score', 'in', [1, 2, null])],
])('accepts %s', (_, condition) => {
  expect(faultsOf(condition)).toEqual([]);
});

test('every starter playbook can be saved', () => {
  expect(STARTER_PLAYBOOKS.flatMap(({ condition, trigger }) => faultsOf(condition, trigger))).toEqual([]);
});

test('every fact has a type', () => {
  const paths = Object.entries(catalogOf('FEEDBACK_RECEIVED').fields).flatMap(([fact, fields]) =>
    fields.map((field) => `${fact}.${field}`),
  );
  expect(paths.filter((path) => typeOfFact(path) === 'number')).toEqual([
    'event.score',
    'customer.loyaltyPoints',
    'customer.daysKnown',
    'metrics.orderCount',
    'metrics.returnCount',
    'metrics.daysSinceLastOrder',
    'metrics.lifetimeValue',
    'metrics.averageOrderValue',
    'metrics.latestCsat',
    'metrics.latestCes',
    'metrics.latestNps',
    'metrics.latestStars',
    'metrics.openCases',
    'warranties.count',
    'warranties.active',
    'openCase.reopenCount',
  ]);
});
