import { describe, expect, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import { withOffer } from '../../../domain/service-case/case-parts.ts';
import { stopClock } from '../../../domain/service-case/case-promises.ts';
import {
  applyCaseAction,
  applyOfferStatus,
  CASE_ACTIONS,
  type CaseAction,
  statusAfter,
} from '../../../domain/service-case/case-transitions.ts';
import {
  CASE_STATUSES,
  type CaseStatus,
  type OfferStatus,
  type ServiceCase,
} from '../../../domain/service-case/service-case.ts';
import { AROUND_THE_CLOCK as ALWAYS, caseOf, caseTime } from '../../support/cases.ts';

/** A second copy of the whole table: the next state for each action and state, `-` where the action is rejected. */
const TABLE = `
                 OPEN      IN_PROGRESS WAITING_ON_CUSTOMER RESOLVED CLOSED
EDIT             same      same        same                same     -
START            PROGRESS  same        PROGRESS            -        -
CONTACT_CUSTOMER PROGRESS  same        same                same     -
RECEIVE_CONTACT  same      same        PROGRESS            same     -
WAIT             WAITING   WAITING     same                -        -
POST_UPDATE      PROGRESS  same        same                same     -
COMPLETE_STEP    PROGRESS  same        same                same     same
OFFER            PROGRESS  same        same                -        -
ANSWER_OFFER     same      same        PROGRESS            same     -
FULFIL_OFFER     PROGRESS  same        same                same     same
RESOLVE          RESOLVED  RESOLVED    RESOLVED            -        -
CONFIRM          -         -           -                   CLOSED   -
DENY             -         -           -                   OPEN     -
REOPEN           -         -           -                   OPEN     OPEN`;

const NAMES: Readonly<Record<string, CaseStatus>> = {
  OPEN: 'OPEN',
  PROGRESS: 'IN_PROGRESS',
  WAITING: 'WAITING_ON_CUSTOMER',
  RESOLVED: 'RESOLVED',
  CLOSED: 'CLOSED',
};

const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((row) => row.trim().split(/\s+/));
const cells = rows.flatMap(([action = '', ...cells]) =>
  CASE_STATUSES.map((from, index): [string, CaseStatus, CaseStatus | null] => {
    const cell = cells[index] ?? '';
    return [action, from, cell === 'same' ? from : (NAMES[cell] ?? null)];
  }),
);

const isAction = (name: string): name is CaseAction => CASE_ACTIONS.some((action) => action === name);

/** A case in a state, with its clock as that state has it. */
function caseIn(caseStatus: CaseStatus): ServiceCase {
  const one = caseOf({}, { caseStatus });
  return caseStatus === 'OPEN' || caseStatus === 'IN_PROGRESS' ? one : stopClock(one, caseTime('11:00'), ALWAYS);
}

describe('the table', () => {
  test('has every action in every state', () => {
    expect(rows.map(([action]) => action)).toEqual([...CASE_ACTIONS]);
    expect(cells).toHaveLength(CASE_ACTIONS.length * CASE_STATUSES.length);
  });

  test.each(cells)('%s, where the case is %s, leads to %s', (action, from, to) => {
    if (!isAction(action)) throw new Error(`${action} is no action`);
    expect(statusAfter(action, from)).toBe(to);
    const before = caseIn(from);
    const act = () => applyCaseAction(before, action, caseTime('12:00'), ALWAYS);
    if (to === null) {
      expect(act).toThrow(Rejection);
      expect(act).toThrow('NOT_ALLOWED');
    } else {
      const after = act();
      expect(after.caseStatus).toBe(to);
      expect(after.clock.runs).toBe(to === 'OPEN' || to === 'IN_PROGRESS');
      // The clock changes only where the new state needs it.
      if (before.clock.runs === after.clock.runs) expect(after.clock).toEqual(before.clock);
      else expect(after.clock.since).toBe(caseTime('12:00'));
    }
  });
});

describe('an offer', () => {
  const STATES: readonly OfferStatus[] = ['OFFERED', 'ACCEPTED', 'DECLINED', 'FULFILLED', 'WITHDRAWN'];
  const MOVES = new Set([
    'OFFERED ACCEPTED',
    'OFFERED DECLINED',
    'OFFERED WITHDRAWN',
    'ACCEPTED FULFILLED',
    'ACCEPTED WITHDRAWN',
  ]);
  const offer = {
    id: 'off_1',
    kind: 'GIFT',
    value: null,
    percent: null,
    note: null,
    offeredAt: caseTime('11:00'),
  } as const;
  const caseWithOffers = (offerStatus: OfferStatus): ServiceCase => {
    const one = withOffer(withOffer(caseOf(), offer), { ...offer, id: 'off_2' });
    return { ...one, offers: one.offers.map((each) => ({ ...each, offerStatus })) };
  };

  test.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))(
    'that is %s may become %s, or not',
    (from, to) => {
      const act = () => applyOfferStatus(caseWithOffers(from), 'off_1', to, { answeredAt: caseTime('12:00') });
      if (!MOVES.has(`${from} ${to}`)) return expect(act).toThrow('NOT_ALLOWED');
      const [moved, other] = act().offers;
      expect(moved).toMatchObject({ id: 'off_1', offerStatus: to, answeredAt: caseTime('12:00') });
      expect(other).toMatchObject({ id: 'off_2', offerStatus: from, answeredAt: null });
    },
  );

  test('that does not exist is not found', () => {
    expect(() => applyOfferStatus(caseWithOffers('OFFERED'), 'off_3', 'ACCEPTED', {})).toThrow('NOT_FOUND');
  });
});
