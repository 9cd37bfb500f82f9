import { beforeAll, expect, test } from 'vitest';
import { addDays, addMilliseconds, addMonths } from '../../domain/kernel/instant.ts';
import type { Answer, TestCaller } from '../support/graph.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';

type Data = Answer['data'];

const SET = { sku: 'BRIDAL-1', description: 'Bridal set: halo ring and band', category: 'bridal', quantity: 1 };
const PENDANT = { sku: 'PEND-9', description: 'Sapphire pendant', category: 'necklaces', quantity: 1 };
const DAY_MS = 24 * 60 * 60 * 1000;

// Twelve months and two weeks ago, and the days that depend on it.
const SOLD_ON = addMonths(dayFromNow({ days: -14 }), -12);
const SEEN_ON = addMonths(SOLD_ON, 6);
const DUE_ON = addMonths(SOLD_ON, 12);
const GRACE_ENDS_ON = addDays(DUE_ON, 30);
const at = (day: string, time = '12:00'): string => `${day}T${time}:00.000Z`;
const PENDANT_BOUGHT_AT = addMilliseconds(new Date().toISOString(), -30 * DAY_MS);

/** All fields that the counter shows, for every lookup. */
const COUNTER = `fragment Counter on Customer {
  id
  name { display pronunciation }
  orders { nodes { number store placedAt total { amount currency } lines { nodes { sku serialNumbers warranties { id } } } } }
  warranties {
    nodes {
      id status description serialNumber startsOn endsOn nextInspectionDue
      plan { code inspectionEveryMonths graceDays }
      order { number }
      lastInspection { occurredAt store condition findings { part condition note } }
      appointment { id }
    }
  }
  nextActions { kind message dueAt subject { id } }
}`;
const BY_KEY = `query ($key: CustomerKey!) { customersBy(key: $key) { ...Counter } } ${COUNTER}`;
const BY_DAY = `query ($day: Date!, $filter: SaleFilter) {
  salesOn(store: "york", day: $day, filter: $filter) { nodes { number customer { ...Counter } } }
} ${COUNTER}`;
const MAY_WE = `query ($id: ID!, $ear: String!, $pendant: String!) {
  customer(id: $id) {
    earrings: contactDecision(channel: EMAIL, purpose: MARKETING, sku: $ear, category: "earrings") { ...Told }
    pendant: contactDecision(channel: EMAIL, purpose: MARKETING, sku: $pendant) { ...Told }
    bySms: contactDecision(channel: SMS, purpose: MARKETING, sku: $ear) { ...Told }
  }
}
fragment Told on ContactDecision { allowed reasons { code until } alternatives avoidSkus }`;

let shop: Jeweller;
let leeds: TestCaller;
let nell: string;
let coverId: string;
beforeAll(async () => {
  shop = await openJeweller();
  leeds = shop.leeds;
  nell = await shop.customer({
    name: { given: 'Eleanor', family: 'Whitfield', preferred: 'Nell', pronunciation: 'NEL' },
    emails: [{ address: 'nell@example.com', verified: true }],
    phones: [{ number: '020 7946 0018' }],
  });
  const consent = (channel: string, answer: string) => ({ channel, purpose: 'MARKETING', consent: answer });
  await done('setContactConsents', 'preferences { version }', {
    ...{ customer: { id: nell }, occurredAt: at(SOLD_ON) },
    answers: [consent('EMAIL', 'GRANTED'), consent('SMS', 'DENIED')],
  });
  const { order } = await done(
    'recordOrder',
    'order { lines { nodes { warranties { id } } } }',
    {
      ...{ number: 'Y-1001', source: 'POS', customer: { id: nell }, status: 'DELIVERED', placedAt: at(SOLD_ON) },
      ...{ currency: 'GBP', paymentLast4: '4821' },
      lines: [{ ...SET, unitPrice: '2950.00', serialNumbers: ['HB-1001-1'], warrantyPlan: 'CARE' }],
    },
    shop.york,
  );
  coverId = order.lines.nodes[0].warranties[0].id;
  await done(
    'recordInspection',
    'inspection { id }',
    {
      ...{ warrantyId: coverId, occurredAt: at(SEEN_ON), condition: 'GOOD' },
      findings: [
        { part: 'claws', condition: 'GOOD' },
        { part: 'band', condition: 'FAIR', note: 'Light scratches, polished.' },
      ],
    },
    shop.york,
  );
  await done(
    'recordOrder',
    'order { id }',
    {
      ...{ number: 'W-1002', source: 'ECOMMERCE', customer: { email: 'nell@example.com' }, status: 'DELIVERED' },
      ...{ placedAt: PENDANT_BOUGHT_AT, currency: 'GBP', lines: [{ ...PENDANT, unitPrice: '480.00' }] },
    },
    shop.graph.as('commerce'),
  );
});

