import { beforeAll, describe, expect, test } from 'vitest';
import { complaintInput, createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let ana: { id: string };
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
  ana = { id: await jeweller.customer() };
});

const minutesAfter = (from: string, minutes: number) => new Date(Date.parse(from) + minutes * 60_000).toISOString();
const refused = async (name: string, input: object) => formatUserErrors((await cases.send(name, input)).userErrors);

test('a case is opened with its context and its promises, and found by its id and with its customer', async () => {
  const occurredAt = minutesAgo(5);
  const more = { via: 'PHONE', touchpoint: ' delivery ', store: 'york', skus: ['RING-1', ' RING-1'], severity: 'HIGH' };
  const opened = await cases.open({ customer: ana, occurredAt, ...more });
  expect(opened).toEqual({
    id: expect.stringMatching(/^cas_/),
    version: 1,
    occurredAt,
    openedAt: occurredAt,
    summary: 'Case open: The clasp came broken',
    customer: ana,
    caseStatus: 'OPEN',
    severity: 'HIGH',
    caseReason: 'DAMAGED_ITEM',
    title: 'The clasp came broken',
    via: 'PHONE',
    touchpoint: 'delivery',
    store: 'york',
    skus: ['RING-1'],
    openedBy: 'support',
    assignee: null,
    firstResponseDueAt: minutesAfter(occurredAt, 2 * 60),
    firstRespondedAt: null,
    resolutionDueAt: minutesAfter(occurredAt, 16 * 60),
    resolvedAt: null,
    breached: false,
    updates: [],
    nextUpdateDueAt: null,
    steps: [],
    contacts: { nodes: [] },
    offers: [],
    rootCause: null,
    resolutionNote: null,
    firstContactResolution: null,
    reopenCount: 0,
    reopenings: [],
    confirmed: null,
    confirmationComment: null,
    order: null,
    warranty: null,
  });
  expect(await cases.find(opened.id)).toEqual(opened);
  const found = await jeweller.desk.run(
    `query ($id: ID!, $of: ID!) {
      serviceCase(id: $id) { id title }
      customer(id: $of) { cases { nodes { id } } timeline(filter: { kinds: [CASE] }) { nodes { id summary } } }
    }`,
    { id: opened.id, of: ana.id },
  );
  expect(found).toEqual({
    serviceCase: { id: opened.id, title: opened.title },
    customer: {
      cases: { nodes: [{ id: opened.id }] },
      timeline: { nodes: [{ id: opened.id, summary: opened.summary }] },
    },
  });
});

