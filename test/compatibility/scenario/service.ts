import type { Actor } from '../recording.ts';
import type { People } from './people.ts';
import type { Sales } from './sales.ts';
import { ADMIN, DESK, GBP, line, ownToken, type Stage, WEB, YORK } from './stage.ts';

/** @returns the id of a case that is open */
export async function serve(stage: Stage, { ann, bob, eve, gil }: People, sales: Sales): Promise<string> {
  const { play, at, pass, name } = stage;
  const feedback = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const answer = await play(by, 'submitFeedback', { occurredAt: at({ minutes: -1 }), ...input });
    name(`feedback ${key}`, answer.feedback.id);
    return answer;
  };
  await feedback('good', YORK, {
    customer: { id: ann },
    metric: 'CSAT',
    score: 5,
    via: 'SURVEY',
    touchpoint: 'Counter',
  });
  const low = await feedback('low', DESK, {
    ...{ customer: { id: eve }, metric: 'NPS', score: 2, comment: 'The chain broke', skus: ['CHAIN-M'] },
    ...{ touchpoint: 'Delivery', via: 'EMAIL' },
  });
  const lowCase = name('case low', low.openedCases[0].id);
  const unknown = await feedback('unknown', DESK, {
    ...{ handle: '@someone', metric: 'STARS', score: 1, comment: 'Never again', via: 'REVIEW_SITE' },
  });
  name('case unknown', unknown.openedCases[0].id);
  await feedback('own', ownToken(bob), { metric: 'CES', score: 3, comment: 'Easy enough', orderId: sales.watch });
  await feedback('nps', WEB, { customer: { id: gil }, metric: 'NPS', score: 9 });

  const open = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const { serviceCase } = await play(by, 'openCase', {
      reason: 'DAMAGED_ITEM',
      occurredAt: at({ minutes: -1 }),
      ...input,
    });
    return name(`case ${key}`, serviceCase.id);
  };
  const act = (mutation: string, caseId: string, input: object = {}, by: Actor = DESK) => {
    pass({ minutes: 5 });
    return play(by, mutation, { caseId, ...input });
  };
  const rootCause = { category: 'PACKAGING', explanation: 'The box was thin', prevention: 'A thicker box' };
  const clasp = await open('clasp', DESK, {
    ...{
      customer: { id: ann },
      title: 'The clasp came broken',
      severity: 'HIGH',
      via: 'PHONE',
      touchpoint: 'Repair desk',
    },
    ...{ store: 'york', skus: ['RING-1'], orderId: sales.ring, warrantyId: sales.warrantyId },
  });
  await act('updateCase', clasp, { assignee: 'sam', title: 'The clasp broke' });
  await act('addCaseContact', clasp, {
    occurredAt: at(),
    via: 'PHONE',
    direction: 'OUTBOUND',
    note: 'Called',
    agent: 'sam',
  });
  await act('postCaseUpdate', clasp, { message: 'We look into it', via: 'EMAIL', nextUpdateDueAt: at({ days: 1 }) });
  const offer = async (caseId: string, input: object) =>
    (await act('offerResolution', caseId, input)).serviceCase.offers.at(-1).id as string;
  const refund = await offer(clasp, { kind: 'REFUND', value: GBP('20.00'), note: 'For the trouble' });
  await act('answerOffer', clasp, { offerId: refund, accept: true }, ownToken(ann));
  await act('fulfilOffer', clasp, { offerId: refund, note: 'Paid' });
  const gift = await offer(clasp, { kind: 'GIFT' });
  await act('answerOffer', clasp, { offerId: gift, accept: false });
  const repair = await offer(clasp, { kind: 'REPAIR' });
  await act('answerOffer', clasp, { offerId: repair, accept: true });
  await act('fulfilOffer', clasp, { offerId: repair, withdrawn: true });
  const discount = await offer(clasp, { kind: 'DISCOUNT', percent: 10 });
  await act('answerOffer', clasp, { offerId: discount, accept: true });
  await play(YORK, 'recordOrder', {
    ...{ number: 'N-redeemed', source: 'POS', customer: { id: ann }, placedAt: at(), currency: 'GBP' },
    ...{ lines: [line('EAR-7', '40.00', { discount: '4.00' })], redeems: [{ caseId: clasp, offerId: discount }] },
  });
  const voucher = await offer(clasp, { kind: 'DISCOUNT', percent: 5 });
  await act('answerOffer', clasp, { offerId: voucher, accept: true });
  name('offer voucher', voucher);
  const replacement = await offer(clasp, { kind: 'REPLACEMENT' });
  name('offer replacement', replacement);
  await act('resolveCase', clasp, { rootCause, note: 'All done' });
  await act('confirmResolution', clasp, { confirmed: false, comment: 'It broke again' }, ownToken(ann));
  await act('resolveCase', clasp, { rootCause });
  await act('reopenCase', clasp, { because: 'A letter came' });
  const stepId =
    low.openedCases[0].steps?.[0]?.id ?? (await stage.ask(ADMIN, 'serviceCase', { id: lowCase })).steps[0].id;
  await act('completeCaseStep', lowCase, { stepId });
  await act('addCaseContact', lowCase, {
    occurredAt: at(),
    via: 'EMAIL',
    direction: 'OUTBOUND',
    waitForCustomer: true,
  });
  const closed = await open('closed', ownToken(gil), { title: 'No letter came' });
  await act('resolveCase', closed, { rootCause: { category: 'SYSTEM', explanation: 'A bug' } });
  await act('confirmResolution', closed, { confirmed: true });
  await open('critical', DESK, { customer: { id: bob }, title: 'The shop is on fire', severity: 'CRITICAL' });
  return clasp;
}
