import { expect } from 'vitest';
import type { MessageDesk } from './message-desk.ts';
import { createOrderDesk, fresh, sale } from './order-desk.ts';

/** A condition of a playbook that every known customer meets. */
export const always = { all: [{ fact: 'customer', path: '$.isKnown', operator: 'equal', value: true }] };

const UPDATE =
  'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { code message } } }';
const MESSAGES = `timeline(filter: { kinds: [MESSAGE] }) { nodes { ... on Message { messageKind messageStatus body notBefore } } }`;

/** Customers who may be asked for feedback, and the deliveries after which playbooks ask them. */
export function createAskedCustomers(desk: MessageDesk) {
  let emails = 0;

  /** A customer who agrees to be asked by email, unless it says otherwise. */
  async function customer(status: 'GRANTED' | 'DENIED' = 'GRANTED'): Promise<string> {
    const id = await desk.customer({ emails: [{ address: `asked-${emails++}@example.com`, verified: true }] });
    const answer = { channel: 'EMAIL', purpose: 'RESEARCH', consent: status };
    const { userErrors } = await desk.mutate('setContactConsents', 'preferences { version }', {
      ...{ customer: { id }, occurredAt: '2026-01-05T10:00:00Z', answers: [answer] },
    });
    expect(userErrors).toEqual([]);
    return id;
  }

  /** An order that arrives. @param customerId null: a guest's */
  async function deliver(customerId: string | null): Promise<string> {
    const { record, till } = createOrderDesk(desk.graph);
    const { order } = await record(sale(customerId === null ? {} : { customer: { id: customerId } }));
    for (const status of ['FULFILLED', 'DELIVERED']) {
      const input = { idempotencyKey: fresh(), orderId: order.id, status, occurredAt: new Date().toISOString() };
      expect((await till.run(UPDATE, { input })).updateOrderStatus.userErrors).toEqual([]);
    }
    return order.id;
  }

  const messagesOf = async (id: string) =>
    (await desk.desk.run(`query ($id: ID!) { customer(id: $id) { ${MESSAGES} } }`, { id })).customer.timeline.nodes;

  return { customer, deliver, messagesOf };
}
