import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyContact } from '../../../domain/service-case/add-case-contact.ts';
import type { DeskStatus } from '../../../domain/service-case/desk-state.ts';
import { applyDesk } from '../../../domain/service-case/follow-desk.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { AROUND_THE_CLOCK, caseOf, caseTime } from '../../support/cases.ts';

const NOW = caseTime('10:00', 30);
const CONTEXT = { now: NOW, workingHours: AROUND_THE_CLOCK };

type Desk = NonNullable<ServiceCase['desk']>;

const deskOf = (version: number, more: Partial<Desk> = {}): Desk => ({
  version: String(version).padStart(3, '0'),
  status: 'IN_PROGRESS',
  severity: 'NORMAL',
  caseReason: 'DAMAGED_ITEM',
  title: 'The clasp came broken',
  assignee: null,
  ...more,
});

const follow = (serviceCase: ServiceCase, desk: Desk, at: string): ServiceCase =>
  applyDesk(serviceCase, { desk, at, explanation: 'Solved at the desk.' }, 'desk', CONTEXT);

describe('the status of the desk', () => {
  test('resolves the case at the time of the desk, not now', () => {
    expect(follow(caseOf(), deskOf(1, { status: 'RESOLVED' }), caseTime('12:30'))).toMatchObject({
      caseStatus: 'RESOLVED',
      resolvedAt: caseTime('12:30'),
      resolutionTook: 150 * 60_000,
      missed: { firstResponse: null, resolution: null },
      rootCause: { category: 'OTHER', explanation: 'Solved at the desk.', prevention: null },
    });
  });

  test('resolves never in the future', () => {
    expect(follow(caseOf(), deskOf(1, { status: 'RESOLVED' }), caseTime('10:00', 40)).resolvedAt).toBe(NOW);
  });

  test('reopens a resolved case, and works on it', () => {
    const resolved = follow(caseOf(), deskOf(1, { status: 'RESOLVED' }), caseTime('12:00'));
    expect(follow(resolved, deskOf(2), caseTime('15:00'))).toMatchObject({
      caseStatus: 'IN_PROGRESS',
      resolvedAt: null,
      reopenCount: 1,
      reopenings: [{ at: caseTime('15:00'), because: 'Solved at the desk.', by: 'desk' }],
      clock: { since: caseTime('15:00'), runs: true, used: 120 * 60_000 },
    });
  });

  test('waits for the customer, and goes on', () => {
    const waiting = follow(caseOf(), deskOf(1, { status: 'WAITING_ON_CUSTOMER' }), caseTime('11:00'));
    expect(waiting).toMatchObject({
      caseStatus: 'WAITING_ON_CUSTOMER',
      clock: { since: caseTime('11:00'), runs: false },
    });
    expect(follow(waiting, deskOf(2), caseTime('12:00')).caseStatus).toBe('IN_PROGRESS');
  });

  test('leaves a case that the customer confirmed closed, with its fields', () => {
    const closed = caseOf({}, { caseStatus: 'CLOSED', resolvedAt: caseTime('12:00') });
    const after = follow(closed, deskOf(1, { status: 'RESOLVED', title: 'Another' }), caseTime('13:00'));
    expect(after).toEqual({ ...closed, desk: after.desk });
  });
});

describe('what the desk did not change stays as the shop has it', () => {
  const first = follow(caseOf(), deskOf(1, { status: 'RESOLVED', assignee: '7100' }), caseTime('11:00'));
  const byShop = {
    ...first,
    caseStatus: 'OPEN',
    resolvedAt: null,
    title: 'Clasp, second time',
    severity: 'CRITICAL',
  } as const;

  test('status, title and severity, while another field changes', () => {
    const after = follow(byShop, deskOf(2, { status: 'RESOLVED', assignee: '7200' }), caseTime('12:00'));
    expect(after).toMatchObject({
      caseStatus: 'OPEN',
      title: byShop.title,
      severity: 'CRITICAL',
      assignee: '7200',
      kpiAgent: '7200',
    });
  });

  test('until the desk changes it', () => {
    const after = follow(
      byShop,
      deskOf(2, { status: 'RESOLVED', title: 'Broken clasp', severity: 'LOW' }),
      caseTime('12:00'),
    );
    expect(after).toMatchObject({ title: 'Broken clasp', severity: 'LOW' });
  });
});

test('an older state changes nothing, and neither does the same one', () => {
  const followed = follow(caseOf(), deskOf(2, { status: 'RESOLVED' }), caseTime('12:00'));
  expect(follow(followed, deskOf(2), caseTime('13:00'))).toBe(followed);
  expect(follow(followed, deskOf(1), caseTime('11:00'))).toBe(followed);
});

const anyStatus = fc.constantFrom<DeskStatus>('IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED');

test('states and contacts in any order and repetition lead to the status of the latest state', () => {
  const anyState = fc.record({
    status: anyStatus,
    title: fc.constantFrom('a', 'b'),
    direction: fc.constantFrom('INBOUND', 'OUTBOUND'),
  });
  fc.assert(
    fc.property(
      fc
        .array(anyState, { minLength: 1, maxLength: 10 })
        .chain((states) =>
          fc.tuple(fc.constant(states), fc.array(fc.nat({ max: states.length - 1 }), { maxLength: 20 })),
        ),
      ([states, order]) => {
        const all = [...order, ...states.keys()];
        const end = all.reduce((serviceCase, index) => {
          const { status, title, direction = 'INBOUND' } = states[index] ?? {};
          if (status === undefined || title === undefined) return serviceCase;
          const at = caseTime('11:00', index);
          const followed = follow(serviceCase, deskOf(index, { status, title }), at);
          return applyContact(
            followed,
            { direction, occurredAt: at, waitForCustomer: false, keepsStatus: true },
            CONTEXT,
          );
        }, caseOf());
        const last = states.at(-1);
        expect(end).toMatchObject({ caseStatus: last?.status, title: last?.title });
        expect(end.resolvedAt === null).toBe(last?.status !== 'RESOLVED');
      },
    ),
  );
});