/** The payload of a mutation that must succeed. */
async function done(name: string, fields: string, input: object, by?: TestCaller): Promise<Data> {
  const payload = await shop.mutate(name, fields, input, by);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

const counterOf = async (key: object): Promise<Data> => {
  const { customersBy } = await leeds.run(BY_KEY, { key });
  expect(customersBy).toHaveLength(1);
  return customersBy[0];
};
/** Messages are for people: the wording may change, but the facts must be in them. */
const overdue = () => ({
  kind: 'INSPECTION_OVERDUE',
  message: expect.stringMatching(new RegExp(`${SET.description}.*${DUE_ON}.*${GRACE_ENDS_ON}`)),
  dueAt: expect.stringMatching(new RegExp(`^${GRACE_ENDS_ON}T`)),
  subject: { id: coverId },
});

test('another store finds her by receipt, serial number, phone and day of the sale, and sees everything in one query', async () => {
  const seen = await counterOf({ receipt: { number: 'y1001' } });
  expect(seen).toEqual({
    id: nell,
    name: { display: 'Nell', pronunciation: 'NEL' },
    orders: {
      nodes: [
        expect.objectContaining({ number: 'W-1002', store: null }),
        {
          ...{ number: 'Y-1001', store: 'york', placedAt: at(SOLD_ON), total: { amount: '2950.00', currency: 'GBP' } },
          lines: { nodes: [{ sku: 'BRIDAL-1', serialNumbers: ['HB-1001-1'], warranties: [{ id: coverId }] }] },
        },
      ],
    },
    warranties: {
      nodes: [
        {
          ...{ id: coverId, status: 'INSPECTION_DUE', description: SET.description, serialNumber: 'HB-1001-1' },
          ...{
            startsOn: SOLD_ON,
            endsOn: addMonths(SOLD_ON, 60),
            nextInspectionDue: DUE_ON,
            order: { number: 'Y-1001' },
          },
          plan: { code: 'CARE', inspectionEveryMonths: 6, graceDays: 30 },
          lastInspection: {
            ...{ occurredAt: at(SEEN_ON), store: 'york', condition: 'GOOD' },
            findings: [
              { part: 'claws', condition: 'GOOD', note: null },
              { part: 'band', condition: 'FAIR', note: 'Light scratches, polished.' },
            ],
          },
          appointment: null,
        },
      ],
    },
    nextActions: [overdue()],
  });
  expect(await counterOf({ serialNumber: 'hb 1001 1' })).toEqual(seen);
  expect(await counterOf({ phone: '+44 (0)20 7946 0018' })).toEqual(seen);

  // Without a receipt she remembers the day, the amount and the card.
  for (const filter of [{ sku: 'BRIDAL-1' }, { totalFrom: '2900', totalTo: '3000' }, { paymentLast4: '4821' }]) {
    const { salesOn } = await leeds.run(BY_DAY, { day: SOLD_ON, filter });
    expect(salesOn.nodes).toEqual([{ number: 'Y-1001', customer: seen }]);
  }
});

test('the inspection shows the changes since the last one and restarts the schedule, and the next one is booked', async () => {
  const { inspection, warranty } = await done(
    'recordInspection',
    `inspection { id store condition changes { part from to } }
     warranty { id status nextInspectionDue lastInspection { id } }`,
    {
      ...{ warrantyId: coverId, occurredAt: new Date().toISOString(), condition: 'FAIR', note: 'Reshank soon' },
      findings: [
        { part: 'Claws', condition: 'POOR', note: 'One is worn.' },
        { part: 'band', condition: 'FAIR' },
        { part: 'centre stone', condition: 'EXCELLENT' },
      ],
    },
    leeds,
  );
  expect(inspection).toEqual({
    ...{ id: expect.any(String), store: 'leeds', condition: 'FAIR' },
    changes: [
      { part: 'Claws', from: 'GOOD', to: 'POOR' },
      { part: 'centre stone', from: null, to: 'EXCELLENT' },
    ],
  });
  const nextDue = dayFromNow({ months: 6 });
  expect(warranty).toEqual({
    ...{ id: coverId, status: 'ACTIVE', nextInspectionDue: nextDue, lastInspection: { id: inspection.id } },
  });

  const startsAt = at(addDays(nextDue, -7), '10:30');
  const { appointment } = await done(
    'bookInspection',
    'appointment { id startsAt store status }',
    { warrantyId: coverId, startsAt, store: 'leeds' },
    leeds,
  );
  expect(appointment).toEqual({ id: expect.any(String), startsAt, store: 'leeds', status: 'BOOKED' });
  const seen = await counterOf({ serialNumber: 'HB-1001-1' });
  expect(seen.nextActions).toEqual([]);
  expect(seen.warranties.nodes).toMatchObject([{ status: 'ACTIVE', appointment: { id: appointment.id } }]);
  const day = addDays(nextDue, -7);
  const book =
    'query ($day: Date!) { appointments(store: "leeds", from: $day, to: $day) { nodes { id customer { id } } } }';
  const { appointments } = await leeds.run(book, { day });
  expect(appointments.nodes).toEqual([{ id: appointment.id, customer: { id: nell } }]);
});

test('earrings may be advertised, the pendant of last month only after 90 days, and nothing by SMS', async () => {
  const { customer } = await leeds.run(MAY_WE, { id: nell, ear: 'EAR-1', pendant: PENDANT.sku });
  const until = addMilliseconds(PENDANT_BOUGHT_AT, 90 * DAY_MS);
  expect(customer).toEqual({
    earrings: { allowed: true, reasons: [], alternatives: [], avoidSkus: [PENDANT.sku] },
    pendant: {
      allowed: false,
      reasons: [{ code: 'RECENTLY_PURCHASED', until }],
      alternatives: [],
      avoidSkus: [PENDANT.sku],
    },
    bySms: {
      ...{ allowed: false, reasons: [{ code: 'DENIED', until: null }] },
      ...{ alternatives: ['EMAIL'], avoidSkus: [PENDANT.sku] },
    },
  });
});

test('the timeline shows everything, newest first', async () => {
  const { customer } = await leeds.run(
    'query ($id: ID!) { customer(id: $id) { timeline { nodes { __typename summary } } } }',
    { id: nell },
  );
  const kinds = customer.timeline.nodes.map((entry: { __typename: string }) => entry.__typename);
  expect(kinds.slice(0, 3)).toEqual(['Inspection', 'Order', 'Inspection']);
  // The sale and the two consent answers have the same time.
  expect(kinds.slice(3).toSorted()).toEqual(['ContactConsent', 'ContactConsent', 'Order']);
});