test('a case goes from a broken clasp over a denied resolution to the customer’s confirmation', async () => {
  const { id: caseId, resolutionDueAt } = await cases.open({ customer: ana, occurredAt: minutesAgo(30) });

  const call = {
    caseId,
    via: 'PHONE',
    direction: 'OUTBOUND',
    occurredAt: minutesAgo(20),
    note: ' Sorry! ',
    agent: 'Noor',
  };
  const called = await cases.run('addCaseContact', call);
  expect(called).toMatchObject({ caseStatus: 'IN_PROGRESS', firstRespondedAt: call.occurredAt, version: 2 });
  expect(called.contacts.nodes).toMatchObject([{ note: 'Sorry!', agent: 'Noor', direction: 'OUTBOUND' }]);

  const nextUpdateDueAt = new Date(Date.now() + 3_600_000).toISOString();
  const informed = await cases.run('postCaseUpdate', {
    caseId,
    message: 'We send a new one.',
    via: 'EMAIL',
    nextUpdateDueAt,
  });
  expect(informed).toMatchObject({ nextUpdateDueAt, updates: [{ message: 'We send a new one.', via: 'EMAIL' }] });

  const worth = { value: { amount: '120.50', currency: 'GBP' }, note: 'The same ring' };
  const { offers } = await cases.run('offerResolution', { caseId, kind: 'REPLACEMENT', ...worth });
  expect(offers).toMatchObject([
    { kind: 'REPLACEMENT', ...worth, percent: null, offerStatus: 'OFFERED', answeredAt: null },
  ]);
  const offer = { caseId, offerId: offers[0].id };
  const { offers: accepted } = await cases.run('answerOffer', { ...offer, accept: true });
  expect(accepted).toMatchObject([{ offerStatus: 'ACCEPTED', answeredAt: expect.any(String), fulfilledAt: null }]);

  const stepId = await cases.addStep(caseId);
  const { steps } = await cases.run('completeCaseStep', { caseId, stepId });
  expect(steps).toMatchObject([{ id: stepId, doneBy: 'support', doneAt: expect.any(String), playbook: 'Damage' }]);

  const resolved = await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE, note: 'Sent today' });
  expect(resolved).toMatchObject({ caseStatus: 'RESOLVED', firstContactResolution: true, breached: false });
  expect(resolved).toMatchObject({ rootCause: ROOT_CAUSE, resolutionNote: 'Sent today', nextUpdateDueAt: null });
  expect(resolved.resolvedAt).not.toBeNull();

  const denied = await cases.run('confirmResolution', { caseId, confirmed: false, comment: 'It broke again.' });
  expect(denied).toMatchObject({ caseStatus: 'OPEN', confirmed: false, reopenCount: 1, firstContactResolution: false });
  expect(denied).toMatchObject({ resolvedAt: null, reopenings: [{ because: 'It broke again.', by: 'support' }] });
  // The clock stopped only until the customer denied the resolution.
  expect(Date.parse(denied.resolutionDueAt) - Date.parse(resolutionDueAt)).toBeLessThan(60_000);
  expect(denied.resolutionDueAt > resolutionDueAt).toBe(true);

  const { order } = await createOrderDesk(jeweller.graph).record(sale({ customer: ana }));
  const { offers: fulfilled } = await cases.run('fulfilOffer', { ...offer, orderId: order.id, note: 'By courier' });
  expect(fulfilled).toMatchObject([
    { offerStatus: 'FULFILLED', order: { id: order.id }, fulfilledAt: expect.any(String) },
  ]);

  await cases.run('resolveCase', { caseId, rootCause: { category: 'SUPPLIER', explanation: 'A weak clasp.' } });
  const closed = await cases.run('confirmResolution', { caseId, confirmed: true });
  expect(closed).toMatchObject({
    caseStatus: 'CLOSED',
    confirmed: true,
    firstContactResolution: false,
    reopenCount: 1,
  });
  expect(closed.rootCause).toEqual({ category: 'SUPPLIER', explanation: 'A weak clasp.', prevention: null });
  expect(await cases.find(caseId)).toEqual(closed);
});

describe('the customer’s response to a waiting case', () => {
  test('restarts its stopped clock with the remaining time', async () => {
    const { id: caseId } = await cases.open({ customer: ana, severity: 'CRITICAL', occurredAt: minutesAgo(50) });
    const call = { caseId, via: 'EMAIL', direction: 'OUTBOUND' };
    const waiting = await cases.run('addCaseContact', { ...call, occurredAt: minutesAgo(40), waitForCustomer: true });
    expect(waiting).toMatchObject({ caseStatus: 'WAITING_ON_CUSTOMER', breached: false });
    const earlier = await cases.run('addCaseContact', { ...call, direction: 'INBOUND', occurredAt: minutesAgo(45) });
    expect(earlier.caseStatus).toBe('WAITING_ON_CUSTOMER');
    const repliedAt = minutesAgo(10);
    const going = await cases.run('addCaseContact', { ...call, direction: 'INBOUND', occurredAt: repliedAt });
    expect(going.caseStatus).toBe('IN_PROGRESS');
    // Ten minutes of eight hours are used.
    expect(Math.abs(Date.parse(going.resolutionDueAt) - Date.parse(minutesAfter(repliedAt, 470)))).toBeLessThan(5_000);
    expect(going.contacts.nodes).toHaveLength(3);
  });

  test('may be the response to an offer', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const { offers } = await cases.run('offerResolution', { caseId, kind: 'GIFT' });
    const wait = { caseId, via: 'EMAIL', direction: 'OUTBOUND', occurredAt: minutesAgo(0), waitForCustomer: true };
    expect((await cases.run('addCaseContact', wait)).caseStatus).toBe('WAITING_ON_CUSTOMER');
    const answered = await cases.run('answerOffer', { caseId, offerId: offers[0].id, accept: false });
    expect(answered).toMatchObject({ caseStatus: 'IN_PROGRESS', offers: [{ offerStatus: 'DECLINED' }] });
  });
});

