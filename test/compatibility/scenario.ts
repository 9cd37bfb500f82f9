/**
 * The history of a fictional jeweller, as mutations: every mutation of the schema takes effect at least once, and the table
 * gets every kind of item. All people are fictional.
 */
import type { Actor } from './recording.ts';

// biome-ignore lint/suspicious/noExplicitAny: a response of any shape
type Data = any;

/** What a scenario needs to run. */
export type Stage = {
  /** Sends a mutation with a new key. @throws Error if it has a user error */
  play(by: Actor, mutation: string, input: object): Promise<Data>;
  /** The same for a mutation that takes a list. */
  playAll(by: Actor, mutation: string, inputs: readonly object[]): Promise<readonly Data[]>;
  ask(by: Actor, query: string, variables: object): Promise<Data>;
  /** Moves the clock forward. */
  pass(time: { readonly minutes?: number; readonly days?: number }): void;
  /** The time of the clock, moved by these minutes or days. */
  at(moved?: { readonly minutes?: number; readonly days?: number }): string;
  /** Waits for the consumers of the stream. */
  drain(): Promise<void>;
  /** Runs all scheduled functions. */
  schedules(): Promise<void>;
  /** Stores an id under a name. */
  name(name: string, id: string): string;
};

export const ADMIN: Actor = ['admin'];
export const DESK: Actor = ['support'];
export const YORK: Actor = ['pos', { store: 'york', system: 'tills' }];
export const WEB: Actor = ['commerce', { client: 'web-shop' }];
export const ANALYST: Actor = ['analyst'];
export const ownToken = (customer: string): Actor => ['customer', { customer, client: 'app' }];

const GBP = (amount: string) => ({ amount, currency: 'GBP' });
const line = (sku: string, unitPrice: string, more: object = {}) => ({
  ...{ sku, description: `The ${sku.toLowerCase()}`, category: 'Jewellery', quantity: 1, unitPrice },
  ...more,
});
const dayOf = (instant: string) => instant.slice(0, 10);

export async function playScenario(stage: Stage): Promise<void> {
  const early = await sellBeforeTheShopHasACurrency(stage);
  await openShop(stage);
  const people = await registerPeople(stage);
  await stage.drain();
  await joinPeople(stage, people);
  await stage.drain();
  const sales = await sell(stage, people);
  await stage.drain();
  await stage.schedules();
  await takeBack(stage, people, sales);
  await cover(stage, people, sales);
  await book(stage, people);
  await prefer(stage, people);
  await talk(stage, people, sales);
  await stage.drain();
  await serve(stage, people, sales);
  await stage.drain();
  stage.pass({ days: 3 });
  await stage.schedules();
  await stage.drain();
  await stage.play(ANALYST, 'setKpiTarget', { kpi: 'CSAT', value: 70, by: dayOf(stage.at({ days: 60 })) });
  // Once more for customers whose values did not exist yet.
  await stage.schedules();
  await stage.drain();
  stage.name('early', early);
}

async function sellBeforeTheShopHasACurrency({ play, at, name }: Stage): Promise<string> {
  const { customer } = await play(DESK, 'registerCustomer', {
    name: { given: 'Elin', family: 'Early' },
    emails: [{ address: 'elin.early@example.com' }],
  });
  const { order } = await play(WEB, 'recordOrder', {
    ...{ number: 'EARLY-1', source: 'ECOMMERCE', customer: { id: customer.id }, placedAt: at({ days: -40 }) },
    ...{ currency: 'GBP', lines: [line('PIN-1', '20.00')] },
  });
  name('elin', customer.id);
  return order.id;
}

