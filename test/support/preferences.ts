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

/** The mutation of this name, with everything that it tells. */
export const mutationOf = (name: PreferencesMutation): string => `mutation ($input: ${TYPES[name]}!) {
  ${name}(input: $input) { customer { id } ${FIELDS} userErrors { code message path } } }`;

let keys = 0;
/** A key that nobody used before. */
export const fresh = () => ({ idempotencyKey: `fresh-${keys++}` });

/** What a mutation answers that was refused for one reason. */
export const rejectedPayload = (code: string, ...path: string[]) => ({
  customer: null,
  preferences: null,
  userErrors: [{ code, message: expect.any(String), path: ['input', ...path] }],
});

/** What stories about preferences do over and over; the support desk does it where nobody is named. */
export function createPreferencesDesk(graph: TestGraph) {
  const desk = graph.as('support');
  async function change(name: PreferencesMutation, input: object, by: TestCaller = desk) {
    return (await by.run(mutationOf(name), { input: { ...fresh(), ...input } }))[name];
  }
  return {
    desk,
    change,
    /** Who is told nothing of is known by an id of another system alone. */
    async register(input: object = {}): Promise<string> {
      const query =
        'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } userErrors { code } } }';
      const key = fresh();
      const known = { externalIds: [{ system: `of ${key.idempotencyKey}`, value: '7' }] };
      const { registerCustomer } = await desk.run(query, { input: { ...key, ...known, ...input } });
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
