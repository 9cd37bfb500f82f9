import { beforeAll, describe, expect, test, vi } from 'vitest';
import { complaintInput, createCaseDesk, ROOT_CAUSE } from '../support/case-desk.ts';
import { openGraphWithStream, type TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createMarkedPerson } from '../support/marked-person.ts';
import { sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let ana: { id: string };
let [maya, omar] = ['', ''];
let mayaAtTill: TestCaller;
let omarAtDesk: TestCaller;
beforeAll(async () => {
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  const opened = openGraphWithStream();
  jeweller = await openJeweller(opened);
  graph = await opened;
  cases = createCaseDesk(jeweller);
  ana = { id: await jeweller.customer() };
  // The last enabled admin stays.
  await member({ name: 'Ada Admin', role: 'ADMIN' });
  maya = await member({ name: 'Maya Bell', role: 'CLERK', stores: ['york'] });
  omar = await member({ name: 'Omar Reed', role: 'SUPPORT' });
  mayaAtTill = graph.as('clerk', { staff: maya, store: 'york' });
  omarAtDesk = graph.as('support', { staff: omar });
});

type Member = { readonly name: string; readonly role: string; readonly stores?: readonly string[] };
async function member(input: Member): Promise<string> {
  const email = `${input.name.replace(' ', '.').toLowerCase()}@example.com`;
  const saved = await jeweller.mutate('saveStaffMember', 'member { id }', { email, ...input }, graph.as('admin'));
  expect(saved.userErrors).toEqual([]);
  return saved.member.id;
}

const now = () => new Date().toISOString();

describe('what a person writes holds the person beside the free text', () => {
  const staff = '{ id name }';
  test('at the till: sale, return, inspection and interaction', async () => {
    const { order } = await jeweller.mutate(
      'recordOrder',
      `order { id associate associateStaff ${staff} }`,
      sale({ customer: ana, associate: 'Till 2' }),
      mayaAtTill,
    );
    const who = { id: maya, name: 'Maya Bell' };
    expect(order).toMatchObject({ associate: 'Till 2', associateStaff: who });
    const back = { source: 'POS', orderId: order.id, occurredAt: now(), reason: 'CHANGED_MIND' };
    const lines = [{ sku: 'EAR-1', quantity: 1 }];
    const { orderReturn } = await jeweller.mutate(
      'recordReturn',
      `orderReturn { associateStaff ${staff} }`,
      { ...back, lines, refund: { amount: '12.50', currency: 'GBP' } },
      mayaAtTill,
    );
    expect(orderReturn).toEqual({ associateStaff: who });
    const { warranty } = await jeweller.register({ customer: ana });
    const { inspection } = await jeweller.mutate(
      'recordInspection',
      `inspection { associate associateStaff ${staff} }`,
      { warrantyId: warranty.id, occurredAt: now(), condition: 'GOOD' },
      mayaAtTill,
    );
    expect(inspection).toEqual({ associate: null, associateStaff: who });
    const { interaction } = await jeweller.mutate(
      'recordInteraction',
      `interaction { agent agentStaff ${staff} }`,
      { customer: ana, type: 'STORE_VISIT', occurredAt: now(), agent: 'M.' },
      mayaAtTill,
    );
    expect(interaction).toEqual({ agent: 'M.', agentStaff: who });
  });

  test('at the desk: a case, its contacts, updates and reopenings, and a merge', async () => {
    const who = { id: omar, name: 'Omar Reed' };
    const run = async (name: string, input: object) => {
      const fields = `serviceCase { id openedBy openedByStaff ${staff} updates { byStaff ${staff} }
        contacts { nodes { agent agentStaff ${staff} } } reopenings { by byStaff ${staff} } }`;
      const { serviceCase, userErrors } = await jeweller.mutate(name, fields, input, omarAtDesk);
      expect(userErrors).toEqual([]);
      return serviceCase;
    };
    const { id: caseId } = await run('openCase', { ...complaintInput(), customer: ana });
    await run('addCaseContact', { caseId, occurredAt: now(), via: 'PHONE', direction: 'OUTBOUND' });
    await run('postCaseUpdate', { caseId, message: 'We look into it.' });
    await run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    expect(await run('reopenCase', { caseId, because: 'It broke again' })).toEqual({
      ...{ id: caseId, openedBy: 'support', openedByStaff: who },
      updates: [{ byStaff: who }],
      contacts: { nodes: [{ agent: null, agentStaff: who }] },
      reopenings: [{ by: 'support', byStaff: who }],
    });
    const other = await jeweller.customer();
    const input = { survivor: ana.id, others: [other] };
    expect((await jeweller.mutate('mergeCustomers', '', input, omarAtDesk)).userErrors).toEqual([]);
    const { customer } = await jeweller.desk.run(
      `query ($id: ID!) { customer(id: $id) { identity { history { nodes { by byStaff ${staff} } } } } }`,
      ana,
    );
    expect(customer.identity.history.nodes[0]).toEqual({ by: 'support', byStaff: who });
  });

  test('at the desk: an offer with its answer and its fulfilment, a claim with its decision, and cover that is ended', async () => {
    const who = { id: omar, name: 'Omar Reed' };
    const run = async (name: string, fields: string, input: object, by = omarAtDesk) => {
      const payload = await jeweller.mutate(name, fields, input, by);
      expect(payload.userErrors).toEqual([]);
      return payload;
    };
    const { id: caseId } = await cases.open({ customer: ana });
    const offers = `serviceCase { offers { id offeredByStaff ${staff} answeredByStaff ${staff} fulfilledByStaff ${staff} } }`;
    const made = await run('offerResolution', offers, { caseId, kind: 'APOLOGY' });
    const [{ id: offerId }] = made.serviceCase.offers;
    expect(made.serviceCase.offers).toEqual([
      { id: offerId, offeredByStaff: who, answeredByStaff: null, fulfilledByStaff: null },
    ]);
    await run('answerOffer', offers, { caseId, offerId, accept: true });
    const { serviceCase } = await run('fulfilOffer', offers, { caseId, offerId });
    expect(serviceCase.offers).toEqual([
      { id: offerId, offeredByStaff: who, answeredByStaff: who, fulfilledByStaff: who },
    ]);

    const { warranty } = await jeweller.register({ customer: ana });
    const admin = graph.as('admin', { staff: omar });
    const fields = `claim { id filedByStaff ${staff} decidedByStaff ${staff} }`;
    const filed = { warrantyId: warranty.id, occurredAt: now(), description: 'A stone is lost.' };
    const { claim } = await run('fileWarrantyClaim', fields, filed, admin);
    expect(claim).toEqual({ id: claim.id, filedByStaff: who, decidedByStaff: null });
    const decided = { claimId: claim.id, approve: true, decision: 'Yes' };
    expect((await run('decideWarrantyClaim', fields, decided, admin)).claim.decidedByStaff).toEqual(who);
    const ended = { warrantyId: warranty.id, because: 'It was lost.' };
    const over = await run('voidWarranty', `warranty { voidedByStaff ${staff} }`, ended, admin);
    expect(over.warranty).toEqual({ voidedByStaff: who });
  });

  test('every command of a member of staff names the person in its audit record', async () => {
    await createMarkedPerson(jeweller, graph.as('admin', { staff: omar, client: 'console' }));
    const audits = (await scanItems(graph.table))
      .filter(({ pk }) => String(pk).startsWith('IDEMPOTENCY#console#'))
      .map(({ pk, audit }) => ({ pk, audit: audit as { action: string; staffId?: string } | undefined }));
    // Nothing that a person does leaves no record of it.
    expect(audits.filter(({ audit }) => audit?.staffId !== omar)).toEqual([]);
    const actions = new Set(audits.map(({ audit }) => audit?.action));
    expect(actions.size).toBeGreaterThan(25);
    for (const action of ['answerOffer', 'decideWarrantyClaim', 'fulfilOffer', 'bookAppointment', 'setTastes'])
      expect(actions).toContain(action);
  });

  test('a machine, and a till without a person, leave it empty', async () => {
    const fields = `order { associate associateStaff ${staff} }`;
    const { order } = await jeweller.mutate('recordOrder', fields, sale({ customer: ana }), jeweller.york);
    expect(order).toEqual({ associate: null, associateStaff: null });
  });

  test('no customer sees who it was', async () => {
    const { id } = await cases.open({ customer: ana });
    const { data, errors } = await jeweller
      .asCustomer(ana.id)
      .ask('query ($id: ID!) { node(id: $id) { ... on ServiceCase { id assigneeStaff { name } } } }', { id });
    expect(data.node).toEqual({ id, assigneeStaff: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('an assignee', () => {
  const fields = 'serviceCase { id assignee assigneeStaff { id } }';
  const assign = (caseId: string, assignee: string | null) =>
    jeweller.mutate('updateCase', fields, { caseId, assignee }, jeweller.desk);
  const queueOf = async (assignee: string): Promise<readonly string[]> =>
    (
      await jeweller.desk.run(
        'query ($assignee: String) { caseQueue(filter: { assignee: $assignee }) { nodes { id } } }',
        { assignee },
      )
    ).caseQueue.nodes.map(({ id }: { id: string }) => id);

  test('is a member of staff by the id, or free text as before', async () => {
    const { id } = await cases.open({ customer: ana });
    expect((await assign(id, maya)).serviceCase).toEqual({ id, assignee: 'Maya Bell', assigneeStaff: { id: maya } });
    expect(await queueOf(maya)).toEqual([id]);
    expect(await queueOf('Maya Bell')).toEqual([id]);
    expect((await assign(id, 'The night shift')).serviceCase).toEqual({
      ...{ id, assignee: 'The night shift', assigneeStaff: null },
    });
    expect(await queueOf(maya)).toEqual([]);
    expect((await assign(id, null)).serviceCase).toEqual({ id, assignee: null, assigneeStaff: null });
  });

  test('who does not exist, or no longer works here, is refused', async () => {
    const { id } = await cases.open({ customer: ana });
    const former = await member({ name: 'Finn Former', role: 'SUPPORT' });
    await jeweller.mutate('saveStaffMember', '', { id: former, enabled: false }, graph.as('admin'));
    expect(formatUserErrors((await assign(id, former)).userErrors)).toEqual(['NOT_ALLOWED input.assignee']);
    const unknown = 'stf_01900000-0000-7000-8000-000000000000';
    expect(formatUserErrors((await assign(id, unknown)).userErrors)).toEqual(['NOT_FOUND input.assignee']);
  });
});

test('KPIs of an agent are of the cases assigned to the agent, and of the feedback about them', async () => {
  const zoe = await member({ name: 'Zoe Quick', role: 'SUPPORT' });
  const KPIS = `query ($day: Date!, $agent: ID, $store: String) { serviceKpis(from: $day, to: $day, by: DAY, agent: $agent, store: $store) {
    csat { value count } breachRate { count } firstContactResolutionRate { value count } churnRate { count } } }`;
  const kpisOf = async (agent: string) => {
    await graph.stream.drain();
    return (await graph.as('analyst').run(KPIS, { day: dayFromNow(), agent })).serviceKpis[0];
  };
  const assigned = async (assignee: string) => {
    const customer = { id: await jeweller.customer() };
    const { id } = await cases.open({ customer });
    await cases.run('updateCase', { caseId: id, assignee });
    return { id, customer };
  };
  const [first, second] = [await assigned(zoe), await assigned(zoe)];
  await assigned('Night shift');
  await cases.run('resolveCase', { caseId: first.id, rootCause: ROOT_CAUSE });
  const score = { customer: first.customer, metric: 'CSAT', score: 5, caseId: first.id, occurredAt: now() };
  expect((await jeweller.mutate('submitFeedback', '', score, jeweller.desk)).userErrors).toEqual([]);
  expect(await kpisOf(zoe)).toEqual({
    ...{ csat: { value: 100, count: 1 }, breachRate: { count: 2 }, churnRate: { count: 0 } },
    firstContactResolutionRate: { value: expect.any(Number), count: 1 },
  });
  expect(await kpisOf(' night SHIFT')).toMatchObject({ csat: { count: 0 }, breachRate: { count: 1 } });

  // Another assignee takes the case along.
  await cases.run('updateCase', { caseId: second.id, assignee: 'Night shift' });
  expect(await kpisOf(zoe)).toMatchObject({ breachRate: { count: 1 } });
  expect(await kpisOf('Night shift')).toMatchObject({ breachRate: { count: 2 } });
  const narrowed = { day: dayFromNow(), agent: zoe, store: 'york' };
  expect((await graph.as('analyst').run(KPIS, narrowed)).serviceKpis).toMatchObject([{ breachRate: { count: 0 } }]);
});
