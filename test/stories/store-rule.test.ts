import { getNamedType, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCaller } from '../support/graph.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';
import { ROOT_FIELDS } from '../support/schema.ts';
import { formatUserErrors } from '../support/user-errors.ts';

/**
 * What binds each mutation to the stores of the caller.
 * - STORE_OF_THING: it changes what belongs to a store. Another store needs `customerPresent: true`.
 * - STORE_OF_CALLER: it records for the store of the caller, and naming another one is refused. What it refers to may be of
 *   any store: the customer brings the goods back, or the item to inspect.
 * - CUSTOMER: it acts for a customer, who is present or on the phone, on what belongs to no store.
 * - SHOP: settings of the whole shop, by people who are bound to no store.
 */
const RULES: Readonly<Record<string, 'STORE_OF_THING' | 'STORE_OF_CALLER' | 'CUSTOMER' | 'SHOP'>> = {
  updateOrderStatus: 'STORE_OF_THING',
  promiseDelivery: 'STORE_OF_THING',
  bookInspection: 'STORE_OF_THING',
  bookAppointment: 'STORE_OF_THING',
  updateAppointment: 'STORE_OF_THING',
  updateServiceJob: 'STORE_OF_THING',
  answerEstimate: 'STORE_OF_THING',
  returnItem: 'STORE_OF_THING',
  recordOrder: 'STORE_OF_CALLER',
  recordOrders: 'STORE_OF_CALLER',
  recordReturn: 'STORE_OF_CALLER',
  recordInspection: 'STORE_OF_CALLER',
  receiveItem: 'STORE_OF_CALLER',
  recordInteraction: 'STORE_OF_CALLER',
  recordInteractions: 'STORE_OF_CALLER',
  submitFeedback: 'STORE_OF_CALLER',
  openCase: 'STORE_OF_CALLER',
  promiseCall: 'STORE_OF_CALLER',
  // A guest order is claimed by the person whose receipt the till holds; cover has an owner, not a store.
  claimOrder: 'CUSTOMER',
  registerWarranty: 'CUSTOMER',
  fileWarrantyClaim: 'CUSTOMER',
  decideWarrantyClaim: 'CUSTOMER',
  transferWarranty: 'CUSTOMER',
  voidWarranty: 'CUSTOMER',
  reinstateWarranty: 'CUSTOMER',
  registerCustomer: 'CUSTOMER',
  updateCustomer: 'CUSTOMER',
  mergeCustomers: 'CUSTOMER',
  unmergeCustomer: 'CUSTOMER',
  identifyCustomer: 'CUSTOMER',
  rejectMatch: 'CUSTOMER',
  setContactConsents: 'CUSTOMER',
  setContactRules: 'CUSTOMER',
  setTastes: 'CUSTOMER',
  // One desk works for all stores: a customer complains where it is convenient.
  // Each store can reach the customer, wherever the call was promised.
  recordCall: 'CUSTOMER',
  updateCall: 'CUSTOMER',
  updateCase: 'CUSTOMER',
  addCaseContact: 'CUSTOMER',
  postCaseUpdate: 'CUSTOMER',
  completeCaseStep: 'CUSTOMER',
  offerResolution: 'CUSTOMER',
  answerOffer: 'CUSTOMER',
  fulfilOffer: 'CUSTOMER',
  resolveCase: 'CUSTOMER',
  confirmResolution: 'CUSTOMER',
  reopenCase: 'CUSTOMER',
  exportCustomer: 'CUSTOMER',
  sendMessage: 'CUSTOMER',
  cancelMessage: 'CUSTOMER',
  settleMessage: 'CUSTOMER',
  saveMessageTemplate: 'SHOP',
  requestErasure: 'CUSTOMER',
  cancelErasure: 'CUSTOMER',
  cancelOrderErasure: 'CUSTOMER',
  requestUpload: 'CUSTOMER',
  savePlaybook: 'SHOP',
  setKpiTarget: 'SHOP',
  savePreventionAction: 'SHOP',
  saveIntegration: 'SHOP',
  saveSegment: 'SHOP',
  exportAudience: 'SHOP',
  confirmAudienceSent: 'SHOP',
  startImport: 'SHOP',
  cancelImport: 'SHOP',
  resumeImport: 'SHOP',
  replayWebhookDelivery: 'SHOP',
  saveShop: 'SHOP',
  saveStore: 'SHOP',
  saveStaffMember: 'SHOP',
  saveWarrantyPlan: 'SHOP',
};

const MUTATIONS = ROOT_FIELDS.filter(({ kind }) => kind === 'mutation');
const named = (rule: string) => Object.keys(RULES).filter((name) => RULES[name] === rule);
const fieldsOf = (name: string): readonly string[] => {
  const [argument] = MUTATIONS.find((one) => one.name === name)?.field.args ?? [];
  const type = argument === undefined ? undefined : getNamedType(argument.type);
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
};

