import { describe, expect, test } from 'vitest';
import { commitmentsIn, type Obligations, owedListOf } from '../../../domain/commitment/commitment.ts';
import { commitmentsOfOrder } from '../../../domain/order/order-commitments.ts';
import { type DataExport, NO_PROGRESS } from '../../../domain/privacy/data-export.ts';
import { commitmentsOfErasure, commitmentsOfExport } from '../../../domain/privacy/privacy-commitments.ts';
import { commitmentsOfCase } from '../../../domain/service-case/case-commitments.ts';
import type { CaseStep, ResolutionOffer, ServiceCase } from '../../../domain/service-case/service-case.ts';
import { commitmentsOfClaim } from '../../../domain/warranty/claim-commitments.ts';
import type { WarrantyClaim } from '../../../domain/warranty/warranty-claim.ts';
import { caseOf, caseTime } from '../../support/cases.ts';
import { orderOf } from '../../support/orders.ts';

const kinds = ({ owed }: Obligations) => owed.map(({ commitmentKind, dueAt }) => `${commitmentKind} ${dueAt}`);

const stepOf = (more: Partial<CaseStep> = {}): CaseStep => ({
  ...{ id: 'stp_1', title: 'Order a clasp', dueAt: caseTime('15:00'), doneAt: null, doneBy: null, playbook: null },
  ...more,
});
const offerOf = (more: Partial<ResolutionOffer> = {}): ResolutionOffer => ({
  ...{ id: 'off_1', kind: 'REFUND', value: null, percent: null, note: null, offerStatus: 'ACCEPTED' },
  ...{ offeredAt: caseTime('11:00'), answeredAt: caseTime('12:00'), fulfilledAt: null, orderId: null },
  ...{ fulfilmentNote: null },
  ...more,
});

describe('a case owes', () => {
  const owedBy = (more: Partial<ServiceCase>) => kinds(commitmentsOfCase(caseOf({}, more)));
  const { firstResponseDueAt, resolutionDueAt, clock } = caseOf();

  test('its first response and its resolution, and after the response the resolution', () => {
    const promises = [`FIRST_RESPONSE ${firstResponseDueAt}`, `RESOLUTION ${resolutionDueAt}`];
    expect(owedBy({})).toEqual(promises);
    expect(owedBy({ caseStatus: 'IN_PROGRESS', firstRespondedAt: caseTime('10:30') })).toEqual(promises.slice(1));
  });

  test('neither while it waits for the customer, or is resolved', () => {
    const stopped = { ...clock, runs: false };
    expect(owedBy({ caseStatus: 'WAITING_ON_CUSTOMER', clock: stopped })).toEqual([]);
    expect(owedBy({ caseStatus: 'RESOLVED', clock: stopped, resolvedAt: caseTime('11:00') })).toEqual([]);
  });

  test('the update that was promised, until it is closed', () => {
    const stopped = { clock: { ...clock, runs: false }, nextUpdateDueAt: caseTime('17:00') };
    expect(owedBy({ ...stopped, caseStatus: 'WAITING_ON_CUSTOMER' })).toEqual([`CASE_UPDATE ${caseTime('17:00')}`]);
    expect(owedBy({ ...stopped, caseStatus: 'CLOSED' })).toEqual([]);
  });

  test('steps that are not done and offers that were accepted, also after it is closed', () => {
    const parts = {
      steps: [stepOf(), stepOf({ id: 'stp_2', dueAt: null }), stepOf({ id: 'stp_3', doneAt: caseTime('12:00') })],
      offers: [
        offerOf(),
        ...(['OFFERED', 'DECLINED', 'FULFILLED', 'WITHDRAWN'] as const).map((offerStatus) => offerOf({ offerStatus })),
      ],
    };
    const owed = [
      `CASE_STEP ${caseTime('15:00')}`,
      `CASE_STEP ${resolutionDueAt}`,
      `OFFER_FULFILMENT ${caseTime('12:00', 3)}`,
    ];
    expect(owedBy({ ...parts, caseStatus: 'CLOSED', clock: { ...clock, runs: false } })).toEqual(owed);
    expect(owedBy(parts).slice(2)).toEqual(owed);
  });

  test('and names the member of staff who is assigned before the text', () => {
    expect(commitmentsOfCase(caseOf({}, { assignee: 'Ana' })).assignee).toBe('Ana');
    expect(commitmentsOfCase(caseOf({}, { assignee: 'Ana', assigneeStaffId: 'stf_1' })).assignee).toBe('stf_1');
  });
});

