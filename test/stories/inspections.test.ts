import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const INSPECTION = `inspection {
  id occurredAt recordedAt store associate condition findings { part condition note } note photos
  changes { part from to } summary warranty { id }
}`;
const WARRANTY = 'warranty { id status nextInspectionDue lastInspection { id condition } appointment { id } }';
const RECORD = `mutation ($input: RecordInspectionInput!) {
  recordInspection(input: $input) { ${INSPECTION} ${WARRANTY} userErrors { code message path } }
}`;

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

/** 10:00 UTC of a day relative to today. */
const ten = (when: { months?: number; days?: number }): string => `${dayFromNow(when)}T10:00:00.000Z`;
const inspect = (input: object, by: TestCaller = jeweller.york) =>
  jeweller.mutate('recordInspection', `${INSPECTION} ${WARRANTY}`, { condition: 'GOOD', ...input }, by);

async function covered(startsOn: string) {
  const owner = await jeweller.customer();
  const { warranty } = await jeweller.register({ customer: { id: owner }, startsOn });
  return { owner, warrantyId: warranty.id };
}

test('the counter: overdue but in grace, arrived, inspected with what changed since the last visit, and the next one booked', async () => {
  const { owner, warrantyId } = await covered(dayFromNow({ months: -12, days: -14 }));
  const first = await inspect({
    ...{ warrantyId, occurredAt: ten({ months: -6, days: -14 }), condition: 'EXCELLENT' },
    findings: [
      { part: 'Prongs', condition: 'EXCELLENT' },
      { part: 'Clasp', condition: 'GOOD' },
    ],
  });
  expect(first.inspection.changes).toEqual([]);
  const query = `query ($id: ID!) { warranty(id: $id) {
    status nextInspectionDue lastInspection { condition findings { part condition } store }
  } }`;
  const { warranty: before } = await jeweller.leeds.run(query, { id: warrantyId });
  expect(before).toMatchObject({ status: 'INSPECTION_DUE', lastInspection: { condition: 'EXCELLENT', store: 'york' } });

  const occurredAt = new Date().toISOString();
  const { appointment } = await jeweller.mutate(
    ...(['bookInspection', 'appointment { id }', { warrantyId, startsAt: occurredAt, store: 'leeds' }] as const),
  );
  await jeweller.mutate('updateAppointment', 'appointment { id }', {
    appointmentId: appointment.id,
    status: 'ARRIVED',
  });

  const { inspection, warranty, userErrors } = await inspect(
    {
      ...{ warrantyId, occurredAt, condition: 'FAIR', associate: ' Ida ', note: ' Polished ' },
      findings: [
        { part: 'prongs', condition: 'FAIR', note: 'One is bent' },
        { part: 'Clasp', condition: 'GOOD' },
        { part: 'Hinge', condition: 'POOR' },
      ],
      photos: ['https://photos.example/1', 'https://photos.example/1'],
    },
    jeweller.leeds,
  );
  expect(userErrors).toEqual([]);
  expect(inspection).toEqual({
    ...{ id: inspection.id, occurredAt, recordedAt: expect.stringMatching(/Z$/), store: 'leeds', associate: 'Ida' },
    ...{ condition: 'FAIR', note: 'Polished', photos: ['https://photos.example/1'], warranty: { id: warrantyId } },
    findings: [
      { part: 'prongs', condition: 'FAIR', note: 'One is bent' },
      { part: 'Clasp', condition: 'GOOD', note: null },
      { part: 'Hinge', condition: 'POOR', note: null },
    ],
    changes: [
      { part: 'prongs', from: 'EXCELLENT', to: 'FAIR' },
      { part: 'Hinge', from: null, to: 'POOR' },
    ],
    summary: 'Inspected at Leeds: FAIR',
  });
  expect(warranty).toEqual({
    ...{ id: warrantyId, status: 'ACTIVE', nextInspectionDue: dayFromNow({ months: 6 }), appointment: null },
    lastInspection: { id: inspection.id, condition: 'FAIR' },
  });
  const { node } = await jeweller.leeds.run('query ($id: ID!) { node(id: $id) { ... on Appointment { status } } }', {
    id: appointment.id,
  });
  expect(node.status).toBe('DONE');

  const next = await jeweller.mutate('bookInspection', `appointment { id ${WARRANTY} }`, {
    ...{ warrantyId, startsAt: ten({ months: 6 }), store: 'leeds' },
  });
  expect(next.appointment.warranty.appointment).toEqual({ id: next.appointment.id });

  const { customer } = await jeweller.leeds.run(
    `query ($id: ID!) { customer(id: $id) { timeline(filter: { kinds: [INSPECTION] }) { nodes { id summary } } } }`,
    { id: owner },
  );
  expect(customer.timeline.nodes).toEqual([
    { id: inspection.id, summary: 'Inspected at Leeds: FAIR' },
    { id: first.inspection.id, summary: 'Inspected at York: EXCELLENT' },
  ]);
});

