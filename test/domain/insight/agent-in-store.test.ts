import { describe, expect, test } from 'vitest';
import { caseCounters, feedbackCounters } from '../../../domain/insight/kpi-counters.ts';
import { caseOf } from '../../support/cases.ts';

const boardsOf = (deltas: readonly { readonly board: string }[]) => deltas.map(({ board }) => board);
const assigned = caseOf({ store: 'york', touchpoint: 'Delivery' }, { kpiAgent: 'stf_1' });
const score = {
  touchpoint: null,
  store: 'york',
  agent: 'Zoe',
  metric: 'CSAT',
  score: 5,
  occurredAt: assigned.occurredAt,
} as const;

describe('the board of an agent in a store', () => {
  test('counts a case with the other boards', () => {
    expect(boardsOf(caseCounters(assigned, 'UTC'))).toEqual([
      ...['kpi//', 'kpi//york', 'kpi/delivery/', 'kpi/delivery/york'],
      ...['kpi///stf_1', 'kpi//york/stf_1'],
    ]);
    expect(boardsOf(caseCounters({ ...assigned, store: null, touchpoint: null }, 'UTC'))).toEqual([
      'kpi//',
      'kpi///stf_1',
    ]);
  });

  test('does not count a case of a former version, which would be subtracted where it never counted', () => {
    const { agentInStore: _, ...former } = assigned;
    expect(boardsOf(caseCounters(former, 'UTC'))).not.toContain('kpi//york/stf_1');
  });

  test('counts a score once it has the mark, and feedback that counts by itself', () => {
    const before = feedbackCounters({ ...score, version: 1 }, 'UTC');
    expect(boardsOf(before)).toEqual(['kpi//', 'kpi//york', 'kpi///zoe']);
    for (const marked of [{ ...score, version: 1, agentInStore: true } as const, score])
      expect(boardsOf(feedbackCounters(marked, 'UTC'))).toEqual([...boardsOf(before), 'kpi//york/zoe']);
  });
});
