import { expect } from 'vitest';
import type { Answer, TestGraph } from '../support/graph.ts';
import type { Actor, Recording } from './recording.ts';
import { ADMIN, ANALYST, DESK, ownToken, WEB, YORK } from './scenario/stage.ts';

type Data = Answer['data'];

const GBP = (amount: string) => ({ amount, currency: 'GBP' });
const line = (sku: string, unitPrice: string, more: object = {}) => ({
  ...{ sku, description: `The ${sku.toLowerCase()}`, quantity: 1, unitPrice, ...more },
});

/**
 * Runs each mutation once more on entities of the recording, and checks results that depend on the former items.
 * @param settle waits until the stream consumers have processed all writes
 * @returns the names of the mutations
 */
export async function furtherWrites(
  { as }: TestGraph,
  { ids, now }: Pick<Recording, 'ids' | 'now'>,
  settle: () => Promise<void>,
): Promise<readonly string[]> {
  const mutations: string[] = [];
  let keys = 0;
  const id = (name: string): string => {
    const found = ids[name];
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found;
  };
  const ask = (query: string, variables: object = {}): Promise<Data> => as(...ADMIN).run(query, { ...variables });
  const withKey = (input: object) => ({ idempotencyKey: `further-${keys++}`, ...input });
  async function send(by: Actor, mutation: string, input: object, fields = ''): Promise<Data> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${fields} userErrors { code path message } } }`;
    const { [mutation]: payload } = await as(...by).run(document, { input: withKey(input) });
    mutations.push(mutation);
    return payload;
  }
  async function done(by: Actor, mutation: string, input: object, fields = ''): Promise<Data> {
    const payload = await send(by, mutation, input, fields);
    expect(payload.userErrors, `${mutation} ${JSON.stringify(input)}`).toEqual([]);
    return payload;
  }
  async function allDone(by: Actor, mutation: string, inputs: readonly object[]): Promise<void> {
    const type = `[Record${mutation === 'recordOrders' ? 'Order' : 'Interaction'}Input!]!`;
    const document = `mutation ($inputs: ${type}) { ${mutation}(inputs: $inputs) { userErrors { code path } } }`;
    const { [mutation]: payloads } = await as(...by).run(document, { inputs: inputs.map(withKey) });
    mutations.push(mutation);
    for (const { userErrors } of payloads) expect(userErrors, mutation).toEqual([]);
  }
  async function refused(by: Actor, mutation: string, input: object, code: string): Promise<void> {
    expect((await send(by, mutation, input)).userErrors, mutation).toMatchObject([{ code }]);
  }
  const at = (days: number) => new Date(Date.parse(now) + days * 24 * 60 * 60_000).toISOString();
  const day = (days: number) => at(days).slice(0, 10);

  const head = 'version insights { orderCount returnCount latestNps }';
  const figures = async () => ({
    people: await ask(
      `query ($ann: ID!, $bob: ID!) { ann: customer(id: $ann) { ${head} } bob: customer(id: $bob) { ${head} } }`,
      { ann: id('ann'), bob: id('bob') },
    ),
    ...(await ask(
      `query ($from: Date!, $to: Date!) {
        serviceKpis(from: $from, to: $to, by: MONTH) { csat { count } nps { count } repeatPurchaseRate { count } }
        painPoints(from: $from, to: $to, by: REASON) { key complaints returns }
        journey(from: $from, to: $to) { from to customers }
        bestCustomers(by: ORDER_COUNT, first: 1) { nodes { id insights { orderCount } } } }`,
      { from: `${day(0).slice(0, 8)}01`, to: day(0) },
    )),
  });
  const before = await figures();

  // The shop.
  await done(ADMIN, 'saveShop', { name: 'Vantage & Co' });
  const { shop } = await done(
    ADMIN,
    'saveStore',
    { code: 'york', name: 'York Minster' },
    'shop { stores { code name phone } }',
  );
  expect(shop.stores).toContainEqual({ code: 'york', name: 'York Minster', phone: '+441904555010' });
  const { plan } = await done(
    ADMIN,
    'saveWarrantyPlan',
    { code: 'CARE', graceDays: 31 },
    'plan { durationMonths graceDays }',
  );
  expect(plan).toEqual({ durationMonths: 60, graceDays: 31 });
  await done(ANALYST, 'savePlaybook', { id: id('playbook overdue'), expectedVersion: 1, enabled: false });
  await done(ANALYST, 'setKpiTarget', { kpi: 'CSAT', value: 75, by: day(60) });

  // People.
  const known = await done(DESK, 'registerCustomer', { loyalty: { number: 'l-1001' } }, 'outcome customer { id }');
  expect(known).toMatchObject({ outcome: 'MATCHED', customer: { id: id('ann') } });
  await done(DESK, 'updateCustomer', {
    ...{ customerId: id('bob'), expectedVersion: before.people.bob.version, name: { given: 'Rob', family: 'Barker' } },
  });
  await refused(
    DESK,
    'updateCustomer',
    { customerId: id('bob'), expectedVersion: before.people.bob.version, locale: 'en' },
    'VERSION_CONFLICT',
  );
  await refused(DESK, 'mergeCustomers', { survivor: id('cara'), others: [id('cara2')] }, 'NOT_ALLOWED');
  await done(DESK, 'rejectMatch', { left: id('dan'), right: id('dan2') });
  const { restored } = await done(DESK, 'unmergeCustomer', { recordId: id('ann2') }, 'restored { id name { given } }');
  expect(restored).toEqual({ id: id('ann2'), name: { given: 'Annie' } });
  await done(DESK, 'mergeCustomers', { survivor: id('ann'), others: [id('fay')] });

  // Sales and returns.
  const sold = await done(
    YORK,
    'recordOrder',
    {
      ...{ number: 'F-1', source: 'POS', customer: { loyaltyNumber: 'L-1001' }, placedAt: at(0), currency: 'GBP' },
      lines: [line('RING-2', '100.00', { serialNumbers: ['SN-RING-2'], warrantyPlan: 'CARE' })],
      ...{ exchangeOf: { idempotencyKey: 'return-of-york' } },
      redeems: [{ caseId: id('case clasp'), offerId: id('offer voucher') }],
    },
    'order { exchangeOf { id } lines { nodes { warranties { nextInspectionDue } } } } warnings { code path }',
  );
  expect(sold).toMatchObject({ warnings: [], order: { exchangeOf: { id: id('return numbered') } } });
  await refused(
    YORK,
    'recordOrder',
    { ...{ number: 'n-RING', source: 'POS', placedAt: at(0), currency: 'GBP' }, lines: [line('RING-2', '1.00')] },
    'ALREADY_EXISTS',
  );
  await allDone(YORK, 'recordOrders', [
    {
      ...{ number: 'F-2', source: 'POS', customer: { phone: '+447700900102' }, placedAt: at(0), currency: 'GBP' },
      lines: [line('EAR-2', '10.00')],
    },
  ]);
  await done(WEB, 'promiseDelivery', { orderId: id('order unpaid'), promisedBy: at(10) });
  await done(WEB, 'updateOrderStatus', { orderId: id('order unpaid'), status: 'PAID', occurredAt: at(0) });
  await done(WEB, 'updateOrderStatus', { orderId: id('order late'), status: 'DELIVERED', occurredAt: at(0) });
  await done(DESK, 'claimOrder', { orderId: id('order guest'), customer: { email: 'eve.evans@example.com' } });
  const back = { source: 'POS', occurredAt: at(0), reason: 'DAMAGED', receipt: { number: 'N-WATCH', store: 'york' } };
  const watches = (quantity: number) => ({ ...back, lines: [{ sku: 'WATCH-1', quantity }], refund: GBP('1.00') });
  await refused(YORK, 'recordReturn', watches(2), 'NOT_ALLOWED');
  await done(YORK, 'recordReturn', watches(1));

  // Cover and visits.
  const { warranty } = await done(
    DESK,
    'registerWarranty',
    { ...{ customer: { id: id('bob') }, plan: 'CARE', sku: 'RING-3', description: 'A ring', startsOn: day(0) } },
    'warranty { id }',
  );
  await done(ownToken(id('bob')), 'bookInspection', {
    warrantyId: warranty.id,
    startsAt: `${day(5)}T10:00:00Z`,
    store: 'york',
  });
  await done(DESK, 'bookAppointment', {
    ...{ customer: { id: id('eve') }, store: 'york', startsAt: `${day(6)}T10:00:00Z`, purpose: 'Advice' },
  });
  await done(ownToken(id('ann')), 'updateAppointment', {
    appointmentId: id('appointment fitting'),
    status: 'CANCELLED',
  });
  const { inspection } = await done(
    YORK,
    'recordInspection',
    {
      ...{ warrantyId: id('warranty ring'), occurredAt: at(0), condition: 'FAIR' },
      findings: [{ part: 'Clasp', condition: 'FAIR' }],
    },
    'inspection { changes { part from to } }',
  );
  expect(inspection.changes).toEqual([{ part: 'Clasp', from: 'GOOD', to: 'FAIR' }]);
  await done(DESK, 'fileWarrantyClaim', { warrantyId: id('warranty given'), occurredAt: at(0), description: 'Broken' });
  await done(DESK, 'decideWarrantyClaim', {
    claimId: id('claim open'),
    approve: false,
    decision: 'It is not covered.',
  });
  await done(DESK, 'transferWarranty', { warrantyId: id('warranty given'), to: { id: id('ann') } });
  await done(DESK, 'voidWarranty', { warrantyId: id('warranty overdue'), because: 'It was never inspected' });

  // Preferences and interactions.
  await done(ownToken(id('ann')), 'setContactConsents', {
    occurredAt: at(0),
    answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' }],
  });
  const rules = await done(
    DESK,
    'setContactRules',
    { customer: { id: id('ann') }, weeklyCap: 1 },
    'preferences { rules { quietFrom weeklyCap } consents { channel purpose consent } }',
  );
  expect(rules.preferences).toEqual({
    rules: { quietFrom: '21:00', weeklyCap: 1 },
    consents: expect.arrayContaining([
      { channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' },
      { channel: 'PHONE', purpose: 'MARKETING', consent: 'DENIED' },
    ]),
  });
  const tastes = await done(
    DESK,
    'setTastes',
    { customer: { id: id('ann') }, addLikes: [{ topic: 'stone', value: 'ruby' }] },
    'preferences { tastes { likes { value } sizes { value } } }',
  );
  expect(tastes.preferences.tastes).toEqual({ likes: [{ value: 'gold' }, { value: 'ruby' }], sizes: [{ value: 'M' }] });
  const visit = { customer: { id: id('bob') }, occurredAt: at(0), via: 'STORE', touchpoint: 'Boutique' };
  await done(DESK, 'recordInteraction', { ...visit, type: 'STORE_VISIT' });
  await allDone(DESK, 'recordInteractions', [
    { ...visit, type: 'NOTE', touchpoint: null, customer: { id: id('gil') } },
  ]);

  // Service.
  const bad = { metric: 'NPS', score: 1, comment: 'Worse than ever', occurredAt: at(0) };
  const submitted = await done(
    DESK,
    'submitFeedback',
    { customer: { id: id('ann') }, ...bad },
    'openedCases { title }',
  );
  expect(submitted.openedCases).toEqual([{ title: 'A customer is unhappy' }]);
  await done(DESK, 'openCase', { customer: { id: id('bob') }, title: 'A letter', reason: 'STAFF', occurredAt: at(0) });
  const clasp = { caseId: id('case clasp') };
  await done(DESK, 'updateCase', { ...clasp, severity: 'CRITICAL' });
  await done(DESK, 'addCaseContact', { ...clasp, occurredAt: at(0), via: 'PHONE', direction: 'INBOUND' });
  await done(DESK, 'postCaseUpdate', { ...clasp, message: 'Soon' });
  await done(ownToken(id('ann')), 'answerOffer', { ...clasp, offerId: id('offer replacement'), accept: true });
  await done(DESK, 'fulfilOffer', { ...clasp, offerId: id('offer replacement') });
  await done(DESK, 'offerResolution', { ...clasp, kind: 'APOLOGY' });
  const rootCause = { category: 'PRODUCT', explanation: 'A weak clasp' };
  await done(DESK, 'resolveCase', { ...clasp, rootCause });
  await done(DESK, 'confirmResolution', { ...clasp, confirmed: true });
  const unknown = { caseId: id('case unknown') };
  const { serviceCase } = await ask('query ($caseId: ID!) { serviceCase(id: $caseId) { steps { id } } }', unknown);
  await done(DESK, 'completeCaseStep', { ...unknown, stepId: serviceCase.steps[0].id });
  await done(DESK, 'reopenCase', { caseId: id('case closed'), because: 'It happened again' });

  await settle();
  const after = await figures();
  const changed = (name: 'ann' | 'bob') => {
    const [one, other] = [before.people[name].insights, after.people[name].insights];
    return { orders: other.orderCount - one.orderCount, returns: other.returnCount - one.returnCount };
  };
  expect(changed('ann')).toEqual({ orders: 1, returns: 0 });
  expect(changed('bob')).toEqual({ orders: 2, returns: 1 });
  expect(after.people.ann.insights.latestNps).toBe(1);
  expect(after.bestCustomers.nodes[0].insights.orderCount).toBe(after.people.ann.insights.orderCount);
  const [kpis, formerKpis] = [after.serviceKpis[0], before.serviceKpis[0]];
  expect([kpis.csat.count, kpis.nps.count]).toEqual([formerKpis.csat.count, formerKpis.nps.count + 1]);
  const pain = ({ painPoints }: Data, key: string) =>
    painPoints.find((one: { readonly key: string }) => one.key === key) ?? { complaints: 0, returns: 0 };
  expect(pain(after, 'STAFF').complaints).toBe(pain(before, 'STAFF').complaints + 1);
  expect(pain(after, 'DAMAGED_ITEM').returns).toBe(pain(before, 'DAMAGED_ITEM').returns + 1);
  // Starts at Bob's last touchpoint in the recording.
  expect(after.journey.filter(({ to }: { readonly to: string }) => to === 'boutique')).toMatchObject([
    { customers: 1 },
  ]);
  return mutations;
}
