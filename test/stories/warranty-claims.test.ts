import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const CLAIM = 'claim { id filedAt occurredAt description claimStatus decidedAt decision summary warranty { id } }';
const FILE = `mutation ($input: FileWarrantyClaimInput!) {
  fileWarrantyClaim(input: $input) { ${CLAIM} warranty { id } userErrors { code message path } }
}`;
const DECIDE = `mutation ($input: DecideWarrantyClaimInput!) {
  decideWarrantyClaim(input: $input) { ${CLAIM} warranty { id } userErrors { code message path } }
}`;

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const ten = (when: { months?: number; days?: number }): string => `${dayFromNow(when)}T10:00:00.000Z`;
const file = (input: object, by: TestCaller = jeweller.york) =>
  jeweller.mutate('fileWarrantyClaim', `${CLAIM} warranty { id }`, { description: 'Stone lost', ...input }, by);
const decide = (input: object, by?: TestCaller) =>
  jeweller.mutate(
    'decideWarrantyClaim',
    `${CLAIM} warranty { id }`,
    { approve: true, decision: 'Replaced', ...input },
    by,
  );

async function covered(startsOn = dayFromNow({ months: -5 })) {
  const owner = await jeweller.customer();
  const { warranty } = await jeweller.register({ customer: { id: owner }, startsOn });
  return { owner, warrantyId: warranty.id };
}

test('a claim is filed at a till, decided by the desk, and found with its warranty and on the customer’s timeline', async () => {
  const { owner, warrantyId } = await covered();
  const occurredAt = ten({ days: -2 });
  const { claim, warranty, userErrors } = await file({ warrantyId, occurredAt, description: ' Stone lost ' });
  expect(userErrors).toEqual([]);
  expect(warranty).toEqual({ id: warrantyId });
  expect(claim).toEqual({
    ...{ id: claim.id, filedAt: occurredAt, occurredAt, description: 'Stone lost', claimStatus: 'FILED' },
    ...{ decidedAt: null, decision: null, summary: 'Warranty claim filed: Stone lost', warranty: { id: warrantyId } },
  });
  const { claim: decided } = await decide({ claimId: claim.id, approve: false, decision: ' Loss is excluded ' });
  expect(decided).toEqual({
    ...claim,
    ...{ claimStatus: 'DECLINED', decidedAt: expect.stringMatching(/Z$/), decision: 'Loss is excluded' },
    summary: 'Warranty claim declined: Stone lost',
  });
  const found = await jeweller.york.run(
    `query ($id: ID!, $owner: ID!) {
      warranty(id: $id) { claims { nodes { id claimStatus } } }
      customer(id: $owner) { timeline(filter: { kinds: [WARRANTY_CLAIM] }) { nodes { id summary } } }
    }`,
    { id: warrantyId, owner },
  );
  expect(found).toEqual({
    warranty: { claims: { nodes: [{ id: claim.id, claimStatus: 'DECLINED' }] } },
    customer: { timeline: { nodes: [{ id: claim.id, summary: 'Warranty claim declined: Stone lost' }] } },
  });
});