test('a claim owes its decision five days after it was filed', () => {
  const claim: WarrantyClaim = {
    ...{ id: 'clm_1', version: 1, warrantyId: 'war_1', customerId: 'cus_1', occurredAt: caseTime('10:00') },
    ...{ description: 'A stone is lost', claimStatus: 'FILED', decidedAt: null, decision: null },
  };
  expect(kinds(commitmentsOfClaim(claim))).toEqual([`CLAIM_DECISION ${caseTime('10:00', 5)}`]);
  expect(kinds(commitmentsOfClaim({ ...claim, filedAt: caseTime('10:00', 3) }))).toEqual([
    `CLAIM_DECISION ${caseTime('10:00', 8)}`,
  ]);
  expect(commitmentsOfClaim({ ...claim, store: 'york' }).store).toBe('york');
  expect(kinds(commitmentsOfClaim({ ...claim, claimStatus: 'DECLINED' }))).toEqual([]);
});

describe('an order owes its delivery', () => {
  const promisedBy = caseTime('18:00', 2);
  const order = orderOf({ status: 'PAID', occurredAt: caseTime('10:00'), recordedAt: caseTime('10:00'), promisedBy });

  test('at the promised time, and nothing where none was promised', () => {
    expect(kinds(commitmentsOfOrder(order))).toEqual([`ORDER_DELIVERY ${promisedBy}`]);
    expect(kinds(commitmentsOfOrder({ ...order, promisedBy: null }))).toEqual([]);
  });

  test('also after it was noticed as late', () => {
    expect(kinds(commitmentsOfOrder({ ...order, lateNoticedAt: caseTime('18:15', 2) }))).toHaveLength(1);
  });

  test.each(['FULFILLED', 'DELIVERED', 'CANCELLED'] as const)('but not when it is %s', (status) => {
    expect(kinds(commitmentsOfOrder({ ...order, status }))).toEqual([]);
  });

  test('but not after everything came back, after an erasure, or as history', () => {
    const bought = [{ sku: 'RING', category: null, quantity: 1, returned: 1 }];
    expect(kinds(commitmentsOfOrder({ ...order, bought }))).toEqual([]);
    expect(kinds(commitmentsOfOrder({ ...order, personErased: true, customerId: null }))).toEqual([]);
    expect(kinds(commitmentsOfOrder({ ...order, recordedAt: caseTime('10:00', 90) }))).toEqual([]);
  });
});

test('an erasure is owed until the data is removed, and hangs on no record once it has begun', () => {
  const erasure = {
    ...{ id: 'cus_1', version: 1, records: ['cus_1'], requestedAt: caseTime('10:00'), erasesAt: caseTime('10:00', 30) },
    dueAt: null,
  };
  const owed = [`PRIVACY_REQUEST ${caseTime('10:00', 31)}`];
  expect(commitmentsOfErasure({ ...erasure, stage: 'WAITING' })).toMatchObject({ customerId: 'cus_1' });
  expect(commitmentsOfErasure({ ...erasure, stage: 'ERASING' })).toMatchObject({ customerId: null });
  const stages = ['WAITING', 'ERASING', 'SWEEPING', 'ERASED', 'CANCELLED'] as const;
  expect(stages.map((stage) => kinds(commitmentsOfErasure({ ...erasure, stage })))).toEqual([owed, owed, [], [], []]);
});

test('an export is owed while it is made', () => {
  const running: DataExport = {
    ...{ id: 'exp_1', version: 1, customerId: 'cus_1', requestedAt: caseTime('10:00'), stage: 'RUNNING' },
    ...{ slot: { day: '2026-03-02', number: 0 }, progress: NO_PROGRESS },
    ...{ availableUntil: null, dueAt: null },
  };
  expect(kinds(commitmentsOfExport(running))).toEqual([`PRIVACY_REQUEST ${caseTime('10:00', 1)}`]);
  expect(kinds(commitmentsOfExport({ ...running, stage: 'READY' }))).toEqual([]);
});

test('a commitment has the same id in every run, and another one for each kind and part', () => {
  const obligations = commitmentsOfCase(caseOf({}, { steps: [stepOf(), stepOf({ id: 'stp_2' })] }));
  const ids = commitmentsIn(obligations).map(({ id }) => id);
  expect(commitmentsIn(obligations).map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(4);
  expect(owedListOf(obligations).refs.map(({ dueAt }) => dueAt)).toEqual(
    obligations.owed.map(({ dueAt }) => dueAt).toSorted(),
  );
});