async function openShop({ play, at, name }: Stage): Promise<void> {
  await play(ADMIN, 'saveShop', {
    ...{ name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' },
  });
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  await play(ADMIN, 'saveStore', {
    ...{ code: 'york', name: 'York', timeZone: 'Europe/London', phone: '+44 1904 555 010' },
    address: { lines: ['1 Coppergate'], locality: 'York', postalCode: 'YO1 9NR', country: 'GB' },
    openingHours: days.map((day) => ({ day, opens: '09:00', closes: '17:30' })),
    specialDays: [
      { day: dayOf(at({ days: 20 })), name: 'Stocktaking', hours: [] },
      { day: dayOf(at({ days: 21 })), hours: [{ opens: '12:00', closes: '16:00' }] },
    ],
    ...{ appointmentMinutes: 30, appointmentCapacity: 2 },
  });
  await play(ADMIN, 'saveStore', { code: 'leeds', name: 'Leeds', appointmentMinutes: 30, appointmentCapacity: 1 });
  await play(ADMIN, 'saveWarrantyPlan', {
    ...{ code: 'CARE', name: 'Care plan', durationMonths: 60, inspectionEveryMonths: 6, graceDays: 30 },
    ...{ transferable: true, covers: ['Loose stones'], excludes: ['Loss'] },
  });
  await play(ADMIN, 'saveWarrantyPlan', { code: 'PLAIN', name: 'Plain plan', durationMonths: 12 });
  const save = async (key: string, trigger: string, condition: object, actions: readonly object[]) => {
    const draft = { name: `Playbook ${key}`, trigger, condition, actions };
    name(`playbook ${key}`, (await play(ANALYST, 'savePlaybook', { draft })).playbook.id);
  };
  const eventIs = (path: string, value: unknown) => ({ all: [{ fact: 'event', path, operator: 'equal', value }] });
  await save('low', 'FEEDBACK_RECEIVED', eventIs('$.isLow', true), [
    { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'PRODUCT_QUALITY', title: 'A customer is unhappy' },
    { kind: 'ADD_STEP', title: 'Call the customer', dueInMinutes: 60 },
    { kind: 'OFFER', offer: 'DISCOUNT', percent: 10 },
    { kind: 'INFORM_CUSTOMER', message: 'We are sorry, and will call you.' },
    { kind: 'NOTIFY', topic: 'quality' },
  ]);
  await save('damaged', 'RETURN_RECORDED', eventIs('$.reason', 'DAMAGED'), [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'DAMAGED_ITEM', title: 'An item came back damaged' },
  ]);
  await save('complaint', 'INTERACTION_RECORDED', eventIs('$.type', 'COMPLAINT'), [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'OTHER', title: 'A customer complained' },
    { kind: 'NOTIFY', topic: 'complaints' },
  ]);
  await save('late', 'ORDER_LATE', { all: [] }, [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'LATE_DELIVERY', title: 'An order is late' },
  ]);
  await save('overdue', 'INSPECTION_OVERDUE', { all: [] }, [{ kind: 'NOTIFY', topic: 'inspections' }]);
  await save('reopened', 'CASE_REOPENED', { all: [] }, [{ kind: 'RAISE_SEVERITY' }]);
  await save('breached', 'CASE_BREACHED', { all: [] }, [{ kind: 'NOTIFY', topic: 'management' }]);
}

type People = Readonly<Record<'ann' | 'bob' | 'eve' | 'gil', string>>;

