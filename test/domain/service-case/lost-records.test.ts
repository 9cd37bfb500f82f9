import { expect, test } from 'vitest';
import { joinMetrics, newMetrics } from '../../../domain/profile/metrics.ts';
import { lostRecordsIn } from '../../../domain/service-case/case-metrics.ts';
import { withCase } from '../../../domain/service-case/case-note.ts';
import { caseOf } from '../../support/cases.ts';

const lost = caseOf({ caseReason: 'LOST_RECORDS' });
const resolvedAt = '2026-03-20T10:00:00.000Z';
const resolved = { ...lost, caseStatus: 'RESOLVED', resolvedAt } as const;
const metrics = newMetrics('cus_1');

test('a case about lost records counts from when it was recorded until it is resolved, and again when it is reopened', () => {
  const open = withCase(metrics, null, { ...lost, occurredAt: '2020-01-01T00:00:00.000Z' });
  expect(lostRecordsIn(open)).toEqual([{ caseId: lost.id, from: lost.recordedAt, to: null }]);
  expect(withCase(open, lost, { ...lost, title: 'Another title' })).toBe(open);
  const done = withCase(open, lost, resolved);
  expect(lostRecordsIn(done)).toEqual([{ caseId: lost.id, from: lost.recordedAt, to: resolvedAt }]);
  expect(lostRecordsIn(withCase(done, resolved, lost))).toEqual(lostRecordsIn(open));
});

test('a case that turns out to be about something else never was one', () => {
  const open = withCase(metrics, null, lost);
  const other = withCase(open, lost, { ...lost, caseReason: 'BILLING' });
  expect(lostRecordsIn(other)).toEqual([]);
  expect(other).not.toHaveProperty('lostRecords');
});

test('an open case from before metrics listed them counts from the start', () => {
  const { lostRecords: _, ...former } = withCase(metrics, null, lost);
  expect(lostRecordsIn({ ...metrics, ...former })).toMatchObject([{ caseId: lost.id, to: null }]);
});

test('the last five that are over stay, and all that are open', () => {
  let all = withCase(metrics, null, { ...lost, id: 'cas_open' });
  for (let n = 0; n < 8; n++) all = withCase(all, null, { ...resolved, id: `cas_${n}` });
  expect(lostRecordsIn(all).map(({ caseId }) => caseId)).toEqual([
    'cas_open',
    ...[3, 4, 5, 6, 7].map((n) => `cas_${n}`),
  ]);
});

test('all records of a person count together', () => {
  const [one, other] = [withCase(metrics, null, lost), withCase(metrics, null, { ...resolved, id: 'cas_2' })];
  expect(lostRecordsIn(joinMetrics([one, other])).map(({ caseId }) => caseId)).toEqual([lost.id, 'cas_2']);
  expect(joinMetrics([metrics, metrics])).not.toHaveProperty('lostRecords');
});
