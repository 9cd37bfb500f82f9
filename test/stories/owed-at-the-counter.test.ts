import { beforeAll, expect, test } from 'vitest';
import { createCaseDesk, ROOT_CAUSE } from '../support/case-desk.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
});

const ACTIONS = `query ($id: ID!) { customer(id: $id) { nextActions {
  kind dueAt subject { id ... on Warranty { status } ... on WarrantyClaim { claimStatus } ... on ServiceCase { caseStatus } }
} } }`;
const reachable = (name: string) => ({ emails: [{ address: `${name}@example.com`, verified: true, primary: true }] });
/** What the till shows, without what is to be done about contact details and duplicates. */
async function actionsOf(id: string) {
  const { customer } = await jeweller.york.run(ACTIONS, { id });
  const kinds = ['OFFER_TO_FULFIL', 'CLAIM_TO_DECIDE', 'COVER_LAPSED', 'OFFER_PENDING'];
  return customer.nextActions.filter(({ kind }: { kind: string }) => kinds.includes(kind));
}
const decide = (claimId: string) =>
  jeweller.mutate('decideWarrantyClaim', 'claim { id }', { claimId, approve: true, decision: 'Repair it' });

test('the till shows an accepted offer, an undecided claim and lapsed cover of the whole person, until each is done', async () => {
  const ana = await jeweller.customer(reachable('ana.owed'));
  const twin = await jeweller.customer(reachable('twin.owed'));
  const lapsed = (await jeweller.register({ customer: { id: ana }, startsOn: dayFromNow({ months: -8 }) })).warranty;
  const sound = (await jeweller.register({ customer: { id: twin }, startsOn: dayFromNow({ months: -1 }) })).warranty;
  const { claim } = await jeweller.mutate('fileWarrantyClaim', 'claim { id filedAt }', {
    ...{ warrantyId: sound.id, description: 'Stone lost', occurredAt: new Date().toISOString() },
  });
  const { id: caseId } = await cases.open({ customer: { id: ana } });
  const { offers } = await cases.run('offerResolution', {
    caseId,
    kind: 'REFUND',
    value: { amount: '20', currency: 'GBP' },
  });
  const [{ id: offerId }] = offers;
  await cases.run('answerOffer', { caseId, offerId, accept: true });
  await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
  await cases.run('confirmResolution', { caseId, confirmed: true });

  const offer = { kind: 'OFFER_TO_FULFIL', dueAt: expect.any(String), subject: { id: caseId, caseStatus: 'CLOSED' } };
  const toDecide = {
    kind: 'CLAIM_TO_DECIDE',
    dueAt: expect.any(String),
    subject: { id: claim.id, claimStatus: 'FILED' },
  };
  const cover = { kind: 'COVER_LAPSED', dueAt: null, subject: { id: lapsed.id, status: 'LAPSED' } };
  expect(await actionsOf(ana)).toEqual([offer, cover]);
  expect(await actionsOf(twin)).toEqual([toDecide]);
  const merge = `mutation ($input: MergeCustomersInput!) {
    mergeCustomers(input: $input) { customer { id } userErrors { message } } }`;
  const merged = await jeweller.desk.run(merge, { input: { ...freshKey(), survivor: ana, others: [twin] } });
  expect(merged.mergeCustomers.userErrors).toEqual([]);
  for (const id of [ana, twin]) expect(await actionsOf(id)).toEqual([offer, toDecide, cover]);

  await cases.run('fulfilOffer', { caseId, offerId });
  expect(await actionsOf(ana)).toEqual([toDecide, cover]);
  await decide(claim.id);
  expect(await actionsOf(ana)).toEqual([cover]);
  const back = await jeweller.mutate('reinstateWarranty', 'warranty { status }', {
    ...{ warrantyId: lapsed.id, because: 'We were closed', nextInspectionDue: dayFromNow({ days: 20 }) },
  });
  expect(back).toMatchObject({ warranty: { status: 'ACTIVE' }, userErrors: [] });
  expect(await actionsOf(ana)).toEqual([]);
});
