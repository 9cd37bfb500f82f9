import { openFeedbackPage, receiptLink } from './feedback-page.ts';
import type { TestCaller } from './graph.ts';
import { createIdentityDesk } from './identity-desk.ts';
import { dayFromNow, type Jeweller } from './jeweller.ts';
import { line, sale } from './order-desk.ts';

/** Stands in every text about the person, in lower or upper case. */
const MARK = 'zqmark';
/** Names of staff, which are no data of the person. */
const STAFF = 'Wyclerk';

/** Texts without letters that are the person's: parts of phones in both directions, card, birth date, postcode. */
export const MARKED_VALUES: readonly RegExp[] = [
  new RegExp(MARK, 'i'),
  new RegExp([...MARK].toReversed().join(''), 'i'),
  /79009618\d\d/,
  /\d\d8169?0097/,
  /7391/,
  /1961-07-19/,
  /ZQ9 ?7MK/i,
];

export type MarkedPerson = {
  /** The survivor first. */
  readonly records: readonly [string, string];
  /** The ids of everything in the histories of the records, by section of the export. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly receipts: readonly string[];
  readonly guestReceipt: string;
  readonly email: string;
  /** Another customer, who shares nothing but a rejected match and an item that the person owned before. */
  readonly neighbour: string;
};

let seed = 0;

/**
 * Creates a person of two records, with a marked text in every field of every kind, through the API; and a neighbour, who
 * got an item from the person, and who is not the same person.
 */
