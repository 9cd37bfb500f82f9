import { inject } from 'vitest';
import { LOCAL_STAFF, type LocalRole } from '../../src/session/local-role.ts';

/** Asks the graph without the console, as a system or a colleague would. */
export async function askGraph<Data>(role: LocalRole, query: string, variables: object): Promise<Data> {
  const origin = inject('origin');
  const parameters = new URLSearchParams({ role, staff: LOCAL_STAFF[role] });
  const token = await (await fetch(`${origin}/token?${parameters}`)).text();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { readonly data: Data; readonly errors?: readonly unknown[] };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

type Registration = {
  readonly name: { readonly given: string; readonly family: string };
  readonly emails?: readonly object[];
  readonly phones?: readonly object[];
  readonly handles?: readonly object[];
};

/** @returns the id of a new customer */
export async function registerCustomer(registration: Registration): Promise<string> {
  const { registerCustomer } = await askGraph<{
    readonly registerCustomer: {
      readonly customer: { readonly id: string } | null;
      readonly userErrors: readonly object[];
    };
  }>(
    'support',
    `mutation ($input: RegisterCustomerInput!) {
      registerCustomer(input: $input) { customer { id } userErrors { code message path } }
    }`,
    { input: { idempotencyKey: crypto.randomUUID(), ...registration } },
  );
  if (registerCustomer.customer === null) throw new Error(JSON.stringify(registerCustomer.userErrors));
  return registerCustomer.customer.id;
}
