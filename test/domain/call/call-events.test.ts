import { describe, expect, test } from 'vitest';
import type { Call, CallAttempt } from '../../../domain/call/call.ts';
import { callEvents } from '../../../domain/call/call-events.ts';
import { callOf } from '../../support/calls.ts';
import { expectValid } from '../../support/event-schemas.ts';

const NOW = '2026-03-02T15:00:00.000Z';

/** The ids, types and times of the events of a change. It checks each event against its schema. */
function eventsOf(before: Call | null, after: Call): readonly string[] {
  const events = callEvents({ before, after }, NOW);
  for (const { id, type, occurredAt, data } of events) expectValid(type, { id, occurredAt, ...data });
  expect(JSON.stringify(events)).not.toMatch(/Nell|Ida|clasp/);
  return events.map(({ id, occurredAt }) => `${id} ${occurredAt}`);
}

const attempt = (at: string, outcome: CallAttempt['outcome'] = 'NO_ANSWER'): CallAttempt => ({
  at,
  outcome,
  note: 'Nell',
});

describe('events of a call', () => {
  const one = callOf();
  const ten = '2026-03-02T10:00:00.000Z';
  const eleven = '2026-03-02T11:00:00.000Z';
  const tried = callOf({ version: 2, attempts: [attempt(eleven)], dueAt: NOW });
  test.each([
    ['promised', null, one, ['CallPromised:cal_1 2026-03-02T09:00:00.000Z']],
    ['tried', one, tried, [`CallRecorded:cal_1:2 ${eleven}`]],
    [
      'tried earlier, which is recorded later',
      tried,
      { ...tried, version: 3, attempts: [attempt(ten), attempt(eleven)] },
      [`CallRecorded:cal_1:3 ${ten}`],
    ],
    [
      'done',
      tried,
      { ...tried, version: 3, attempts: [attempt(eleven), attempt(NOW, 'REACHED')], doneAt: NOW },
      [`CallRecorded:cal_1:3 ${NOW}`],
    ],
    ['moved', one, { ...one, version: 2, dueAt: NOW }, [`CallMoved:cal_1:2 ${NOW}`]],
    [
      'cancelled',
      one,
      { ...one, version: 2, doneAt: ten, cancelledBecause: 'Nell came' },
      [`CallCancelled:cal_1:2 ${ten}`],
    ],
    ['assigned', one, { ...one, version: 2, assignee: 'Nell' }, []],
  ] as const)('are published when it is %s', (_, before, after, ids) => {
    expect(eventsOf(before, after)).toEqual(ids);
  });
});
