import { createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import { createFeedbackDesk } from '../support/feedback-desk.ts';
import type { TestGraph } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';

const SAVE_TOKYO = `mutation { saveStore(input: { idempotencyKey: "tokyo", code: "tokyo", name: "Tokyo", timeZone: "Asia/Tokyo" }) {
  userErrors { message } } }`;

/** Ids of the people of the history. */
export type ShopHistory = {
  readonly jeweller: Jeweller;
  readonly nell: string;
  readonly bea: string;
  readonly ana: string;
};

/** Adds to a shop what the sample shop has none of: other currencies, guests, merges, unpaid sales, several voices in one matter. */
export async function addHistory(graph: TestGraph): Promise<ShopHistory> {
  const jeweller = await openJeweller(Promise.resolve(graph));
  await graph.as('admin').run(SAVE_TOKYO);
  const people = {
    nell: await jeweller.customer({ emails: [{ address: 'nell@example.com' }] }),
    bea: await jeweller.customer(),
    ana: await jeweller.customer(),
  };
  await sellGoods(graph, people);
  await mergePeople(jeweller, people);
  await complain(jeweller, people);
  return { jeweller, ...people };
}

type People = Omit<ShopHistory, 'jeweller'>;

async function sellGoods(graph: TestGraph, { nell, bea, ana }: People): Promise<void> {
  const shop = createOrderDesk(graph);
  const [tokyo, web] = [graph.as('pos', { store: 'tokyo' }), graph.as('commerce')];
  const sell = async (input: object, by = shop.till) => {
    const { order, userErrors } = await shop.record(sale(input), by);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return order;
  };
  // 23:30 on March 2 in London is the next day in Tokyo.
  const yen = { currency: 'JPY', exchangeRate: '0.0053337', placedAt: '2026-03-02T23:30:00Z' };
  await sell({ ...yen, customer: { id: nell }, lines: [line({ unitPrice: '12345' })] }, tokyo);
  await sell({ ...yen, lines: [line({ unitPrice: '800', quantity: 3 })] }, tokyo);
  await sell({
    customer: { id: bea },
    currency: 'KWD',
    exchangeRate: '2.555555',
    lines: [line({ unitPrice: '1.235' })],
  });
  await sell({ customer: { id: bea }, currency: 'KWD', lines: [line({ unitPrice: '7.001' })] });
  const returned = await sell({ customer: { id: ana }, lines: [line({ quantity: 3 })], discount: '1.25' });
  await shop.recordReturn({
    orderId: returned.id,
    lines: [{ orderLineId: returned.lines.nodes[0].id, sku: 'EAR-1', quantity: 2 }],
  });
  await shop.recordReturn({
    orderId: returned.id,
    lines: [],
    reason: 'GOODWILL',
    refund: { amount: '0.50', currency: 'GBP' },
  });
  await shop.recordReturn({ customer: { id: ana }, occurredAt: '2026-03-10T12:00:00Z' });
  const cancelled = await sell({ customer: { id: ana }, status: 'PAID' });
  await shop.updateStatus({ orderId: cancelled.id, status: 'CANCELLED', occurredAt: '2026-03-03T12:00:00Z' });
  await sell({ source: 'ECOMMERCE', status: 'PLACED', customer: { id: ana } }, web);
  await sell({ contact: { email: 'guest@example.com' } });
  const claimed = await sell({ lines: [line(), line({ sku: 'RING-1', unitPrice: '99.99', category: 'rings' })] });
  await shop.claim({ orderId: claimed.id, customer: { id: bea } });
  // Its lines are stored in two chunks.
  const lines = Array.from({ length: 1_200 }, (_, index) =>
    line({ description: `Bead ${index} of glass`.padEnd(60, '.') }),
  );
  await sell({ customer: { id: nell }, lines });
}

/** Nell is also a record of the web shop. Bea and another record are merged and taken apart. */
async function mergePeople(jeweller: Jeweller, { nell, bea }: People): Promise<void> {
  const identity = createIdentityDesk(jeweller);
  const shop = createOrderDesk(jeweller.graph);
  const [nellOnTheWeb, stranger] = [await jeweller.customer(), await jeweller.customer()];
  await shop.record(sale({ customer: { id: nellOnTheWeb }, placedAt: '2026-01-02T12:00:00Z' }));
  await identity.merge(nell, [nellOnTheWeb]);
  await shop.record(sale({ customer: { id: nellOnTheWeb }, placedAt: '2026-03-04T12:00:00Z' }));
  await identity.merge(bea, [stranger]);
  await identity.unmerge(stranger);
}

async function complain(jeweller: Jeweller, { nell, bea, ana }: People): Promise<void> {
  const [cases, feedback] = [createCaseDesk(jeweller), createFeedbackDesk(jeweller)];
  const [visitor, ofNobody] = [{ handle: { system: 'x', value: '@nell' } }, { handle: '@somebody' }];
  const resolve = (caseId: string) => cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
  const answer = { via: 'EMAIL', occurredAt: minutesAgo(30), metric: 'CSAT' };
  const first = await cases.open({ customer: { id: bea }, store: 'york', occurredAt: minutesAgo(50) });
  await resolve(first.id);
  const second = await cases.open({
    customer: { id: ana },
    store: 'tokyo',
    reason: 'BILLING',
    occurredAt: minutesAgo(45),
  });
  await resolve(second.id);
  await cases.run('reopenCase', { caseId: second.id, because: 'It came back.' });
  await cases.open({
    customer: visitor,
    ifUnidentified: 'KEEP',
    reason: 'WEBSITE',
    severity: 'HIGH',
    occurredAt: minutesAgo(40),
  });
  // One person has one voice in each matter.
  await feedback.submit({ ...answer, customer: { id: bea }, caseId: first.id, score: 1 });
  await feedback.submit({ ...answer, customer: { id: bea }, caseId: first.id, score: 5, occurredAt: minutesAgo(20) });
  await feedback.submit({ ...answer, customer: { id: ana }, metric: 'STARS', score: 2, comment: 'Not again' });
  await feedback.submit({ ...answer, ...ofNobody, metric: 'NPS', score: 9 });
  await feedback.submit({ ...answer, customer: { id: nell }, metric: 'CES', score: 6 });
  await feedback.submit({ ...answer, customer: { id: nell }, metric: undefined, score: undefined, comment: 'Nice' });
  const call = { type: 'CALL', via: 'PHONE', direction: 'INBOUND', occurredAt: minutesAgo(10), sentiment: 'NEGATIVE' };
  await jeweller.mutate('recordInteraction', '', { ...call, customer: { id: nell } });
  await jeweller.mutate('recordInteraction', '', { ...call, customer: visitor, ifUnidentified: 'KEEP' });
  const other = { handle: { system: 'x', value: '@stranger' } };
  await jeweller.mutate('recordInteraction', '', { ...call, customer: other, ifUnidentified: 'KEEP' });
  const found = await jeweller.desk.run(`{ customersBy(key: { handle: { system: "x", value: "@nell" } }) { id } }`);
  const identified = { unidentifiedId: found.customersBy[0].id, customer: { id: nell } };
  const { userErrors } = await jeweller.mutate('identifyCustomer', '', identified);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
