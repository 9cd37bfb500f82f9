import { expect, test } from 'vitest';
import { boundRow, reportRows } from '../../bench/matching/match-report.ts';

const truth = { pairs: new Set(['a', 'b', 'c', 'd']), mergeable: new Set(['a', 'b']) };

test('figures of merges alone, and with suggestions from each score on', () => {
  const suggested = new Map([
    ['b', 0.97],
    ['c', 0.95],
    ['x', 0.9],
    ['d', 0.5],
    ['y', 0.49],
  ]);
  expect(reportRows({ merged: new Set(['a']), suggested }, truth)).toEqual([
    'merged               precision 1.0000  recall 0.2500  F1 0.4000  (1 pairs, 0 wrong); 0.500 of the bound',
    'with those from 0.95 precision 1.0000  recall 0.7500  F1 0.8571  (3 pairs, 0 wrong)',
    'with those from 0.9  precision 0.7500  recall 0.7500  F1 0.7500  (4 pairs, 1 wrong)',
    'with those from 0.5  precision 0.8000  recall 1.0000  F1 0.8889  (5 pairs, 1 wrong)',
  ]);
});

test('nothing may be merged, and nobody is in the set twice', () => {
  const [merged] = reportRows(
    { merged: new Set(), suggested: new Map() },
    { pairs: truth.pairs, mergeable: new Set() },
  );
  expect(merged).toContain('nothing can be merged');
  expect(boundRow(7, truth)).toBe(
    '7 records, 4 true pairs; the rules allow to merge 2 of them without asking (0.5000)',
  );
  expect(boundRow(7, { pairs: new Set(), mergeable: new Set() })).toContain('0 true pairs');
});
