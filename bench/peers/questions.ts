import { customerIdAt } from '../harness/population.ts';
import { orderInput, RECORD_ORDER } from '../harness/shop.ts';
import * as postgraphile from './postgraphile-questions.ts';
import { loyaltyNumberAt, REGULAR_EVERY } from './shop-data.ts';

/** What a server is asked. */
export type Request = { readonly query: string; readonly variables: object };

/** One question, as the graph, Apollo and Mercurius understand it, and as PostGraphile does. */
export type Question = {
  readonly name: string;
  /** The highest ratio of the function's processor time to Apollo's to aim for, with one caller. */
  readonly processorAim: number;
  /** The lowest ratio of the requests per second to Apollo's to aim for, with 16 callers. */
  readonly throughputAim: number;
  /** @param key is another one for each request of a mutation */
  request(number: number, key: string, customers: number): Request;
  requestOfPostgraphile(number: number, key: string, customers: number): Request;
  /** PostGraphile's data in the form of the others. */
  toCommonForm(data: postgraphile.Data): object;
};

/** All fields of the till's profile that the peers have, too. */
const PROFILE = `query ($id: ID!) {
  customer(id: $id) {
    id status
    name { display given family preferred }
    emails { address primary verified }
    phones { number primary verified }
    addresses { lines locality postalCode country }
    loyalty { number tier points }
    warranties { nodes { id sku description serialNumber status startsOn endsOn nextInspectionDue plan { name } } }
    preferences {
      consents { channel purpose consent occurredAt }
      rules { preferredChannel timeZone }
      tastes { likes { topic value } dislikes { topic value } sizes { of value } }
    }
  }
}`;

const ORDERS = `query ($id: ID!) {
  customer(id: $id) {
    id
    name { display }
    orders(first: 20) {
      nodes {
        id number placedAt status
        total { amount currency }
        lines { nodes { sku description quantity total { amount currency } } }
      }
    }
  }
}`;

const INTERACTIONS = `query ($id: ID!) {
  customer(id: $id) {
    id
    name { display }
    interactions(first: 20) {
      nodes { id occurredAt type via direction source touchpoint store agent subject body sentiment skus }
    }
  }
}`;

/** What a recorded order changes. */
const AFTER_ORDER = `query ($id: ID!) {
  customer(id: $id) {
    id
    insights { orderCount lifetimeValue { amount currency } }
    orders(first: 3) {
      nodes { number placedAt status total { amount currency } lines { nodes { sku description quantity total { amount currency } } } }
    }
  }
}`;

/** The distance between the customers of two successive requests. */
const STRIDE = 7_919;

/** The index of one of the customers with most orders. Nobody records an order for them, so their answers stay the same. */
const regularIndex = (number: number, customers: number): number =>
  ((number * STRIDE) % (customers / REGULAR_EVERY)) * REGULAR_EVERY;

/** The index of one of the other customers. */
function otherIndex(number: number, customers: number): number {
  const index = (number * STRIDE) % customers;
  return index % REGULAR_EVERY === 0 ? index + 1 : index;
}

const idOf = (number: number, customers: number) => ({ id: customerIdAt(regularIndex(number, customers)) });

const read = (name: string, query: string, ofPostgraphile: postgraphile.Translation, aims: Aims): Question => ({
  ...aims,
  name,
  request: (number, _, customers) => ({ query, variables: idOf(number, customers) }),
  requestOfPostgraphile: (number, _, customers) => ({
    query: ofPostgraphile.query,
    variables: idOf(number, customers),
  }),
  toCommonForm: ofPostgraphile.toCommonForm,
});

type Aims = Pick<Question, 'processorAim' | 'throughputAim'>;

export const READS: readonly Question[] = [
  read("the till's profile", PROFILE, postgraphile.PROFILE, { processorAim: 1.2, throughputAim: 1 }),
  read('20 orders with lines', ORDERS, postgraphile.ORDERS, { processorAim: 2, throughputAim: 0.6 }),
  read('20 interactions', INTERACTIONS, postgraphile.INTERACTIONS, { processorAim: 1.5, throughputAim: 0.8 }),
];

const saleOf = (number: number, key: string, customers: number): object =>
  orderInput(loyaltyNumberAt(otherIndex(number, customers)), { number: key, idempotencyKey: key });

export const RECORDING: Question = {
  name: 'recordOrder',
  processorAim: 1.6,
  throughputAim: 0.6,
  request: (...args) => ({ query: RECORD_ORDER, variables: { input: saleOf(...args) } }),
  requestOfPostgraphile: (...args) => ({
    query: postgraphile.RECORD_ORDER.query,
    variables: { input: postgraphile.orderInputOf(saleOf(...args)) },
  }),
  toCommonForm: postgraphile.RECORD_ORDER.toCommonForm,
};

/** Shows that an order was recorded once, and was counted. */
export const AFTER_RECORDING: Question = {
  ...read('the orders and counters after it', AFTER_ORDER, postgraphile.AFTER_ORDER, RECORDING),
  request: (number, _, customers) => ({ query: AFTER_ORDER, variables: otherIdOf(number, customers) }),
  requestOfPostgraphile: (number, _, customers) => ({
    query: postgraphile.AFTER_ORDER.query,
    variables: otherIdOf(number, customers),
  }),
};

const otherIdOf = (number: number, customers: number) => ({ id: customerIdAt(otherIndex(number, customers)) });
