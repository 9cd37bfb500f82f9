import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import type { Condition, PartState } from '../../../domain/warranty/condition.ts';
import { changesSince, inspectionSummary, partKey } from '../../../domain/warranty/inspection.ts';
import { toFindings, toPhotos } from '../../../domain/warranty/inspection-details.ts';
import { inspectionOf, storeNamed } from '../../support/covers.ts';

const state = (part: string, condition: Condition): PartState => ({ part, condition });

describe('the changes since the visit before', () => {
  test('are the parts that are better, worse or new', () => {
    const before = [state('Clasp', 'GOOD'), state('Prongs', 'POOR'), state('Band', 'FAIR'), state('Stone', 'GOOD')];
    const now = [state('clasp ', 'POOR'), state('Prongs', 'EXCELLENT'), state('Band', 'FAIR'), state('Hinge', 'GOOD')];
    expect(changesSince(before, now)).toEqual([
      { part: 'clasp ', from: 'GOOD', to: 'POOR' },
      { part: 'Prongs', from: 'POOR', to: 'EXCELLENT' },
      { part: 'Hinge', from: null, to: 'GOOD' },
    ]);
  });

  test('are none for the first visit, and all parts after a visit without findings', () => {
    expect(changesSince(null, [state('Clasp', 'GOOD')])).toEqual([]);
    expect(changesSince([], [state('Clasp', 'GOOD')])).toEqual([{ part: 'Clasp', from: null, to: 'GOOD' }]);
  });

  const condition = fc.constantFrom<Condition>('EXCELLENT', 'GOOD', 'FAIR', 'POOR', 'DAMAGED');
  const visit = fc.uniqueArray(fc.record({ part: fc.constantFrom('a', 'A b', 'c', 'd', 'e'), condition }), {
    selector: ({ part }) => part,
  });

  test('lead from one visit to the other: applied to the earlier conditions, they give the later ones', () => {
    fc.assert(
      fc.property(visit, visit, (before, now) => {
        const changes = changesSince(before, now);
        const states = new Map<string, Condition>(before.map(({ part, condition }) => [part, condition]));
        for (const { part, from, to } of changes) {
          expect(from).toBe(states.get(part) ?? null);
          expect(to).not.toBe(from);
          states.set(part, to);
        }
        for (const { part, condition } of now) expect(states.get(part)).toBe(condition);
        expect(changes.length).toBeLessThanOrEqual(now.length);
      }),
    );
  });

  test('are none between equal visits, and reversed in the other direction', () => {
    fc.assert(
      fc.property(visit, visit, (one, other) => {
        expect(changesSince(one, one)).toEqual([]);
        const changesForth = changesSince(one, other).filter(({ from }) => from !== null);
        const changesBack = new Map(changesSince(other, one).map((change) => [change.part, change]));
        for (const { part, from, to } of changesForth)
          expect(changesBack.get(part)).toMatchObject({ from: to, to: from });
      }),
    );
  });
});

describe('findings', () => {
  function errorsOf(input: Parameters<typeof toFindings>[0]) {
    const errors = inputErrors();
    toFindings(input, errors, ['input', 'findings']);
    try {
      errors.throwIfAny();
      return [];
    } catch (error) {
      return error instanceof Rejection ? error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`) : error;
    }
  }
  const finding = (part: string, note: string | null = null) => ({ part, condition: 'GOOD' as const, note });

  test('are one for each part, and each part has a name', () => {
    expect(errorsOf([finding('Clasp'), finding(' clasp'), finding('  ')])).toEqual([
      'INVALID input.findings.1.part',
      'INVALID input.findings.2.part',
    ]);
  });

  test('have a limited number and length', () => {
    expect(errorsOf(Array.from({ length: 50 }, (_, part) => finding(String(part), 'x'.repeat(1_000))))).toEqual([]);
    expect(errorsOf(Array.from({ length: 51 }, (_, part) => finding(String(part))))).toEqual([
      'LIMIT_EXCEEDED input.findings',
    ]);
    expect(errorsOf([finding('x'.repeat(201), 'x'.repeat(1_001))])).toEqual([
      'LIMIT_EXCEEDED input.findings.0.part',
      'LIMIT_EXCEEDED input.findings.0.note',
    ]);
  });

  test('are trimmed, and duplicate photos are removed', () => {
    const errors = inputErrors();
    expect(toFindings([finding(' Clasp ', ' ')], errors, [])).toEqual([finding('Clasp')]);
    expect(toPhotos(['https://a.example/1', 'https://a.example/1'], errors, [])).toEqual(['https://a.example/1']);
    expect(partKey(' Left\u00a0 Prong')).toBe('left prong');
  });
});

test('the summary names the store, or its code if the store no longer exists, and the condition', () => {
  const stores = [storeNamed('york', 'York')];
  expect(inspectionSummary(inspectionOf({ store: 'york', condition: 'GOOD' }), stores)).toBe('Inspected at York: GOOD');
  expect(inspectionSummary(inspectionOf({ store: 'old' }), stores)).toBe('Inspected at old: GOOD');
  expect(inspectionSummary(inspectionOf({ store: null }), stores)).toBe('Inspected: GOOD');
});