async function registerPeople({ play, name, pass }: Stage): Promise<People> {
  const register = async (key: string, input: object, by: Actor = DESK) => {
    const { customer, outcome } = await play(by, 'registerCustomer', input);
    if (outcome !== 'CREATED') throw new Error(`${key} was not new`);
    pass({ minutes: 5 });
    return name(key, customer.id);
  };
  const address = (lines: string, postalCode: string) => ({
    ...{ lines: [lines], locality: 'York', postalCode, country: 'GB' },
  });
  const person = (given: string, family: string) => ({ name: { given, family } });
  const ann = await register('ann', {
    name: { given: 'Ann', family: 'Archer', preferred: 'Annie', pronunciation: 'AN-ee' },
    emails: [{ address: 'ann.archer@example.com', verified: true, primary: true, label: 'home' }],
    phones: [{ number: '+44 7700 900101', verified: true, primary: true }],
    addresses: [address('1 Fairy Lane', 'YO1 7AA')],
    ...{ birthDate: '1980-02-03', locale: 'en-GB' },
    loyalty: { number: 'L-1001', tier: 'Gold', points: 120, memberSince: '2030-01-01' },
    externalIds: [{ system: 'web', value: 'W-1' }],
    attributes: [{ name: 'ringSize', value: 'M' }],
  });
  await play(WEB, 'registerCustomer', {
    ...{ loyalty: { number: 'L-1001' }, externalIds: [{ system: 'crm', value: 'C-1' }] },
  });
  const bob = await register('bob', { ...person('Bob', 'Baker'), phones: [{ number: '+44 7700 900102' }] }, YORK);
  const eve = await register('eve', {
    ...{ ...person('Eve', 'Evans'), emails: [{ address: 'eve.evans@example.com', verified: true }] },
  });
  const gil = await register('gil', { ...person('Gil', 'Grant'), externalIds: [{ system: 'web', value: 'W-7' }] });
  // The matcher suggests both pairs; the first gets a decision, and the second stays open.
  const alike = (given: string, family: string, birthDate: string, postalCode: string) => ({
    ...{ ...person(given, family), birthDate, addresses: [address('5 Low Road', postalCode)] },
  });
  await register('cara', alike('Cara', 'Coleman', '1975-05-05', 'YO2 4CC'));
  await register('cara2', { ...person('Cara', 'Coleman'), birthDate: '1975-05-05' });
  await register('dan', alike('Dan', 'Dawson', '1966-06-06', 'YO3 4DD'));
  await register('dan2', { ...person('Dan', 'Dawson'), birthDate: '1966-06-06' });
  // The matcher merges the pair.
  const hal = { ...alike('Hal', 'Hutchinson', '1990-09-09', 'YO4 4HH'), phones: [{ number: '+44 7700 900108' }] };
  await register('hal', { ...hal, emails: [{ address: 'hal.hutchinson@example.com' }] });
  await register('hal2', { ...hal, emails: [{ address: 'hal.hutchinson@example.com' }] }, WEB);
  await register('ann2', { ...person('Annie', 'Archer'), externalIds: [{ system: 'till', value: 'T-2' }] });
  await register('fay', { ...person('Fay', 'Foster'), emails: [{ address: 'fay@example.com' }] });
  await register('fay2', { ...person('Fay', 'Fisher'), phones: [{ number: '+44 7700 900106' }] });
  await play(ownToken(ann), 'updateCustomer', { addPhones: [{ number: '+44 7700 900191', label: 'work' }] });
  await play(DESK, 'updateCustomer', {
    ...{ customerId: bob, name: { given: 'Robert', family: 'Baker', preferred: 'Bob' } },
    ...{ addEmails: [{ address: 'bob.baker@example.com' }], attributes: [{ name: 'metal', value: 'gold' }] },
  });
  return { ann, bob, eve, gil };
}

async function joinPeople({ play, ask, name }: Stage, { ann }: People): Promise<void> {
  const id = (key: string) => name(key, '');
  await play(DESK, 'mergeCustomers', { survivor: ann, others: [id('ann2')], reason: 'The same address' });
  await play(DESK, 'mergeCustomers', { survivor: id('fay'), others: [id('fay2')] });
  await play(DESK, 'unmergeCustomer', { recordId: id('fay2'), reason: 'Two sisters' });
  const { nodes } = await ask(ADMIN, 'matchQueue', { first: 20 });
  if (nodes.length < 2) throw new Error(`the matcher suggests ${nodes.length} pairs`);
  await play(DESK, 'rejectMatch', { left: id('cara'), right: id('cara2'), reason: 'Twins' });
}

type Sales = Readonly<Record<'ring' | 'watch' | 'web' | 'guest' | 'late' | 'warrantyId', string>>;