test('a claim is decided once, with a reason, and with the scope', async () => {
  const { warrantyId } = await covered();
  const { claim } = await file({ warrantyId, occurredAt: ten({ days: -2 }) });
  const refused = async (input: object) => formatUserErrors((await decide({ claimId: claim.id, ...input })).userErrors);
  expect(await refused({ decision: ' ' })).toEqual(['INVALID input.decision']);
  expect(await refused({ claimId: 'clm_none' })).toEqual(['NOT_FOUND input.claimId']);
  const { data, errors } = await jeweller.york.ask(DECIDE, {
    input: { idempotencyKey: 'till', claimId: claim.id, approve: true, decision: 'Replaced' },
  });
  expect([data.decideWarrantyClaim, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
  expect(await refused({})).toEqual([]);
  expect(await refused({ approve: false })).toEqual(['NOT_ALLOWED input.claimId']);
});

test('a claim must be about a time when the warranty was in force; a void warranty accepts none', async () => {
  const refused = async (startsOn: string, occurredAt: string) => {
    const { warrantyId } = await covered(startsOn);
    return formatUserErrors((await file({ warrantyId, occurredAt })).userErrors);
  };
  const lapsed = dayFromNow({ months: -8 });
  expect(await refused(lapsed, ten({ months: -2 }))).toEqual([]);
  expect(await refused(lapsed, ten({ days: -1 }))).toEqual(['NOT_ALLOWED input.warrantyId']);
  expect(await refused(dayFromNow({ days: -5 }), ten({ days: -6 }))).toEqual(['NOT_ALLOWED input.occurredAt']);
  expect(await refused(dayFromNow({ days: -5 }), ten({ days: 1 }))).toEqual(['INVALID input.occurredAt']);
  const { warrantyId } = await covered();
  await jeweller.voidCover({ warrantyId, because: 'Resized' });
  expect(formatUserErrors((await file({ warrantyId, occurredAt: ten({ days: -1 }) })).userErrors)).toEqual([
    'NOT_ALLOWED input.warrantyId',
  ]);
});

describe('a customer’s own token', () => {
  const SEEN = `query ($id: ID!, $claim: ID!) {
    node(id: $id) { ... on Warranty { claims { nodes { id } } } }
    claim: node(id: $claim) { ... on WarrantyClaim { claimStatus warranty { id } } }
  }`;

  test('files a claim for its own warranty, and still sees it after a transfer; the new owner does not', async () => {
    const { owner, warrantyId } = await covered();
    const own = jeweller.asCustomer(owner);
    const input = { idempotencyKey: 'mine', warrantyId, occurredAt: ten({ days: -1 }), description: 'Bent' };
    const { fileWarrantyClaim: filed } = await own.run(FILE, { input });
    expect(filed).toMatchObject({ warranty: { id: warrantyId }, userErrors: [] });
    const claim = filed.claim.id;
    expect(await own.run(SEEN, { id: warrantyId, claim })).toEqual({
      node: { claims: { nodes: [{ id: claim }] } },
      claim: { claimStatus: 'FILED', warranty: { id: warrantyId } },
    });

    const later = await jeweller.customer();
    await jeweller.mutate('transferWarranty', 'warranty { id }', { warrantyId, to: { id: later } });
    await decide({ claimId: claim });
    expect(await own.run(SEEN, { id: warrantyId, claim })).toEqual({
      node: null,
      claim: { claimStatus: 'APPROVED', warranty: null },
    });
    const { fileWarrantyClaim: again } = await own.run(FILE, { input });
    expect(again).toMatchObject({ claim: { id: claim, claimStatus: 'APPROVED', warranty: null }, warranty: null });
    expect(await jeweller.asCustomer(later).run(SEEN, { id: warrantyId, claim })).toEqual({
      node: { claims: { nodes: [] } },
      claim: null,
    });
    const { node } = await jeweller.desk.run(SEEN, { id: warrantyId, claim });
    expect(node.claims.nodes).toEqual([{ id: claim }]);
  });

  test('has its own idempotency keys, although all customers call through one client', async () => {
    const owners = [await covered(), await covered()];
    const filed = await Promise.all(
      owners.map(({ owner, warrantyId }) => {
        const input = { idempotencyKey: 'shared', warrantyId, occurredAt: ten({ days: -1 }), description: 'Bent' };
        return jeweller.asCustomer(owner).run(FILE, { input });
      }),
    );
    expect(filed.map(({ fileWarrantyClaim }) => fileWarrantyClaim.claim?.warranty.id)).toEqual(
      owners.map(({ warrantyId }) => warrantyId),
    );
  });

  test('cannot file one for another customer’s warranty', async () => {
    const { warrantyId } = await covered();
    const other = jeweller.asCustomer(await jeweller.customer());
    const answer = (id: string) => file({ warrantyId: id, occurredAt: ten({ days: -1 }) }, other);
    const real = await answer(warrantyId);
    expect(formatUserErrors(real.userErrors)).toEqual(['NOT_FOUND input.warrantyId']);
    expect(real).toEqual(await answer('war_none'));
  });
});

const claimsOf = async (warrantyId: string) =>
  (await scanItems(jeweller.graph.table)).filter(
    ({ pk, sk }) => pk === `WARRANTY#${warrantyId}` && String(sk).startsWith('WARRANTY_CLAIM#'),
  );

testIdempotency('fileWarrantyClaim', async () => {
  const { warrantyId } = await covered();
  const input = { warrantyId, occurredAt: ten({ days: -1 }), description: 'Stone lost' };
  return {
    caller: jeweller.york,
    otherClient: jeweller.leeds,
    send: async (caller, sent) => (await caller.run(FILE, { input: sent })).fileWarrantyClaim,
    input,
    otherInput: { ...input, description: 'Clasp broken' },
    effects: async () => (await claimsOf(warrantyId)).length,
    moveOn: () => jeweller.voidCover({ warrantyId, because: 'Resized' }),
    lasting: (answered) => answered,
  };
});

testIdempotency('decideWarrantyClaim', async () => {
  const { warrantyId } = await covered();
  const fileOne = async () => (await file({ warrantyId, occurredAt: ten({ days: -1 }) })).claim.id;
  const [claimId, other] = [await fileOne(), await fileOne()];
  return {
    caller: jeweller.desk,
    otherClient: jeweller.graph.as('support', { client: 'other-desk' }),
    send: async (caller, sent) => (await caller.run(DECIDE, { input: sent })).decideWarrantyClaim,
    input: { claimId, approve: true, decision: 'Replaced' },
    otherInput: { claimId: other, approve: true, decision: 'Replaced' },
    effects: async () => (await claimsOf(warrantyId)).filter(({ claimStatus }) => claimStatus === 'APPROVED').length,
    moveOn: () => jeweller.voidCover({ warrantyId, because: 'Resized' }),
    lasting: (answered) => answered,
  };
});
