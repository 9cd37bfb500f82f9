import { expect, test } from 'vitest';
import { diffCounters } from '../../../domain/insight/counters.ts';
import { caseCounters, kpiBoard } from '../../../domain/insight/kpi-counters.ts';
import { caseOf } from '../../support/cases.ts';

const countOf = (deltas: ReturnType<typeof diffCounters>, agent: string) =>
  deltas.find(({ board }) => board === kpiBoard({ touchpoint: null, store: null, agent }))?.counts['cases'] ?? 0;

test('a case that changes hands moves from one agent to the other', () => {
  const before = caseOf({}, { assignee: 'Night shift', kpiAgent: 'Night shift' });
  const after = caseOf({}, { assignee: 'Zoe', assigneeStaffId: 'stf_1', kpiAgent: 'stf_1' });
  const deltas = diffCounters(caseCounters(before, 'UTC'), caseCounters(after, 'UTC'));
  expect([countOf(deltas, 'night shift '), countOf(deltas, 'stf_1')]).toEqual([-1, 1]);
});

test('a case that a former version assigned is not subtracted from an agent for whom it never counted', () => {
  const before = caseOf({}, { assignee: 'Night shift' });
  const after = caseOf({}, { assignee: 'Zoe', assigneeStaffId: 'stf_1', kpiAgent: 'stf_1' });
  const deltas = diffCounters(caseCounters(before, 'UTC'), caseCounters(after, 'UTC'));
  expect([countOf(deltas, 'Night shift'), countOf(deltas, 'stf_1')]).toEqual([0, 1]);
});