async function sell({ play, playAll, at, pass, name }: Stage, { ann, bob, gil, eve }: People): Promise<Sales> {
  const sale = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const { order } = await play(by, 'recordOrder', {
      ...{ number: `N-${key}`, source: 'POS', placedAt: at({ minutes: -5 }), currency: 'GBP', ...input },
    });
    name(`order ${key}`, order.id);
    return order;
  };
  const ring = await sale('ring', YORK, {
    ...{ customer: { id: ann }, associate: 'nell' },
    lines: [line('RING-1', '500.00', { serialNumbers: ['SN-RING-1'], warrantyPlan: 'CARE' }), line('BOX-1', '10.00')],
    ...{ total: '510.00', tip: '5.00', paymentLast4: '4242' },
    tenders: [
      { kind: 'CARD', amount: '500.00', last4: '4242', reference: 'auth-1' },
      { kind: 'CASH', amount: '15.00' },
    ],
  });
  const { warranties } = ring.lines.nodes[0];
  const watch = await sale('watch', YORK, {
    ...{ customer: { phone: '+44 7700 900102' }, placedAt: at({ days: -300 }) },
    lines: [line('WATCH-1', '200.00', { quantity: 2, serialNumbers: ['SN-W-1', 'SN-W-2'], discount: '20.00' })],
  });
  await sale('euros', WEB, {
    ...{ source: 'ECOMMERCE', customer: { externalId: { system: 'web', value: 'W-7' } }, currency: 'EUR' },
    ...{ exchangeRate: '0.85', placedAt: at({ days: -200 }), lines: [line('EAR-1', '80.00')], taxIncluded: false },
    ...{ tax: '16.00', shipping: '4.00' },
  });
  await sale('measure', YORK, {
    ...{ customer: { id: eve }, rounding: '0.02' },
    lines: [line('CHAIN-M', '19.999', { measure: { amount: '0.53', unit: 'm' }, total: '10.60' })],
  });
  const shipTo = { lines: ['1 Fairy Lane'], postalCode: 'YO1 7AA', country: 'GB' };
  const web = await sale('web', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: ann }, promisedBy: at({ days: 2 }), shipTo },
    ...{ placedAt: at({ minutes: -30 }), lines: [line('EAR-2', '90.00', { quantity: 3 })] },
  });
  const step = (orderId: string, status: string) =>
    play(WEB, 'updateOrderStatus', { orderId, status, occurredAt: at() });
  await step(web.id, 'FULFILLED');
  pass({ minutes: 30 });
  await step(web.id, 'DELIVERED');
  const late = await sale('late', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: gil }, placedAt: at({ days: -3 }), promisedBy: at({ days: -1 }), shipTo },
    lines: [line('EAR-3', '60.00')],
  });
  const unpaid = await sale('unpaid', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: bob }, status: 'PLACED', promisedBy: at({ days: 5 }), shipTo },
    lines: [line('EAR-4', '70.00', { warrantyPlan: 'PLAIN' })],
  });
  await play(WEB, 'promiseDelivery', { orderId: unpaid.id, promisedBy: at({ days: 9 }), because: 'Snow' });
  const paidLater = await sale('paid later', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: bob }, status: 'PLACED', lines: [line('EAR-5', '75.00')] },
  });
  await step(paidLater.id, 'PAID');
  const cancelled = await sale('cancelled', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: bob }, lines: [line('EAR-6', '30.00')] },
  });
  await step(cancelled.id, 'CANCELLED');
  const contact = { name: 'Ivy Irwin', email: 'ivy@example.com', phone: '+44 7700 900109' };
  const guest = await sale('guest', YORK, {
    contact,
    lines: [line('PIN-2', '25.00', { serialNumbers: ['SN-PIN-2'] })],
  });
  const claimed = await sale('claimed', WEB, {
    ...{ source: 'ECOMMERCE', contact: { email: 'eve.evans@example.com' }, lines: [line('PIN-3', '35.00')] },
  });
  await play(DESK, 'claimOrder', { orderId: claimed.id, customer: { id: eve } });
  const offline = (number: string, more: object) => ({
    ...{
      number,
      source: 'POS',
      placedAt: at({ minutes: -2 }),
      currency: 'GBP',
      lines: [line('CARD-1', '3.00')],
      ...more,
    },
  });
  const [first] = await playAll(YORK, 'recordOrders', [
    offline('OFF-1', { customer: { loyaltyNumber: 'L-1001' } }),
    offline('OFF-2', {}),
  ]);
  name('order offline', first.order.id);
  return {
    ...{ ring: ring.id, watch: watch.id, web: web.id, guest: guest.id, late: late.id },
    warrantyId: name('warranty ring', warranties[0].id),
  };
}