export async function createMarkedPerson(
  jeweller: Jeweller,
  admin = jeweller.graph.as('admin'),
): Promise<MarkedPerson> {
  const n = ++seed;
  async function mutate(name: string, fields: string, input: object, by: TestCaller = admin) {
    const payload = await jeweller.mutate(name, fields, input, by);
    if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }
  const ids: Record<string, string[]> = {};
  function addId(section: string, id: string): string {
    ids[section] = [...(ids[section] ?? []), id];
    return id;
  }
  const text = (of: string) => `${of} ${MARK}`;
  const email = `${MARK}${n}@example.com`;
  const days = (days: number) => `${dayFromNow({ days })}T10:00:00.000Z`;
  const record = async (index: number): Promise<string> =>
    (
      await mutate('registerCustomer', 'customer { id }', {
        name: { given: `Zqmark${'ab'[index]}`, family: `Zqmarkson`, preferred: text('Z'), pronunciation: text('zee') },
        emails: [{ address: index === 0 ? email : `${MARK}.two${n}@example.com`, label: text('home'), verified: true }],
        phones: [
          { number: `+4479009618${String(10 * n + index).padStart(2, '0')}`, label: text('mobile'), verified: true },
        ],
        addresses: [
          {
            lines: [text('1 Street')],
            locality: text('York'),
            region: text('Yorkshire'),
            postalCode: 'ZQ9 7MK',
            country: 'GB',
            label: text('home'),
          },
        ],
        birthDate: '1961-07-19',
        ...(index === 0 ? { loyalty: { number: `${MARK}-L${n}`, tier: text('gold') } } : {}),
        externalIds: [{ system: `web-${index}`, value: `${MARK}-E${n}` }],
        attributes: [{ name: text('ring size'), value: text('L') }],
      })
    ).customer.id;
  const [first, second] = [await record(0), await record(1)];
  const neighbour = await jeweller.customer({ name: { given: 'Nora', family: 'Neighbour' } });
  const receipts: string[] = [];
  const page = await openFeedbackPage(jeweller.graph);
  const latestFeedback = async (id: string): Promise<string> =>
    (await admin.run('query ($id: ID!) { customer(id: $id) { feedback(first: 1) { nodes { id } } } }', { id })).customer
      .feedback.nodes[0].id;
  for (const [index, id] of [first, second].entries()) {
    const customer = { id };
    receipts.push(`R${n}-${index}`);
    const order = await mutate('recordOrder', 'order { id lines { nodes { id } } }', {
      ...sale({ customer, number: `R${n}-${index}`, store: 'york', placedAt: days(-40 - index) }),
      ...{ associate: STAFF, paymentLast4: '7391', contact: { name: text('Z'), email, phone: '+447900961899' } },
      lines: [line({ quantity: 2, serialNumbers: [`SN-${n}-${index}`], warrantyPlan: 'CARE' })],
      tenders: [{ kind: 'CARD', amount: '25.00', last4: '7391', reference: text('ref') }],
      shipTo: { lines: [text('1 Street')], locality: text('York'), postalCode: 'ZQ9 7MK', country: 'GB' },
      promisedBy: days(-30),
    });
    addId('orders', order.order.id);
    await mutate('promiseDelivery', 'order { id }', {
      orderId: order.order.id,
      promisedBy: days(-29),
      because: text('why'),
    });
    const returned = await mutate('recordReturn', 'orderReturn { id }', {
      ...{
        orderId: order.order.id,
        source: 'POS',
        store: 'york',
        occurredAt: days(-20),
        reason: 'DAMAGED',
        note: text('bent'),
      },
      ...{ associate: STAFF, lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '12.50', currency: 'GBP' } },
      tenders: [{ kind: 'CARD', amount: '12.50', last4: '7391', reference: text('ref') }],
    });
    addId('returns', returned.orderReturn.id);
    const stray = await mutate('recordReturn', 'orderReturn { id }', {
      ...{
        customer,
        source: 'POS',
        store: 'york',
        occurredAt: days(-19 - index),
        reason: 'OTHER',
        note: text('stray'),
      },
      ...{ lines: [{ sku: 'BAG-1', quantity: 1 }], refund: { amount: '5.00', currency: 'GBP' } },
    });
    addId('returns', stray.orderReturn.id);
    const cancelled = await mutate('recordOrder', 'order { id }', {
      ...sale({ customer, number: `C${n}-${index}`, store: 'york', placedAt: days(-41) }),
      contact: { name: text('Z') },
    });
    addId('orders', cancelled.order.id);
    await mutate('updateOrderStatus', 'order { id }', {
      ...{ orderId: cancelled.order.id, status: 'CANCELLED', occurredAt: days(-1) },
    });
    const { warranty } = await jeweller.register({
      ...{ customer, startsOn: dayFromNow({ months: -2 }), serialNumber: `OWN-${n}-${index}`, sku: 'RING-9' },
      ...{ description: text('ring'), receipt: { number: `${MARK}-F${n}` } },
    });
    addId('warranties', warranty.id);
    const booking = await mutate('bookInspection', 'appointment { id }', {
      ...{ warrantyId: warranty.id, store: 'york', startsAt: days(5 + 2 * n + index), note: text('note') },
      overrideBecause: text('because'),
    });
    addId('appointments', booking.appointment.id);
    const visit = await mutate('bookAppointment', 'appointment { id }', {
      ...{ customer, store: 'york', startsAt: days(50 + 2 * n + index), purpose: text('fitting'), note: text('note') },
      overrideBecause: text('because'),
    });
    addId('appointments', visit.appointment.id);
    const inspection = await mutate('recordInspection', 'inspection { id }', {
      ...{ warrantyId: warranty.id, occurredAt: days(-10), store: 'york', associate: STAFF, condition: 'GOOD' },
      ...{ findings: [{ part: text('clasp'), condition: 'FAIR', note: text('loose') }], note: text('note') },
      photos: [`https://photos.example.com/${MARK}.jpg`],
    });
    addId('inspections', inspection.inspection.id);
    const { claim } = await mutate('fileWarrantyClaim', 'claim { id }', {
      ...{ warrantyId: warranty.id, occurredAt: days(-9), description: text('stone lost') },
    });
    addId('warrantyClaims', claim.id);
    await mutate('decideWarrantyClaim', 'claim { id }', { claimId: claim.id, approve: true, decision: text('yes') });
    const { interaction } = await mutate('recordInteraction', 'interaction { id }', {
      ...{ customer, type: 'CALL', via: 'PHONE', occurredAt: days(-8), agent: STAFF, sentiment: 'NEGATIVE' },
      ...{ subject: text('call'), body: text('body') },
    });
    addId('interactions', interaction.id);
    await mutate('setContactConsents', '', {
      ...{ customer, occurredAt: days(-7) },
      answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', evidence: text('said so') }],
    });
    await mutate('setTastes', '', {
      ...{ customer, likes: [{ topic: text('stone'), value: text('ruby') }] },
      ...{ dislikes: [{ topic: text('metal'), value: text('tin') }], sizes: [{ of: text('ring'), value: text('M') }] },
    });
    const { feedback } = await mutate('submitFeedback', 'feedback { id }', {
      ...{ customer, metric: 'NPS', score: 2, comment: text('bad'), occurredAt: days(-6) },
    });
    addId('feedback', feedback.id);
    await page.send(await receiptLink(jeweller, order.order.id), { score: '9', comment: text('by the link') });
    addId('feedback', await latestFeedback(id));
    const { serviceCase } = await mutate('openCase', 'serviceCase { id }', {
      ...{ customer, title: text('clasp'), reason: 'PRODUCT_QUALITY', occurredAt: days(-5), store: 'york' },
    });
    const caseId = addId('serviceCases', serviceCase.id);
    await mutate('updateCase', 'serviceCase { id }', { caseId, assignee: STAFF });
    await mutate('addCaseContact', 'serviceCase { id }', {
      ...{ caseId, occurredAt: days(-4), via: 'EMAIL', direction: 'OUTBOUND', note: text('wrote'), agent: STAFF },
    });
    await mutate('postCaseUpdate', 'serviceCase { id }', { caseId, message: text('update') });
    const offered = await mutate('offerResolution', 'serviceCase { id offers { id } }', {
      ...{ caseId, kind: 'GIFT', note: text('a gift') },
    });
    const [offer] = offered.serviceCase.offers;
    await mutate('answerOffer', 'serviceCase { id }', { caseId, offerId: offer.id, accept: true });
    await mutate('fulfilOffer', 'serviceCase { id }', { caseId, offerId: offer.id, note: text('sent') });
    const rootCause = { category: 'PRODUCT', explanation: text('weak'), prevention: text('stronger') };
    await mutate('resolveCase', 'serviceCase { id }', { caseId, rootCause, note: text('done') });
    await mutate('confirmResolution', 'serviceCase { id }', { caseId, confirmed: false, comment: text('no') });
    const item = {
      customer,
      kind: 'REPAIR',
      store: 'york',
      conditionAtIntake: 'FAIR',
      occurredAt: days(-12),
      promisedBy: days(-11),
    };
    const { serviceJob: collected } = await mutate('receiveItem', 'serviceJob { id }', {
      ...{ ...item, tag: text(`bag ${n} ${index}`), description: text('ring'), serialNumber: `${MARK}-J${n}${index}` },
      ...{ findings: [{ part: text('clasp'), condition: 'FAIR', note: text('loose') }], associate: STAFF },
      ...{ note: text('note'), warrantyId: warranty.id, serialNumber: `OWN-${n}-${index}` },
    });
    const jobId = addId('serviceJobs', collected.id);
    await mutate('updateServiceJob', 'serviceJob { id }', {
      ...{ jobId, promisedBy: days(-10), because: text('late'), note: text('note'), occurredAt: days(-11) },
    });
    await mutate('returnItem', 'serviceJob { id }', {
      ...{ jobId, occurredAt: days(-3), returnedTo: text('Z'), associate: STAFF },
    });
    const { serviceJob: kept } = await mutate('receiveItem', 'serviceJob { id }', {
      ...{ ...item, tag: `kept ${n} ${index}`, description: text('watch'), serialNumber: `${MARK}-K${n}${index}` },
      ...{ findings: [{ part: text('glass'), condition: 'POOR', note: text('cracked') }], note: text('note') },
    });
    addId('serviceJobs', kept.id);
  }
  const given = await jeweller.register({
    ...{ customer: { id: first }, serialNumber: `GIVEN-${n}`, sku: 'RING-8', startsOn: dayFromNow({ days: -3 }) },
  });
  await mutate('recordInspection', 'inspection { id }', {
    ...{ warrantyId: given.warranty.id, occurredAt: days(-1), condition: 'GOOD', note: text('given') },
  }).then(({ inspection }) => addId('inspections', inspection.id));
  await mutate('transferWarranty', 'warranty { id }', { warrantyId: given.warranty.id, to: { id: neighbour } });
  const guest = await mutate('recordOrder', 'order { id }', {
    ...sale({ number: `G${n}`, store: 'york', placedAt: days(-45) }),
    contact: { name: text('Z'), email: email.toUpperCase(), phone: '+447900961899' },
  });
  addId('guestOrders', guest.order.id);
  const desk = createIdentityDesk(jeweller);
  await desk.merge(first, [neighbour], { reason: text('the same') }, admin);
  await desk.unmerge(neighbour, { reason: text('not the same') }, admin);
  await desk.merge(first, [second], { reason: text('the same') }, admin);
  return { records: [first, second], ids, receipts, guestReceipt: `G${n}`, email, neighbour };
}