test('visits come newest first and page by page, in any order of recording', async () => {
  const { warrantyId } = await covered(dayFromNow({ months: -5 }));
  const ids: string[] = [];
  for (const days of [-30, -10, -20])
    ids.push((await inspect({ warrantyId, occurredAt: ten({ days }) })).inspection.id);
  const query = `query ($id: ID!, $after: String) { warranty(id: $id) {
    lastInspection { id } inspections(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
  } }`;
  const { warranty } = await jeweller.york.run(query, { id: warrantyId });
  expect(warranty.lastInspection.id).toBe(ids[1]);
  expect(warranty.inspections.nodes).toEqual([{ id: ids[1] }, { id: ids[2] }]);
  expect(warranty.inspections.pageInfo.hasNextPage).toBe(true);
  const rest = await jeweller.york.run(query, { id: warrantyId, after: warranty.inspections.pageInfo.endCursor });
  expect(rest.warranty.inspections).toMatchObject({ nodes: [{ id: ids[0] }], pageInfo: { hasNextPage: false } });
});

test('a visit after the warranty lapsed or ended is stored, and revives nothing', async () => {
  const statusAfter = async (startsOn: string) => {
    const { warrantyId } = await covered(startsOn);
    const { inspection, warranty } = await inspect({ warrantyId, occurredAt: ten({ days: -1 }) });
    expect(warranty.lastInspection.id).toBe(inspection.id);
    return warranty.status;
  };
  expect(await statusAfter(dayFromNow({ months: -8 }))).toBe('LAPSED');
  expect(await statusAfter(dayFromNow({ months: -61 }))).toBe('EXPIRED');
});

test('a visit with invalid input is rejected', async () => {
  const { warrantyId } = await covered(dayFromNow({ days: -30 }));
  const occurredAt = ten({ days: -1 });
  const refused = async (input: object, by?: TestCaller) =>
    formatUserErrors((await inspect({ warrantyId, occurredAt, ...input }, by)).userErrors);
  expect(await refused({ occurredAt: ten({ days: 1 }) })).toEqual(['INVALID input.occurredAt']);
  expect(await refused({ occurredAt: ten({ days: -31 }) })).toEqual(['INVALID input.occurredAt']);
  expect(await refused({ warrantyId: 'war_none' })).toEqual(['NOT_FOUND input.warrantyId']);
  expect(await refused({ store: 'leeds' })).toEqual(['NOT_ALLOWED input.store']);
  expect(await refused({ store: 'paris' }, jeweller.desk)).toEqual(['INVALID input.store']);
  expect(
    await refused({
      ...{ associate: 'x'.repeat(201), note: 'x'.repeat(10_001) },
      findings: [
        { part: 'Clasp', condition: 'GOOD' },
        { part: 'CLASP', condition: 'POOR' },
      ],
      photos: Array.from({ length: 21 }, (_, n) => `https://photos.example/${n}`),
    }),
  ).toEqual([
    ...['LIMIT_EXCEEDED input.associate', 'LIMIT_EXCEEDED input.note', 'INVALID input.findings.1.part'],
    'LIMIT_EXCEEDED input.photos',
  ]);
  await jeweller.voidCover({ warrantyId, because: 'Resized' });
  expect(await refused({})).toEqual(['NOT_ALLOWED input.warrantyId']);
});