async function takeBack(stage: Stage, { ann, bob }: People, sales: Sales): Promise<void> {
  const { play, at, pass, name } = stage;
  const back = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const occurredAt = at({ minutes: -1 });
    const { orderReturn } = await play(by, 'recordReturn', { source: 'POS', occurredAt, ...input });
    return name(`return ${key}`, orderReturn.id);
  };
  await back('numbered', YORK, {
    ...{
      idempotencyKey: 'return-of-york',
      number: 'RET-1',
      receipt: { number: 'N-watch', store: 'york' },
      reason: 'DAMAGED',
      refund: GBP('190.00'),
    },
    ...{ lines: [{ sku: 'WATCH-1', quantity: 1, serialNumbers: ['SN-W-1'] }], note: 'Scratched', associate: 'nell' },
    tenders: [{ kind: 'CARD', amount: '190.00', last4: '4242' }],
  });
  const web = await back('web', WEB, {
    ...{ source: 'ECOMMERCE', orderId: sales.web, reason: 'CHANGED_MIND', refund: GBP('90.00') },
    lines: [{ sku: 'EAR-2', quantity: 1 }],
  });
  await back('goodwill', DESK, { orderId: sales.web, reason: 'GOODWILL', lines: [], refund: GBP('5.00') });
  await back('unknown sale', YORK, {
    ...{ customer: { id: bob }, reason: 'OTHER', refund: GBP('8.00'), lines: [{ sku: 'OLD-1', quantity: 1 }] },
  });
  await back('of nobody', YORK, { reason: 'OTHER', refund: GBP('7.00'), lines: [{ sku: 'OLD-2', quantity: 1 }] });
  await back('of a guest', YORK, {
    ...{ orderId: sales.guest, reason: 'WRONG_ITEM', refund: GBP('25.00'), lines: [{ sku: 'PIN-2', quantity: 1 }] },
  });
  const exchange = async (key: string, exchangeOf: object) => {
    pass({ minutes: 10 });
    const { order } = await play(YORK, 'recordOrder', {
      ...{ number: `X-${key}`, source: 'POS', customer: { id: ann }, placedAt: at(), currency: 'GBP', exchangeOf },
      lines: [line('EAR-9', '95.00')],
    });
    name(`order exchange ${key}`, order.id);
  };
  await exchange('id', { id: web });
  await exchange('key', { idempotencyKey: 'return-of-york' });
  await exchange('number', { number: { number: 'RET-1', store: 'york', source: 'POS' } });
}

async function cover(stage: Stage, { ann, bob, eve }: People, { warrantyId }: Sales): Promise<void> {
  const { play, at, pass, name } = stage;
  const register = async (key: string, startsOn: string, more: object = {}) => {
    const { warranty } = await play(DESK, 'registerWarranty', {
      ...{ customer: { id: ann }, plan: 'CARE', sku: `SKU-${key}`, description: 'An older ring', startsOn, ...more },
    });
    return name(`warranty ${key}`, warranty.id);
  };
  const inspect = (id: string, condition: string, findings: readonly object[]) =>
    play(YORK, 'recordInspection', {
      ...{ warrantyId: id, occurredAt: at(), associate: 'nell', condition, findings, note: 'Cleaned' },
      photos: ['https://example.com/photo.jpg'],
    });
  await inspect(warrantyId, 'EXCELLENT', [{ part: 'Clasp', condition: 'EXCELLENT' }]);
  const slot = `${dayOf(at({ days: 1 }))}T10:00:00Z`;
  const booked = await play(ownToken(ann), 'bookInspection', {
    warrantyId,
    startsAt: slot,
    store: 'york',
    note: 'Please',
  });
  name('appointment inspection', booked.appointment.id);
  pass({ days: 1 });
  await inspect(warrantyId, 'GOOD', [{ part: 'Clasp', condition: 'GOOD', note: 'A little loose' }]);
  const file = async (key: string, id: string) =>
    name(
      `claim ${key}`,
      (await play(DESK, 'fileWarrantyClaim', { warrantyId: id, occurredAt: at(), description: 'A stone is lost' }))
        .claim.id,
    );
  const claimId = await file('decided', warrantyId);
  await play(DESK, 'decideWarrantyClaim', { claimId, approve: true, decision: 'We replace the stone.' });
  await file('open', warrantyId);
  const given = await register('given', dayOf(at({ days: -10 })), { serialNumber: 'SN-GIVEN' });
  await play(DESK, 'transferWarranty', { warrantyId: given, to: { id: eve } });
  const voided = await register('voided', dayOf(at({ days: -10 })), { customer: { id: bob } });
  await play(DESK, 'voidWarranty', { warrantyId: voided, because: 'It was opened by others' });
  const overdue = await register('overdue', dayOf(at({ days: -190 })), { customer: { id: bob } });
  const next = await play(DESK, 'bookInspection', {
    ...{ warrantyId: overdue, startsAt: `${dayOf(at({ days: 8 }))}T11:00:00Z`, store: 'york' },
  });
  name('appointment next', next.appointment.id);
}