describe('a change of a case', () => {
  test('keeps absent fields, and null unassigns', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const assigned = await cases.run('updateCase', { caseId, assignee: ' Noor ', title: ' Broken clasp ' });
    expect(assigned).toMatchObject({ assignee: 'Noor', title: 'Broken clasp', caseReason: 'DAMAGED_ITEM', version: 2 });
    const updated = await cases.run('updateCase', { caseId, reason: 'PRODUCT_QUALITY', severity: 'CRITICAL' });
    expect(updated).toMatchObject({
      assignee: 'Noor',
      caseReason: 'PRODUCT_QUALITY',
      severity: 'CRITICAL',
      version: 3,
    });
    expect(updated.firstResponseDueAt).toBe(minutesAfter(updated.openedAt, 60));
    const unassigned = await cases.run('updateCase', { caseId, assignee: null });
    expect(unassigned).toMatchObject({ assignee: null, title: 'Broken clasp', version: 4 });
    expect((await cases.run('updateCase', { caseId, assignee: null })).version).toBe(4);
  });

  test('is checked against the expected version', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    await cases.run('updateCase', { caseId, expectedVersion: 1, assignee: 'Noor' });
    const late = { caseId, expectedVersion: 1, assignee: 'Bo' };
    expect(await refused('updateCase', late)).toEqual(['VERSION_CONFLICT input.expectedVersion']);
    expect((await cases.find(caseId)).assignee).toBe('Noor');
  });

  test('succeeds for each of ten at once', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const contact = { caseId, via: 'PHONE', direction: 'INBOUND', occurredAt: minutesAgo(0) };
    await Promise.all(Array.from({ length: 10 }, (_, n) => cases.run('addCaseContact', { ...contact, note: `${n}` })));
    const found = await cases.find(caseId);
    expect(found.version).toBe(11);
    expect(found.contacts.nodes).toHaveLength(10);
  });

  test('resolves or reopens it once, also for many at once', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const tries = (name: string, input: object) =>
      Promise.all(Array.from({ length: 5 }, () => refused(name, { caseId, ...input })));
    const none = (answers: readonly (readonly string[])[]) => answers.filter((errors) => errors.length === 0).length;
    expect(none(await tries('resolveCase', { rootCause: ROOT_CAUSE }))).toBe(1);
    expect(none(await tries('reopenCase', { because: 'Not yet.' }))).toBe(1);
    expect(await cases.find(caseId)).toMatchObject({ caseStatus: 'OPEN', reopenCount: 1, version: 3 });
  });
});