describe('the rules of stores', () => {
  test('name every mutation', () => {
    expect(MUTATIONS.map(({ name }) => name).filter((name) => RULES[name] === undefined)).toEqual([]);
  });

  test('let exactly what changes the things of a store say that the customer is present', () => {
    const withPresence = MUTATIONS.map(({ name }) => name).filter((name) => fieldsOf(name).includes('customerPresent'));
    expect(withPresence.toSorted()).toEqual(named('STORE_OF_THING').toSorted());
  });

  test('know every mutation whose input names a store, an order or an appointment', () => {
    const bound = MUTATIONS.map(({ name }) => name).filter((name) =>
      fieldsOf(name).some((field) => /^(store|orderId|appointmentId|jobId)$/.test(field)),
    );
    const free = bound.filter((name) => RULES[name] === 'CUSTOMER' || RULES[name] === 'SHOP');
    // `fulfilOffer` only names the sale that redeemed the offer, `setKpiTarget` whose figures the goal is for, `cancelOrderErasure` the sale
    // of which the contact stays, and the two others the job of an import.
    expect(free.toSorted()).toEqual([
      ...['cancelImport', 'cancelOrderErasure', 'claimOrder', 'fulfilOffer', 'resumeImport', 'setKpiTarget'],
    ]);
  });
});

let jeweller: Jeweller;
let yorkAndBath: TestCaller;
let ana: { id: string };
beforeAll(async () => {
  jeweller = await openJeweller();
  const { graph } = jeweller;
  const SAVE = 'mutation ($input: SaveStoreInput!) { saveStore(input: $input) { userErrors { message } } }';
  for (const code of ['york', 'leeds', 'bath']) {
    const hours = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
      ...{ day, opens: '00:00', closes: '24:00' },
    }));
    const input = { ...freshKey(), code, name: code, openingHours: hours, appointmentCapacity: 50 };
    expect((await graph.as('admin').run(SAVE, { input })).saveStore.userErrors).toEqual([]);
  }
  yorkAndBath = graph.as('clerk', { staff: 'stf_1', stores: ['york', 'bath'] });
  ana = { id: await jeweller.customer() };
});

const PRESENCE = 'customerPresence { store }';
const APPOINTMENT = `appointment { id store ${PRESENCE} }`;
const JOB = `serviceJob { id store ${PRESENCE} }`;
const startsAt = `${dayFromNow({ days: 3 })}T10:00:00Z`;

async function soldInYork(): Promise<string> {
  const { order } = await createOrderDesk(jeweller.graph).record(sale({ customer: ana, status: 'PLACED' }));
  return order.id;
}
async function bookedInYork(): Promise<string> {
  const input = { customer: ana, store: 'york', startsAt, purpose: 'Fitting' };
  const { appointment } = await jeweller.mutate('bookAppointment', APPOINTMENT, input, jeweller.york);
  return appointment.id;
}

async function receivedInYork(): Promise<string> {
  const tag = freshKey().idempotencyKey;
  const input = { customer: ana, kind: 'REPAIR', store: 'york', tag, description: 'A ring', conditionAtIntake: 'GOOD' };
  const promisedBy = startsAt;
  const occurredAt = new Date().toISOString();
  return (await jeweller.mutate('receiveItem', JOB, { ...input, occurredAt, promisedBy }, jeweller.york)).serviceJob.id;
}

/** An input of each mutation that changes something of the store in York, and the field that names it. */
const CHANGES_OF_YORK: Readonly<Record<string, () => Promise<{ input: object; selection: string; path: string }>>> = {
  updateOrderStatus: async () => ({
    input: { orderId: await soldInYork(), status: 'PAID', occurredAt: new Date().toISOString() },
    ...{ selection: `order { ${PRESENCE} }`, path: 'orderId' },
  }),
  promiseDelivery: async () => ({
    input: { orderId: await soldInYork(), promisedBy: startsAt },
    ...{ selection: `order { ${PRESENCE} }`, path: 'orderId' },
  }),
  bookInspection: async () => ({
    input: { warrantyId: (await jeweller.register({ customer: ana })).warranty.id, store: 'york', startsAt },
    ...{ selection: APPOINTMENT, path: 'store' },
  }),
  bookAppointment: async () => ({
    input: { customer: ana, store: 'york', startsAt, purpose: 'Fitting' },
    ...{ selection: APPOINTMENT, path: 'store' },
  }),
  updateAppointment: async () => ({
    input: { appointmentId: await bookedInYork(), status: 'CANCELLED' },
    ...{ selection: APPOINTMENT, path: 'appointmentId' },
  }),
  updateServiceJob: async () => ({
    input: { jobId: await receivedInYork(), status: 'IN_PROGRESS' },
    ...{ selection: JOB, path: 'jobId' },
  }),
  answerEstimate: async () => {
    const jobId = await receivedInYork();
    const estimate = { amount: '12.00', currency: 'GBP' };
    await jeweller.mutate('updateServiceJob', JOB, { jobId, estimate }, jeweller.york);
    return { input: { jobId, estimate, approve: true }, selection: JOB, path: 'jobId' };
  },
  returnItem: async () => ({
    input: { jobId: await receivedInYork(), occurredAt: new Date().toISOString() },
    ...{ selection: JOB, path: 'jobId' },
  }),
};

