import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { createCaseDesk, minutesAgo } from '../support/case-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
});

const FIELDS = 'order { id redeems { id offerStatus } } warnings { code path }';
const record = (input: object) => jeweller.mutate('recordOrder', FIELDS, sale({ placedAt: minutesAgo(1), ...input }));
const metricsOf = (id: string) => createRepositories(jeweller.graph.table, { consistent: true }).metrics(id);

/** A case of the customer with an accepted offer and an unanswered one. */
async function pendingOffers(customerId: string) {
  const { id: caseId } = await cases.open({ customer: { id: customerId } });
  const [accepted, open] = await cases.offerTwo(caseId);
  await cases.run('answerOffer', { caseId, offerId: accepted, accept: true });
  return { caseId, accepted, open };
}

describe('a sale that redeems offers', () => {
  test('fulfils accepted offers, and warns about the others', async () => {
    const ana = await jeweller.customer({ name: { given: 'Ana' } });
    const bo = await jeweller.customer({ name: { given: 'Bo' } });
    const [one, two, foreign] = [await pendingOffers(ana), await pendingOffers(ana), await pendingOffers(bo)];
    const key = (caseId: string, offerId: string) => ({ caseId, offerId });
    const redeems = [
      key(one.caseId, one.accepted),
      key(one.caseId, one.open),
      key(two.caseId, two.accepted),
      key(foreign.caseId, foreign.accepted),
      key('cas_none', one.accepted),
      key(one.caseId, 'off_none'),
      key(one.caseId, one.accepted),
    ];
    const input = { ...sale({ placedAt: minutesAgo(1) }), customer: { id: ana }, redeems };
    const { order, warnings, userErrors } = await record(input);
    expect(formatUserErrors(userErrors)).toEqual([]);
    expect(order.redeems).toEqual([
      { id: one.accepted, offerStatus: 'FULFILLED' },
      { id: two.accepted, offerStatus: 'FULFILLED' },
    ]);
    expect(formatUserErrors(warnings)).toEqual([
      ...['NOT_ALLOWED input.redeems.1', 'NOT_FOUND input.redeems.3', 'NOT_FOUND input.redeems.4'],
      ...['NOT_FOUND input.redeems.5', 'NOT_ALLOWED input.redeems.6'],
    ]);
    const [offer, other] = (await cases.find(one.caseId)).offers;
    expect(offer).toMatchObject({ offerStatus: 'FULFILLED', order: { id: order.id }, fulfilledAt: expect.any(String) });
    expect(other).toMatchObject({ offerStatus: 'OFFERED', order: null });
    expect((await cases.find(foreign.caseId)).offers[0]).toMatchObject({ offerStatus: 'ACCEPTED' });
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 1, openCases: 2 });
    // Retries of the till have no further effect and the same result.
    const again = await record(input);
    expect([again.order, again.warnings]).toEqual([order, warnings]);
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 1, openCases: 2 });
  });

  test('returns them when it is voided, so that the corrected sale can redeem them', async () => {
    const ana = await jeweller.customer({ name: { given: 'Ana' } });
    const { caseId, accepted } = await pendingOffers(ana);
    const input = { customer: { id: ana }, number: 'VOIDED-7', redeems: [{ caseId, offerId: accepted }] };
    const { order } = await record(input);
    const cancel = { orderId: order.id, status: 'CANCELLED', occurredAt: minutesAgo(0) };
    expect((await jeweller.mutate('updateOrderStatus', 'order { status }', cancel)).userErrors).toEqual([]);
    expect((await cases.find(caseId)).offers[0]).toMatchObject({
      offerStatus: 'ACCEPTED',
      order: null,
      fulfilledAt: null,
    });
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 0, spent: {}, openCases: 1 });
    const right = await record({ ...input, lines: [line({ unitPrice: '9.00' })] });
    expect([right.warnings, right.order.redeems]).toEqual([[], [{ id: accepted, offerStatus: 'FULFILLED' }]]);
  });

  test('is recorded for an unknown customer, and also with too many offers', async () => {
    const ana = await jeweller.customer({ name: { given: 'Ana' } });
    const { caseId, accepted } = await pendingOffers(ana);
    const redeems = [{ caseId, offerId: accepted }];
    const guest = await record({ redeems });
    expect([formatUserErrors(guest.warnings), guest.order.redeems]).toEqual([['NOT_FOUND input.redeems.0'], []]);
    const many = await record({ customer: { id: ana }, redeems: Array(11).fill(redeems[0]) });
    expect(formatUserErrors(many.userErrors)).toEqual(['LIMIT_EXCEEDED input.redeems']);
  });

  test('fulfils an offer once when two sales redeem it at once, and both are recorded', async () => {
    const ana = await jeweller.customer({ name: { given: 'Ana' } });
    const { caseId, accepted } = await pendingOffers(ana);
    const input = { customer: { id: ana }, redeems: [{ caseId, offerId: accepted }] };
    const answers = await Promise.all([record({ ...input, number: 'AT-1' }), record({ ...input, number: 'AT-2' })]);
    expect(answers.flatMap(({ order }) => order.redeems)).toEqual([{ id: accepted, offerStatus: 'FULFILLED' }]);
    expect(answers.flatMap(({ warnings }) => formatUserErrors(warnings))).toEqual(['NOT_ALLOWED input.redeems.0']);
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 2 });
  });
});