describe('what is not allowed', () => {
  test('is rejected without changes: for an open case', async () => {
    const before = await cases.open({ customer: ana });
    const caseId = before.id;
    expect(await refused('confirmResolution', { caseId, confirmed: true })).toEqual(['NOT_ALLOWED input.caseId']);
    expect(await refused('confirmResolution', { caseId, confirmed: false })).toEqual(['NOT_ALLOWED input.caseId']);
    expect(await refused('reopenCase', { caseId, because: 'Why not' })).toEqual(['NOT_ALLOWED input.caseId']);
    expect(await cases.find(caseId)).toEqual(before);
  });

  test('is rejected for a resolved case and for a closed one', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const { offers } = await cases.run('offerResolution', { caseId, kind: 'REPAIR' });
    const offer = { caseId, offerId: offers[0].id };
    await cases.run('answerOffer', { ...offer, accept: true });
    const stepId = await cases.addStep(caseId);
    await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    const contact = { caseId, via: 'PHONE', direction: 'OUTBOUND', occurredAt: minutesAgo(0) };
    expect(await refused('resolveCase', { caseId, rootCause: ROOT_CAUSE })).toEqual(['NOT_ALLOWED input.caseId']);
    expect(await refused('offerResolution', { caseId, kind: 'GIFT' })).toEqual(['NOT_ALLOWED input.caseId']);
    expect(await refused('addCaseContact', { ...contact, waitForCustomer: true })).toEqual([
      'NOT_ALLOWED input.waitForCustomer',
    ]);
    const before = await cases.run('confirmResolution', { caseId, confirmed: true });
    for (const [name, input] of [
      ['updateCase', { title: 'Other' }],
      ['addCaseContact', contact],
      ['postCaseUpdate', { message: 'Hello' }],
      ['offerResolution', { kind: 'GIFT' }],
      ['answerOffer', { ...offer, accept: false }],
      ['resolveCase', { rootCause: ROOT_CAUSE }],
      ['confirmResolution', { confirmed: true }],
      ['confirmResolution', { confirmed: false }],
    ] as const)
      expect([name, await refused(name, { caseId, ...input })]).toEqual([name, ['NOT_ALLOWED input.caseId']]);
    expect(await cases.find(caseId)).toEqual(before);
    // What is still owed can be done after the case is closed.
    expect((await cases.run('fulfilOffer', offer)).caseStatus).toBe('CLOSED');
    expect(await cases.run('completeCaseStep', { caseId, stepId })).toMatchObject({ caseStatus: 'CLOSED' });
    const again = await cases.run('reopenCase', { caseId, because: ' It broke again ' });
    expect(again).toMatchObject({ caseStatus: 'OPEN', reopenings: [{ because: 'It broke again' }], reopenCount: 1 });
  });

  test('is rejected for a finished step and for an answered offer', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const stepId = await cases.addStep(caseId);
    await cases.run('completeCaseStep', { caseId, stepId });
    expect(await refused('completeCaseStep', { caseId, stepId })).toEqual(['NOT_ALLOWED input.stepId']);
    expect(await refused('completeCaseStep', { caseId, stepId: 'stp_none' })).toEqual(['NOT_FOUND input.stepId']);
    const { offers } = await cases.run('offerResolution', { caseId, kind: 'DISCOUNT', percent: 10 });
    const offer = { caseId, offerId: offers[0].id };
    expect(await refused('fulfilOffer', offer)).toEqual(['NOT_ALLOWED input.offerId']);
    await cases.run('fulfilOffer', { ...offer, withdrawn: true, note: 'Sold out' });
    expect(await refused('answerOffer', { ...offer, accept: true })).toEqual(['NOT_ALLOWED input.offerId']);
    expect(await refused('answerOffer', { ...offer, offerId: 'off_none', accept: true })).toEqual([
      'NOT_FOUND input.offerId',
    ]);
  });
});