async function book({ play, at, name }: Stage, { ann, gil }: People): Promise<void> {
  const visit = async (key: string, by: Actor, input: object) =>
    name(`appointment ${key}`, (await play(by, 'bookAppointment', { store: 'york', ...input })).appointment.id);
  const day = dayOf(at({ days: 9 }));
  const fitting = await visit('fitting', ownToken(ann), { startsAt: `${day}T10:00:00Z`, purpose: 'Fitting' });
  await play(DESK, 'updateAppointment', { appointmentId: fitting, startsAt: `${day}T14:00:00Z`, note: 'Later' });
  const advice = await visit('advice', DESK, {
    ...{ customer: { id: gil }, startsAt: `${day}T11:00:00Z`, purpose: 'Advice', minutes: 60 },
  });
  await play(DESK, 'updateAppointment', { appointmentId: advice, status: 'CANCELLED' });
  await visit('night', DESK, {
    ...{
      customer: { id: gil },
      startsAt: `${day}T21:00:00Z`,
      purpose: 'Private view',
      overrideBecause: 'A good customer',
    },
  });
}

async function prefer({ play, at }: Stage, { ann, bob }: People): Promise<void> {
  await play(DESK, 'setContactConsents', {
    ...{ customer: { id: ann }, occurredAt: at({ minutes: -1 }) },
    answers: [
      { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', evidence: 'Form 7' },
      { channel: 'PHONE', purpose: 'MARKETING', consent: 'DENIED' },
    ],
  });
  await play(ownToken(ann), 'setContactRules', {
    ...{ preferredChannel: 'EMAIL', timeZone: 'Europe/London', quietFrom: '21:00', quietTo: '08:00', weeklyCap: 2 },
  });
  await play(DESK, 'setContactRules', { customer: { id: bob }, pausedUntil: at({ days: 30 }) });
  await play(DESK, 'setTastes', {
    ...{
      customer: { id: ann },
      likes: [{ topic: 'metal', value: 'gold' }],
      dislikes: [{ topic: 'stone', value: 'opal' }],
    },
    sizes: [{ of: 'ring', value: 'M' }],
  });
}

async function talk({ play, playAll, at, pass, name }: Stage, people: People, sales: Sales): Promise<void> {
  const { ann, bob, gil } = people;
  const visit = (customer: string, type: string, more: object = {}) => {
    pass({ minutes: 15 });
    return { customer: { id: customer }, type, occurredAt: at({ minutes: -1 }), ...more };
  };
  const { interaction } = await play(DESK, 'recordInteraction', {
    ...visit(ann, 'CALL', {
      via: 'PHONE',
      touchpoint: 'Repair desk',
      agent: 'sam',
      subject: 'The ring',
      body: 'A question',
    }),
    ...{ sentiment: 'NEUTRAL', skus: ['RING-1'], orderId: sales.ring, warrantyId: sales.warrantyId },
  });
  name('interaction call', interaction.id);
  await playAll(DESK, 'recordInteractions', [
    visit(ann, 'STORE_VISIT', { via: 'STORE', touchpoint: 'Counter', store: 'york' }),
    visit(ann, 'MARKETING_SENT', { via: 'EMAIL', direction: 'OUTBOUND' }),
    visit(bob, 'WEB_VISIT', { via: 'WEB', touchpoint: 'Storefront' }),
    visit(bob, 'CART_ABANDONED', { via: 'WEB', touchpoint: 'Checkout', skus: ['EAR-1'] }),
  ]);
  await play(WEB, 'recordInteraction', {
    ...visit(gil, 'COMPLAINT', {
      via: 'EMAIL',
      body: 'It took far too long',
      sentiment: 'NEGATIVE',
      touchpoint: 'Delivery',
    }),
  });
}

async function serve(stage: Stage, { ann, bob, eve, gil }: People, sales: Sales): Promise<void> {
  const { play, at, pass, name } = stage;
  const feedback = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const answer = await play(by, 'submitFeedback', { occurredAt: at({ minutes: -1 }), ...input });
    name(`feedback ${key}`, answer.feedback.id);
    return answer;
  };
  await feedback('good', YORK, {
    customer: { id: ann },
    metric: 'CSAT',
    score: 5,
    via: 'SURVEY',
    touchpoint: 'Counter',
  });
  const low = await feedback('low', DESK, {
    ...{ customer: { id: eve }, metric: 'NPS', score: 2, comment: 'The chain broke', skus: ['CHAIN-M'] },
    ...{ touchpoint: 'Delivery', via: 'EMAIL' },
  });
  const lowCase = name('case low', low.openedCases[0].id);
  const unknown = await feedback('unknown', DESK, {
    ...{ handle: '@someone', metric: 'STARS', score: 1, comment: 'Never again', via: 'REVIEW_SITE' },
  });
  name('case unknown', unknown.openedCases[0].id);
  await feedback('own', ownToken(bob), { metric: 'CES', score: 3, comment: 'Easy enough', orderId: sales.watch });
  await feedback('nps', WEB, { customer: { id: gil }, metric: 'NPS', score: 9 });

  const open = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const { serviceCase } = await play(by, 'openCase', {
      reason: 'DAMAGED_ITEM',
      occurredAt: at({ minutes: -1 }),
      ...input,
    });
    return name(`case ${key}`, serviceCase.id);
  };
  const act = (mutation: string, caseId: string, input: object = {}, by: Actor = DESK) => {
    pass({ minutes: 5 });
    return play(by, mutation, { caseId, ...input });
  };
  const rootCause = { category: 'PACKAGING', explanation: 'The box was thin', prevention: 'A thicker box' };
  const clasp = await open('clasp', DESK, {
    ...{
      customer: { id: ann },
      title: 'The clasp came broken',
      severity: 'HIGH',
      via: 'PHONE',
      touchpoint: 'Repair desk',
    },
    ...{ store: 'york', skus: ['RING-1'], orderId: sales.ring, warrantyId: sales.warrantyId },
  });
  await act('updateCase', clasp, { assignee: 'sam', title: 'The clasp broke' });
  await act('addCaseContact', clasp, {
    occurredAt: at(),
    via: 'PHONE',
    direction: 'OUTBOUND',
    note: 'Called',
    agent: 'sam',
  });
  await act('postCaseUpdate', clasp, { message: 'We look into it', via: 'EMAIL', nextUpdateDueAt: at({ days: 1 }) });
  const offer = async (caseId: string, input: object) =>
    (await act('offerResolution', caseId, input)).serviceCase.offers.at(-1).id as string;
  const refund = await offer(clasp, { kind: 'REFUND', value: GBP('20.00'), note: 'For the trouble' });
  await act('answerOffer', clasp, { offerId: refund, accept: true }, ownToken(ann));
  await act('fulfilOffer', clasp, { offerId: refund, note: 'Paid' });
  const gift = await offer(clasp, { kind: 'GIFT' });
  await act('answerOffer', clasp, { offerId: gift, accept: false });
  const repair = await offer(clasp, { kind: 'REPAIR' });
  await act('answerOffer', clasp, { offerId: repair, accept: true });
  await act('fulfilOffer', clasp, { offerId: repair, withdrawn: true });
  const discount = await offer(clasp, { kind: 'DISCOUNT', percent: 10 });
  await act('answerOffer', clasp, { offerId: discount, accept: true });
  await play(YORK, 'recordOrder', {
    ...{ number: 'N-redeemed', source: 'POS', customer: { id: ann }, placedAt: at(), currency: 'GBP' },
    ...{ lines: [line('EAR-7', '40.00', { discount: '4.00' })], redeems: [{ caseId: clasp, offerId: discount }] },
  });
  const voucher = await offer(clasp, { kind: 'DISCOUNT', percent: 5 });
  await act('answerOffer', clasp, { offerId: voucher, accept: true });
  name('offer voucher', voucher);
  const replacement = await offer(clasp, { kind: 'REPLACEMENT' });
  name('offer replacement', replacement);
  await act('resolveCase', clasp, { rootCause, note: 'All done' });
  await act('confirmResolution', clasp, { confirmed: false, comment: 'It broke again' }, ownToken(ann));
  await act('resolveCase', clasp, { rootCause });
  await act('reopenCase', clasp, { because: 'A letter came' });
  const stepId =
    low.openedCases[0].steps?.[0]?.id ?? (await stage.ask(ADMIN, 'serviceCase', { id: lowCase })).steps[0].id;
  await act('completeCaseStep', lowCase, { stepId });
  await act('addCaseContact', lowCase, {
    occurredAt: at(),
    via: 'EMAIL',
    direction: 'OUTBOUND',
    waitForCustomer: true,
  });
  const closed = await open('closed', ownToken(gil), { title: 'No letter came' });
  await act('resolveCase', closed, { rootCause: { category: 'SYSTEM', explanation: 'A bug' } });
  await act('confirmResolution', closed, { confirmed: true });
  await open('critical', DESK, { customer: { id: bob }, title: 'The shop is on fire', severity: 'CRITICAL' });
}
