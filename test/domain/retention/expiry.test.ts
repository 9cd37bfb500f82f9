import { expect, test } from 'vitest';
import { DEFAULT_RETENTION } from '../../../domain/kernel/retention.ts';
import { expiryOf, type RetainedEntity } from '../../../domain/retention/expiry.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { callOf } from '../../support/calls.ts';
import { caseOf } from '../../support/cases.ts';

const NOW = '2026-11-26T10:00:00.000Z';
const RETENTION = { ...DEFAULT_RETENTION, interactions: 365, closedCases: 90, appointments: 100 };

/** With only the fields that matter here. */
const expiry = (entity: RetainedEntity, fields: object) => expiryOf(entity, fields as never, RETENTION, NOW);

test('an entity runs out so many days after it happened', () => {
  expect(expiry('interaction', { occurredAt: '2026-11-01T00:00:00.000Z' })).toBe('2027-11-01T00:00:00.000Z');
});

test('a kind without a number of days never runs out', () => {
  expect(expiry('feedback', { occurredAt: '1990-01-01T00:00:00.000Z' })).toBeNull();
});

test('what is written about the past stays for 31 days, so that a retry finds it', () => {
  expect(expiry('interaction', { occurredAt: '1990-01-01T00:00:00.000Z' })).toBe('2026-12-27T10:00:00.000Z');
});

test('a case runs out after its last change once it is resolved or closed', () => {
  const expiryAs = (caseStatus: ServiceCase['caseStatus']) => expiry('serviceCase', caseOf({}, { caseStatus }));
  for (const status of ['OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER'] as const) expect(expiryAs(status)).toBeNull();
  for (const status of ['RESOLVED', 'CLOSED'] as const) expect(expiryAs(status)).toBe('2027-02-24T10:00:00.000Z');
});

test('a case that still owes a step runs out only after it is done', () => {
  const step = { id: 'stp_1', title: 'Call', dueAt: null, doneBy: null, playbook: null };
  const expiryWith = (doneAt: string | null) =>
    expiry('serviceCase', caseOf({}, { caseStatus: 'CLOSED', steps: [{ ...step, doneAt }] }));
  expect(expiryWith(null)).toBeNull();
  expect(expiryWith(NOW)).toBe('2027-02-24T10:00:00.000Z');
});

test('an appointment runs out after its time, also a future one', () => {
  expect(expiry('appointment', { startsAt: '2027-01-01T00:00:00.000Z' })).toBe('2027-04-11T00:00:00.000Z');
});

test('a promised call runs out with the interactions after it is done, and never while it is owed', () => {
  expect(expiry('call', callOf({ occurredAt: '2020-01-01T00:00:00.000Z' }))).toBeNull();
  expect(expiry('call', callOf({ doneAt: '2026-11-01T00:00:00.000Z' }))).toBe('2027-11-01T00:00:00.000Z');
});

test('a service job runs out after its item went back, and never while the shop has it', () => {
  const retention = { ...DEFAULT_RETENTION, serviceJobs: 90 };
  const expiryAfter = (returnedAt: string | null) => expiryOf('serviceJob', { returnedAt } as never, retention, NOW);
  expect(expiryAfter(null)).toBeNull();
  expect(expiryAfter('2026-11-01T00:00:00.000Z')).toBe('2027-01-30T00:00:00.000Z');
});