describe('invalid input is rejected', () => {
  test.each<[string, object, string[]]>([
    ['an unknown customer', { customer: { email: 'nobody@example.com' } }, ['NOT_FOUND input.customer']],
    ['no customer', { customer: null }, ['INVALID input.customer']],
    ['a future time', { occurredAt: '2999-01-01T00:00:00Z' }, ['INVALID input.occurredAt']],
    ['an unknown store', { store: 'atlantis' }, ['INVALID input.store']],
    [
      'texts that are empty or too long',
      { title: ' ', touchpoint: 'x'.repeat(201), skus: [' '] },
      ['INVALID input.title', 'LIMIT_EXCEEDED input.touchpoint', 'INVALID input.skus.0'],
    ],
    ['an unknown order', { orderId: 'ord_none' }, ['NOT_FOUND input.orderId']],
    ['an unknown warranty', { warrantyId: 'war_none' }, ['NOT_FOUND input.warrantyId']],
  ])('when a case is opened with %s', async (_, more, errors) => {
    const before = (
      await jeweller.desk.run('query ($id: ID!) { customer(id: $id) { cases(first: 100) { nodes { id } } } }', ana)
    ).customer;
    expect(await refused('openCase', { ...complaintInput(), customer: ana, ...more })).toEqual(errors);
    const after = (
      await jeweller.desk.run('query ($id: ID!) { customer(id: $id) { cases(first: 100) { nodes { id } } } }', ana)
    ).customer;
    expect(after).toEqual(before);
  });

  test('when a case is about an entity of another customer', async () => {
    const other = { id: await jeweller.customer() };
    const { order } = await createOrderDesk(jeweller.graph).record(
      sale({ customer: other, lines: [line({ warrantyPlan: 'CARE' })] }),
    );
    const warrantyId = order.lines.nodes[0].warranties[0].id;
    const about = { ...complaintInput(), customer: ana, orderId: order.id, warrantyId };
    expect(await refused('openCase', about)).toEqual(['INVALID input.orderId', 'INVALID input.warrantyId']);
    const mine = await cases.open({ ...about, customer: other });
    expect(mine).toMatchObject({ order: { id: order.id }, warranty: { id: warrantyId } });
    const { id: caseId } = await cases.open({ customer: ana });
    const { offers } = await cases.run('offerResolution', { caseId, kind: 'REPLACEMENT' });
    const offer = { caseId, offerId: offers[0].id };
    await cases.run('answerOffer', { ...offer, accept: true });
    expect(await refused('fulfilOffer', { ...offer, orderId: order.id })).toEqual(['INVALID input.orderId']);
    expect(await refused('fulfilOffer', { ...offer, orderId: order.id, withdrawn: true })).toEqual([
      'INVALID input.orderId',
    ]);
  });

  test('when a case is changed', async () => {
    const { id: caseId } = await cases.open({ customer: ana });
    const contact = {
      caseId,
      via: 'PHONE',
      direction: 'INBOUND',
      occurredAt: '2199-01-01T00:00:00Z',
      note: 'x'.repeat(10_001),
    };
    const bad: readonly (readonly [string, object, readonly string[]])[] = [
      ['updateCase', { caseId: 'cas_none' }, ['NOT_FOUND input.caseId']],
      ['updateCase', { title: null, severity: null }, ['INVALID input.severity', 'INVALID input.title']],
      ['addCaseContact', contact, ['INVALID input.occurredAt', 'LIMIT_EXCEEDED input.note']],
      [
        'postCaseUpdate',
        { message: ' ', nextUpdateDueAt: minutesAgo(60) },
        ['INVALID input.message', 'INVALID input.nextUpdateDueAt'],
      ],
      ['offerResolution', { kind: 'DISCOUNT' }, ['INVALID input.value']],
      ['offerResolution', { kind: 'DISCOUNT', percent: 101 }, ['INVALID input.percent']],
      ['offerResolution', { kind: 'REFUND', value: { amount: '-1', currency: 'GBP' } }, ['INVALID input.value.amount']],
      [
        'offerResolution',
        { kind: 'REFUND', value: { amount: '1', currency: 'ZZZ' } },
        ['INVALID input.value.currency'],
      ],
      [
        'offerResolution',
        { kind: 'REFUND', value: { amount: '1', currency: 'GBP' }, percent: 5 },
        ['INVALID input.percent'],
      ],
      ['resolveCase', { rootCause: { category: 'OTHER', explanation: ' ' } }, ['INVALID input.rootCause.explanation']],
      ['reopenCase', { because: ' ' }, ['INVALID input.because']],
    ];
    for (const [name, input, errors] of bad)
      expect([name, await refused(name, { caseId, ...input })]).toEqual([name, errors]);
    expect((await cases.find(caseId)).version).toBe(1);
  });
});
