import type { Answer, TestCaller } from './graph.ts';
import { createIdentityDesk } from './identity-desk.ts';
import { dayFromNow, type Jeweller } from './jeweller.ts';
import { line, sale } from './order-desk.ts';

type Data = Answer['data'];

const at = (day: number, hour = 12): string =>
  `2026-0${1 + Math.floor(day / 28)}-${String(1 + (day % 28)).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** The ids of everything that one record has. */
export type RecordContents = {
  readonly id: string;
  readonly keys: readonly object[];
  readonly orders: readonly string[];
  readonly returns: readonly string[];
  readonly warranties: readonly string[];
  readonly appointments: readonly string[];
  readonly inspections: readonly string[];
  readonly claims: readonly string[];
  readonly interactions: readonly string[];
  readonly feedback: readonly string[];
  readonly cases: readonly string[];
  readonly jobs: readonly string[];
  /** Orders, returns, inspections, claims, interactions, feedback, cases and jobs: all ids on the timeline. */
  readonly timelineIds: readonly string[];
};

/** Creates a record with data of every kind. The times interleave with those of records with another number. */
export async function createFullRecord(jeweller: Jeweller, number: number): Promise<RecordContents> {
  const { register } = jeweller;
  async function mutate(name: string, fields: string, input: object): Promise<Data> {
    const payload = await jeweller.mutate(name, fields, input);
    if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }
  const [email, phone, serial] = [`mo${number}-${nextSeed()}@example.com`, phoneNumber(), `S${number}-${nextSeed()}`];
  const system = `web-${nextSeed()}`;
  const [loyalty, external, receipt] = [`L${nextSeed()}`, `E${nextSeed()}`, `T${nextSeed()}`];
  const id = await jeweller.customer({
    name: { given: 'Mo', family: 'Ferrari' },
    emails: [{ address: email }],
    phones: [{ number: phone }],
    // A person has one loyalty number.
    ...(number === 0 ? { loyalty: { number: loyalty } } : {}),
    externalIds: [{ system, value: external }],
  });
  const customer = { id };
  const two = line({ quantity: 2 });
  const orders: string[] = [];
  for (const [index, day] of [number, number + 6, number + 12].entries()) {
    const receiptNumber = index === 0 ? { number: receipt } : {};
    const { order } = await mutate(
      'recordOrder',
      'order { id }',
      sale({ customer, placedAt: at(day), lines: [two], ...receiptNumber }),
    );
    orders.push(order.id);
  }
  const recordReturn = (orderId: string, day: number) =>
    mutate('recordReturn', 'orderReturn { id }', {
      ...{
        orderId,
        source: 'POS',
        occurredAt: at(day),
        reason: 'CHANGED_MIND',
        lines: [{ sku: 'EAR-1', quantity: 1 }],
      },
      refund: { amount: '12.50', currency: 'GBP' },
    });
  const returns = [(await recordReturn(orders[0] ?? '', 20 + number)).orderReturn.id];
  const warranties: string[] = [];
  for (const months of [-12 - number, -3 - number]) {
    const item = months < -11 ? {} : { serialNumber: serial };
    warranties.push((await register({ customer, startsOn: dayFromNow({ months }), ...item })).warranty.id);
  }
  const [cover = ''] = warranties.slice(1);
  const booking = await mutate('bookInspection', 'appointment { id }', {
    ...{ warrantyId: cover, store: 'york', startsAt: `${dayFromNow({ days: 3 + number })}T10:00:00Z` },
  });
  const inspection = await mutate('recordInspection', 'inspection { id }', {
    ...{
      warrantyId: cover,
      occurredAt: `${dayFromNow({ days: -3 - number })}T10:00:00.000Z`,
      condition: 'GOOD',
      store: 'york',
    },
  });
  const claim = await mutate('fileWarrantyClaim', 'claim { id }', {
    ...{
      warrantyId: cover,
      occurredAt: `${dayFromNow({ days: -2 - number })}T10:00:00.000Z`,
      description: 'Stone lost',
    },
  });
  const interactions: string[] = [];
  for (const day of [number + 3, number + 9])
    interactions.push(
      (
        await mutate('recordInteraction', 'interaction { id }', {
          customer,
          type: 'CALL',
          via: 'PHONE',
          occurredAt: at(day, 9),
        })
      ).interaction.id,
    );
  await mutate('setContactConsents', '', {
    ...{ customer, occurredAt: at(number, 8) },
    answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED' }],
  });
  const submission = await mutate('submitFeedback', 'feedback { id }', {
    ...{ customer, metric: 'CSAT', score: 3 + number, occurredAt: at(number + 15, 10) },
  });
  const opening = await mutate('openCase', 'serviceCase { id }', {
    ...{
      customer,
      title: 'The clasp',
      reason: 'PRODUCT_QUALITY',
      occurredAt: `${dayFromNow({ days: -1 })}T0${number}:00:00.000Z`,
    },
  });
  const jobs: string[] = [];
  for (const day of [number + 4, number + 10])
    jobs.push(
      (
        await mutate('receiveItem', 'serviceJob { id }', {
          ...{ customer, kind: 'REPAIR', store: 'york', tag: `T${nextSeed()}`, description: 'A watch' },
          ...{ conditionAtIntake: 'FAIR', occurredAt: at(day, 11), promisedBy: at(day, 15) },
        })
      ).serviceJob.id,
    );
  await mutate('updateServiceJob', 'serviceJob { id }', { jobId: jobs[0], status: 'READY' });
  const [inspections, claims] = [[inspection.inspection.id], [claim.claim.id]];
  const [feedback, cases] = [[submission.feedback.id], [opening.serviceCase.id]];
  return {
    id,
    keys: [
      ...[{ id }, { email }, { phone }, { externalId: { system, value: external } }],
      ...[{ serialNumber: serial }, { receipt: { number: receipt } }],
      ...(number === 0 ? [{ loyaltyNumber: loyalty }] : []),
    ],
    ...{ orders, returns, warranties, inspections, claims, interactions, feedback, cases, jobs },
    appointments: [booking.appointment.id],
    timelineIds: [orders, returns, inspections, claims, interactions, feedback, cases, jobs].flat(),
  };
}

/** Creates a person of three records, each with data of every kind. The first record is the survivor. */
export async function createMergedPerson(
  jeweller: Jeweller,
): Promise<readonly [RecordContents, RecordContents, RecordContents]> {
  const [first, second, third] = [
    await createFullRecord(jeweller, 1),
    await createFullRecord(jeweller, 2),
    await createFullRecord(jeweller, 0),
  ];
  const { userErrors } = await createIdentityDesk(jeweller).merge(first.id, [second.id, third.id]);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return [first, second, third];
}

/** Reads all entries of a customer's list page by page. Each page but the last must be full. */
export async function readAllPages(by: TestCaller, id: string, list: string, first: number): Promise<readonly Data[]> {
  const query = `query ($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on Customer {
    ${list.replace('(', '(first: $first, after: $after, ')} } } }`;
  const entries: Data[] = [];
  let after: string | null = null;
  do {
    const { node } = await by.run(query, { id, first, after });
    const [page] = Object.values<Data>(node.preferences ?? node);
    entries.push(...page.nodes);
    if (page.pageInfo.hasNextPage && page.nodes.length !== first) throw new Error('a page is short');
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return entries;
}

let lastSeed = 0;
const nextSeed = (): number => ++lastSeed;
const phoneNumber = (): string => `+4477009${String(10_000 + nextSeed())}`;
