import { beforeAll, describe, expect, test } from 'vitest';
import { complaintInput, createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import type { TestCaller } from '../support/graph.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let ana: { id: string };
let ownCaller: TestCaller;
let stranger: TestCaller;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
  ana = { id: await jeweller.customer() };
  ownCaller = jeweller.asCustomer(ana.id);
  stranger = jeweller.asCustomer(await jeweller.customer());
});

const refused = async (name: string, input: object, by: TestCaller) =>
  formatUserErrors((await cases.send(name, input, by)).userErrors);

/** Staff fields of a case, with their selections. */
const INSIDE = [
  'openedBy',
  'assignee',
  'breached',
  'steps { id }',
  'contacts { nodes { id } }',
  'rootCause { category }',
  'resolutionNote',
  'firstContactResolution',
  'reopenings { because }',
];

test('a customer opens a case, sees its status, answers the offer, and confirms the resolution', async () => {
  const { order } = await createOrderDesk(jeweller.graph).record(sale({ customer: ana }));
  const opened = await cases.open({ via: 'APP', orderId: order.id }, ownCaller);
  expect(opened).toMatchObject({ caseStatus: 'OPEN', customer: ana, severity: 'NORMAL', order: { id: order.id } });
  const caseId = opened.id;

  await cases.run('postCaseUpdate', { caseId, message: 'We look into it.', via: 'EMAIL' });
  await cases.run('offerResolution', { caseId, kind: 'DISCOUNT', percent: 15, note: 'On your next order' });
  const seen = await cases.find(caseId, ownCaller, 'updates { message } offers { id kind percent note offerStatus }');
  expect(seen).toMatchObject({
    updates: [{ message: 'We look into it.' }],
    offers: [{ kind: 'DISCOUNT', percent: 15, note: 'On your next order', offerStatus: 'OFFERED' }],
  });

  const answered = await cases.run('answerOffer', { caseId, offerId: seen.offers[0].id, accept: true }, ownCaller);
  expect(answered.offers).toMatchObject([{ offerStatus: 'ACCEPTED' }]);
  await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
  const denied = await cases.run('confirmResolution', { caseId, confirmed: false, comment: 'Not yet' }, ownCaller);
  expect(denied).toMatchObject({
    caseStatus: 'OPEN',
    reopenCount: 1,
    confirmed: false,
    confirmationComment: 'Not yet',
  });
  expect((await cases.find(caseId)).reopenings).toMatchObject([{ because: 'Not yet', by: 'app' }]);
  await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
  const closed = await cases.run('confirmResolution', { caseId, confirmed: true }, ownCaller);
  expect(closed).toMatchObject({ caseStatus: 'CLOSED', confirmed: true });
});

test('a customer cannot set the severity, nor a time at which the promises would be broken already', async () => {
  for (const severity of ['CRITICAL', 'NORMAL'])
    expect(await refused('openCase', { ...complaintInput(), severity }, ownCaller)).toEqual([
      'NOT_ALLOWED input.severity',
    ]);
  const [occurredAt, before] = [minutesAgo(60 * 24 * 60), minutesAgo(0)];
  const { id } = await cases.open({ occurredAt }, ownCaller);
  const one = await cases.find(id);
  expect(one).toMatchObject({ occurredAt, openedAt: occurredAt, severity: 'NORMAL', breached: false });
  const hoursPromised = (due: string) => Math.floor((Date.parse(due) - Date.parse(before)) / 3_600_000);
  expect([one.firstResponseDueAt, one.resolutionDueAt].map(hoursPromised)).toEqual([8, 40]);
  const staffCase = await cases.open({ occurredAt, customer: ana, severity: 'CRITICAL' });
  expect(staffCase).toMatchObject({ severity: 'CRITICAL', breached: true });
});

