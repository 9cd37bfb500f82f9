import { inject } from 'vitest';
import { tokenOfRole } from './graph-of-role.ts';

type Item = {
  readonly tag: string;
  readonly description: string;
  readonly jobStatus: string;
  readonly returnedTo: string | null;
};

const ITEMS = `query ($id: ID!) { customer(id: $id) { serviceJobs(first: 20) { nodes { tag description jobStatus returnedTo } } } }`;

/** All items that a customer ever left, as the graph has them. */
export async function itemsOf(customerId: string): Promise<readonly Item[]> {
  const response = await fetch(`${inject('origin')}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOfRole('pos')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: ITEMS, variables: { id: customerId } }),
  });
  return (await response.json()).data.customer.serviceJobs.nodes;
}