test('every change of a store’s things has a case below', () => {
  expect(Object.keys(CHANGES_OF_YORK).toSorted()).toEqual(named('STORE_OF_THING').toSorted());
});

describe.each(Object.entries(CHANGES_OF_YORK))('%s in York', (name, create) => {
  async function send(by: TestCaller, more: object = {}) {
    const { input, selection, path } = await create();
    const payload = await jeweller.mutate(name, selection, { ...input, ...more }, by);
    return {
      entity: payload.order ?? payload.appointment ?? payload.serviceJob,
      errors: formatUserErrors(payload.userErrors),
      path,
    };
  }

  test('is refused to a till in Leeds, and to a clerk of Leeds, unless the customer is present', async () => {
    const clerk = jeweller.graph.as('clerk', { staff: 'stf_2', stores: ['leeds'] });
    for (const by of [jeweller.leeds, clerk]) {
      for (const more of [{}, { customerPresent: false }, { customerPresent: null }]) {
        const { entity, errors, path } = await send(by, more);
        expect([entity ?? null, errors]).toEqual([null, [`NOT_ALLOWED input.${path}`]]);
      }
      const { entity, errors } = await send(by, { customerPresent: true });
      expect(errors).toEqual([]);
      expect(entity.customerPresence).toEqual({ store: 'leeds' });
    }
  });

  test('is done by the till in York, a clerk of several stores, the desk, the shop’s systems and an admin', async () => {
    const { graph, york, desk } = jeweller;
    // The web shop keeps no items.
    const systems = ['updateServiceJob', 'answerEstimate', 'returnItem'].includes(name) ? [] : [graph.as('commerce')];
    for (const by of [york, yorkAndBath, desk, ...systems, graph.as('admin')]) {
      const { entity, errors } = await send(by);
      expect(errors).toEqual([]);
      expect(entity.customerPresence).toBeNull();
    }
  });
});

test('a till moves its own appointment to another store only for a customer who is present', async () => {
  const move = async (more: object) =>
    formatUserErrors(
      (
        await jeweller.mutate(
          'updateAppointment',
          APPOINTMENT,
          { appointmentId: await bookedInYork(), store: 'leeds', ...more },
          jeweller.york,
        )
      ).userErrors,
    );
  expect(await move({})).toEqual(['NOT_ALLOWED input.store']);
  expect(await move({ customerPresent: true })).toEqual([]);
});

test('a customer changes the own appointment in any store', async () => {
  const own = jeweller.asCustomer(ana.id);
  const input = { appointmentId: await bookedInYork(), status: 'CANCELLED' };
  expect((await jeweller.mutate('updateAppointment', 'appointment { id }', input, own)).userErrors).toEqual([]);
});

test('an order without a store is open to every till', async () => {
  const desk = createOrderDesk(jeweller.graph);
  const web = sale({ customer: ana, source: 'ECOMMERCE', status: 'PAID' });
  const { order } = await desk.record(web, jeweller.graph.as('commerce'));
  const collected = { orderId: order.id, status: 'FULFILLED', occurredAt: new Date().toISOString() };
  expect((await desk.updateStatus(collected, jeweller.leeds)).userErrors).toEqual([]);
});

describe('a till in Leeds', () => {
  const occurredAt = new Date().toISOString();
  test.each([
    ...['recordOrder', 'recordReturn', 'recordInspection', 'recordInteraction', 'submitFeedback', 'openCase'],
    ...['promiseCall', 'receiveItem'],
  ])('cannot name York as the store in %s, and a clerk of York and Bath cannot name Leeds', async (name) => {
    const warrantyId = (await jeweller.register({ customer: ana })).warranty.id;
    const inputs: Readonly<Record<string, object>> = {
      recordOrder: sale({ customer: ana }),
      recordReturn: {
        ...{ source: 'POS', customer: ana, occurredAt, reason: 'CHANGED_MIND' },
        ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '1.00', currency: 'GBP' } },
      },
      recordInspection: { warrantyId, occurredAt, condition: 'GOOD' },
      recordInteraction: { customer: ana, type: 'STORE_VISIT', occurredAt },
      submitFeedback: { customer: ana, comment: 'Lovely', occurredAt },
      openCase: { customer: ana, title: 'Broken', reason: 'OTHER', occurredAt },
      promiseCall: { customer: ana, dueAt: `${dayFromNow({ days: 1 })}T10:00:00.000Z` },
      receiveItem: {
        ...{ customer: ana, kind: 'REPAIR', tag: 'S-1', description: 'A ring', conditionAtIntake: 'GOOD' },
        ...{ occurredAt, promisedBy: startsAt },
      },
    };
    const errorsOf = async (store: string, by: TestCaller) =>
      formatUserErrors((await jeweller.mutate(name, '', { ...inputs[name], ...freshKey(), store }, by)).userErrors);
    expect(await errorsOf('york', jeweller.leeds)).toEqual(['NOT_ALLOWED input.store']);
    expect(await errorsOf('leeds', yorkAndBath)).toEqual(['NOT_ALLOWED input.store']);
    expect(await errorsOf('bath', yorkAndBath)).toEqual([]);
  });
});