describe('of the own case a customer', () => {
  let caseId: string;
  beforeAll(async () => {
    ({ id: caseId } = await cases.open({ customer: ana }));
    await cases.run('updateCase', { caseId, assignee: 'Noor' });
    await cases.run('addCaseContact', {
      caseId,
      via: 'PHONE',
      direction: 'OUTBOUND',
      occurredAt: minutesAgo(0),
      note: 'Rude',
    });
    await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE, note: 'Inside' });
  });

  test.each(INSIDE)('does not see %s', async (field) => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ServiceCase { id ${field} } } }`;
    const { data, errors } = await ownCaller.ask(query, { id: caseId });
    const name = field.replace(/ .*/, '');
    expect(data.node).toEqual({ id: caseId, [name]: null });
    expect(errors).toMatchObject([{ path: ['node', name], extensions: { code: 'FORBIDDEN' } }]);
    expect((await cases.find(caseId, jeweller.desk, field))[name]).not.toBeNull();
  });

  test('sees the rest by its id, in the list of cases, and on the timeline', async () => {
    const journey = 'timeline(filter: { kinds: [CASE] }) { nodes { id summary } }';
    const { me } = await ownCaller.run(`{ me { cases(status: [RESOLVED]) { nodes { id caseStatus } } ${journey} } }`);
    expect(me.cases.nodes).toEqual([{ id: caseId, caseStatus: 'RESOLVED' }]);
    expect(me.timeline.nodes).toContainEqual({ id: caseId, summary: 'Case resolved: The clasp came broken' });
  });

  test('cannot use the queries of the desk', async () => {
    for (const query of ['query ($id: ID!) { serviceCase(id: $id) { id } }', '{ caseQueue { nodes { id } } }']) {
      const { errors } = await ownCaller.ask(query, query.includes('$id') ? { id: caseId } : {});
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  test('cannot use the mutations of the shop', async () => {
    const work: Readonly<Record<string, object>> = {
      updateCase: { severity: 'CRITICAL' },
      addCaseContact: { via: 'APP', direction: 'INBOUND', occurredAt: minutesAgo(0) },
      postCaseUpdate: { message: 'Hello' },
      completeCaseStep: { stepId: 'stp_none' },
      offerResolution: { kind: 'REFUND' },
      fulfilOffer: { offerId: 'off_none' },
      resolveCase: { rootCause: ROOT_CAUSE },
      reopenCase: { because: 'Why not' },
    };
    for (const [name, input] of Object.entries(work)) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const { data, errors } = await ownCaller.ask(
        `mutation ($input: ${type}!) { ${name}(input: $input) { serviceCase { id } } }`,
        {
          input: { ...freshKey(), caseId, ...input },
        },
      );
      expect([name, data[name], errors?.[0]?.extensions['code']]).toEqual([name, null, 'FORBIDDEN']);
    }
  });
});

describe('of another’s case a customer', () => {
  test('finds nothing, and changes nothing', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const { offers } = await cases.run('offerResolution', { caseId, kind: 'REPAIR' });
    expect(await cases.find(caseId, stranger, 'id')).toBeNull();
    const answer = { caseId, offerId: offers[0].id, accept: true };
    const none = await refused(
      'answerOffer',
      { ...answer, caseId: 'cas_01900000-0000-7000-8000-000000000000' },
      stranger,
    );
    expect(await refused('answerOffer', answer, stranger)).toEqual(none);
    expect(none).toEqual(['NOT_FOUND input.caseId']);
    expect(await refused('confirmResolution', { caseId, confirmed: true }, stranger)).toEqual(none);
    expect((await cases.find(caseId)).offers).toMatchObject([{ offerStatus: 'OFFERED' }]);
    expect((await cases.of(ana.id, '', stranger).catch(() => null)) ?? null).toBeNull();
  });

  test('cannot open one for another customer or about another’s order', async () => {
    const { order } = await createOrderDesk(jeweller.graph).record(sale({ customer: ana }));
    expect(await refused('openCase', { ...complaintInput(), customer: ana }, stranger)).toEqual([
      'NOT_FOUND input.customer',
    ]);
    expect(await refused('openCase', { ...complaintInput(), orderId: order.id }, stranger)).toEqual([
      'NOT_FOUND input.orderId',
    ]);
  });
});

test('tills read and open cases, because the first contact must be able to help; web shops do neither', async () => {
  const { id: caseId } = await cases.open({ customer: ana });
  expect((await cases.find(caseId, jeweller.york, 'id assignee')).id).toBe(caseId);
  const open = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { serviceCase { id } } }';
  const input = { ...freshKey(), ...complaintInput(), customer: ana };
  const commerce = jeweller.graph.as('commerce');
  expect((await jeweller.york.run(open, { input })).openCase.serviceCase.id).toMatch(/^cas_/);
  expect((await commerce.ask(open, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const { errors } = await commerce.ask('query ($id: ID!) { node(id: $id) { id } }', { id: caseId });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('texts of a customer reach neither other systems nor the public figures', async () => {
  const { order } = await createOrderDesk(jeweller.graph).record(sale({ customer: ana }));
  const { order: theirs } = await createOrderDesk(jeweller.graph).record(sale());
  const asked = { ...complaintInput(), touchpoint: 'ana@example.com' };
  expect(await refused('openCase', asked, ownCaller)).toEqual(['INVALID input.touchpoint']);
  const about = { ...complaintInput(), touchpoint: 'after-sale', skus: ['EAR-1'] };
  expect(await refused('openCase', about, ownCaller)).toEqual(['INVALID input.skus.0']);
  expect(await refused('openCase', { ...about, orderId: theirs.id }, ownCaller)).toEqual(['NOT_FOUND input.orderId']);
  const { touchpoint, skus } = await cases.open({ ...about, orderId: order.id }, ownCaller);
  expect({ touchpoint, skus }).toEqual({ touchpoint: 'after-sale', skus: ['EAR-1'] });
});
