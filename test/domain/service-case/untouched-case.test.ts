import { expect, it } from 'vitest';
import type { ResolutionOffer, ServiceCase } from '../../../domain/service-case/service-case.ts';
import { isUntouched } from '../../../domain/service-case/untouched-case.ts';
import { caseOf, OPENED_AT } from '../../support/cases.ts';

const ofPlaybook = (more: Partial<ServiceCase> = {}) => caseOf({ openedBy: 'playbook:Late order' }, more);

const STEP = { id: 'stp_1', title: 'Call', dueAt: null, doneAt: null, doneBy: null, playbook: 'Late order' } as const;
const OFFER: ResolutionOffer = {
  ...{ id: 'off_1', value: null, percent: null, note: null },
  ...{ kind: 'GIFT', offerStatus: 'OFFERED' },
  ...{ offeredAt: OPENED_AT, answeredAt: null, fulfilledAt: null, orderId: null, fulfilmentNote: null },
};
const UPDATE = { id: 'upd_1', at: OPENED_AT, message: 'We look into it.', via: null } as const;

it('is untouched as the playbook left it', () => {
  expect(isUntouched(ofPlaybook())).toBe(true);
  expect(isUntouched(ofPlaybook({ steps: [STEP], offers: [OFFER], updates: [UPDATE] }))).toBe(true);
});

it.each<[string, ServiceCase]>([
  ['a client opened it', caseOf()],
  ['somebody resolved it', ofPlaybook({ caseStatus: 'RESOLVED' })],
  ['somebody was in contact about it', ofPlaybook({ contactCount: 1 })],
  ['it was opened again', ofPlaybook({ reopenCount: 1 })],
  ['a file hangs on it', ofPlaybook({ attachmentIds: ['att_1'] })],
  ['the customer answered', ofPlaybook({ confirmationComment: 'No' })],
  ['staff informed the customer', ofPlaybook({ updates: [{ ...UPDATE, staffId: 'stf_1' }] })],
  ['staff added a step', ofPlaybook({ steps: [{ ...STEP, playbook: null }] })],
  ['a step is done', ofPlaybook({ steps: [{ ...STEP, doneAt: OPENED_AT, doneBy: 'Ada' }] })],
  ['staff made an offer', ofPlaybook({ offers: [{ ...OFFER, offeredByStaffId: 'stf_1' }] })],
  ['an offer has a note', ofPlaybook({ offers: [{ ...OFFER, note: 'She likes tea' }] })],
  ['an offer was answered', ofPlaybook({ offers: [{ ...OFFER, offerStatus: 'ACCEPTED' }] })],
])('is touched where %s', (_, serviceCase) => {
  expect(isUntouched(serviceCase)).toBe(false);
});