describe('who sees a visit', () => {
  const OWN = `query ($id: ID!, $first: ID!) {
    node(id: $id) { ... on Warranty { lastInspection { id } inspections { nodes { id summary changes { part } } } } }
    first: node(id: $first) { ... on Inspection { condition findings { part } warranty { id } } }
  }`;

  test('the owner at that time, without staff fields; a later owner sees only later visits', async () => {
    const { owner, warrantyId } = await covered(dayFromNow({ months: -5 }));
    const findings = [{ part: 'Clasp', condition: 'GOOD' }];
    const { inspection: first } = await inspect({ warrantyId, occurredAt: ten({ days: -20 }), findings });
    const own = await jeweller.asCustomer(owner).run(OWN, { id: warrantyId, first: first.id });
    expect(own.node.inspections.nodes).toEqual([{ id: first.id, summary: first.summary, changes: [] }]);
    expect(own.first).toEqual({ condition: 'GOOD', findings: [{ part: 'Clasp' }], warranty: { id: warrantyId } });
    const { data, errors } = await jeweller
      .asCustomer(owner)
      .ask('query ($id: ID!) { node(id: $id) { ... on Inspection { note associate } } }', { id: first.id });
    expect(data.node).toEqual({ note: null, associate: null });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);

    const later = await jeweller.customer();
    const transfer = await jeweller.mutate('transferWarranty', 'warranty { id }', { warrantyId, to: { id: later } });
    expect(transfer.userErrors).toEqual([]);
    const unseen = await jeweller.asCustomer(later).run(OWN, { id: warrantyId, first: first.id });
    expect(unseen).toEqual({ node: { lastInspection: null, inspections: { nodes: [] } }, first: null });

    const { inspection: second } = await inspect({
      ...{ warrantyId, occurredAt: new Date().toISOString() },
      findings: [{ part: 'Clasp', condition: 'POOR' }],
    });
    expect(second.changes).toEqual([{ part: 'Clasp', from: 'GOOD', to: 'POOR' }]);
    const seen = await jeweller.asCustomer(later).run(OWN, { id: warrantyId, first: second.id });
    expect(seen.node).toEqual({
      lastInspection: { id: second.id },
      inspections: { nodes: [{ id: second.id, summary: second.summary, changes: [] }] },
    });
    const former = await jeweller.asCustomer(owner).run(OWN, { id: warrantyId, first: first.id });
    expect(former).toEqual({ node: null, first: { ...own.first, warranty: null } });
    expect((await jeweller.asCustomer(owner).run(OWN, { id: warrantyId, first: second.id })).first).toBeNull();
    const { node } = await jeweller.desk.run(OWN, { id: warrantyId, first: first.id });
    expect(node.inspections.nodes.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
  });

  test('a customer’s own token cannot record one', async () => {
    const { owner, warrantyId } = await covered(dayFromNow({ days: -30 }));
    const input = { idempotencyKey: 'own', warrantyId, occurredAt: ten({ days: -1 }), condition: 'GOOD' };
    const { data, errors } = await jeweller.asCustomer(owner).ask(RECORD, { input });
    expect([data.recordInspection, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
  });
});

test('two visits recorded at once are both stored, in order', async () => {
  const { warrantyId } = await covered(dayFromNow({ months: -5 }));
  const answers = await Promise.all(
    [-3, -2, -1].map((days, index) =>
      inspect(
        {
          ...{ warrantyId, occurredAt: ten({ days }) },
          findings: [{ part: 'Clasp', condition: ['GOOD', 'FAIR', 'POOR'][index] }],
        },
        index === 1 ? jeweller.leeds : jeweller.york,
      ),
    ),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const query = 'query ($id: ID!) { warranty(id: $id) { inspections { nodes { id changes { from to } } } } }';
  const { warranty } = await jeweller.york.run(query, { id: warrantyId });
  expect(warranty.inspections.nodes).toEqual([
    { id: answers[2]?.inspection.id, changes: [{ from: 'FAIR', to: 'POOR' }] },
    { id: answers[1]?.inspection.id, changes: [{ from: 'GOOD', to: 'FAIR' }] },
    { id: answers[0]?.inspection.id, changes: [] },
  ]);
});

testIdempotency('recordInspection', async () => {
  const { warrantyId } = await covered(dayFromNow({ months: -5 }));
  const input = { warrantyId, occurredAt: ten({ days: -3 }), condition: 'GOOD' };
  return {
    caller: jeweller.york,
    otherClient: jeweller.leeds,
    send: async (caller, sent) => (await caller.run(RECORD, { input: sent })).recordInspection,
    input,
    otherInput: { ...input, condition: 'POOR' },
    effects: async () =>
      (await scanItems(jeweller.graph.table)).filter(
        ({ pk, sk }) => pk === `WARRANTY#${warrantyId}` && String(sk).startsWith('INSPECTION#'),
      ).length,
    moveOn: () => jeweller.voidCover({ warrantyId, because: 'Resized' }),
    lasting: ({ inspection }) => inspection,
  };
});
