import { expect } from 'vitest';
import type { TestCaller, TestGraph } from './graph.ts';

const FIELDS = `preferences {
  version
  consents { channel purpose consent occurredAt source evidence summary }
  rules { preferredChannel timeZone quietFrom quietTo weeklyCap pausedUntil }
  tastes { likes { topic value } dislikes { topic value } sizes { of value } }
}`;
const TYPES = {
  setContactConsents: 'SetContactConsentsInput',
  setContactRules: 'SetContactRulesInput',
  setTastes: 'SetTastesInput',
};
export type PreferencesMutation = keyof typeof TYPES;

export const NOON = '2026-03-02T12:00:00.000Z';
export const MARKETING_BY_EMAIL = { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED' };

/** The document of this mutation, with its whole payload. */
export const mutationOf = (name: PreferencesMutation): string => `mutation ($input: ${TYPES[name]}!) {
  ${name}(input: $input) { customer { id } ${FIELDS} userErrors { code message path } } }`;

let keys = 0;
/** An idempotency key that is new in this process. */
export const fresh = () => ({ idempotencyKey: `fresh-${keys++}` });

/** The payload of a mutation that was rejected with one error. */
export const rejectedPayload = (code: string, ...path: string[]) => ({
  customer: null,
  preferences: null,
  userErrors: [{ code, message: expect.any(String), path: ['input', ...path] }],
});

/** Helpers for stories about preferences. The default caller is the support desk. */
export function createPreferencesDesk(graph: TestGraph) {
  const desk = graph.as('support');
  async function change(name: PreferencesMutation, input: object, by: TestCaller = desk) {
    return (await by.run(mutationOf(name), { input: { ...fresh(), ...input } }))[name];
  }
  return {
    desk,
    change,
    /** Registers a customer with an external id by default, and returns the id. */
    async register(input: object = {}): Promise<string> {
      const query =
        'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } userErrors { code } } }';
      const key = fresh();
      const lookup = { externalIds: [{ system: `of ${key.idempotencyKey}`, value: '7' }] };
      const { registerCustomer } = await desk.run(query, { input: { ...key, ...lookup, ...input } });
      return registerCustomer.customer.id;
    },
    consents: (input: object) => change('setContactConsents', { occurredAt: NOON, ...input }),
    rules: (input: object) => change('setContactRules', input),
    tastes: (input: object) => change('setTastes', input),
    async preferencesOf(id: string) {
      return (await desk.run(`query ($id: ID!) { customer(id: $id) { ${FIELDS} } }`, { id })).customer.preferences;
    },
  };
}
