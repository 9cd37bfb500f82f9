import { v7 } from 'uuid';
import type { Customer } from '../../domain/customer/customer.ts';
import type { Message } from '../../domain/message/message.ts';
import { queuedUntil, sendByFrom } from '../../domain/message/message-status.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { customerWith } from './heads.ts';

/** A customer with an email address, stored in the table. */
export async function storeRecipient(table: Table): Promise<Customer> {
  const customer = customerWith({
    id: `cus_${v7()}`,
    emails: [{ address: 'nell@example.com', label: null, verified: true, primary: true }],
  });
  if ((await commit(table, [{ entity: 'customer', before: null, after: customer }])) !== 'committed')
    throw new Error('the customer could not be stored');
  return customer;
}

const PER_TRANSACTION = 40;

/** Messages that are queued for the customer, stored in the table. */
export async function storeQueued(table: Table, { id: customerId }: Customer, count: number, now: string) {
  const messages = Array.from(
    { length: count },
    (_, index): Message => ({
      ...{ id: `msg_${v7()}`, version: 1, customerId, occurredAt: now, status: 'QUEUED' },
      ...{ messageKind: 'CUSTOM', messagePurpose: 'SERVICE', sentVia: 'EMAIL', to: 'nell@example.com' },
      ...{ subject: `Number ${index}`, body: `This is number ${index}.`, locale: 'en', aboutId: null },
      ...{ source: 'SUPPORT', notBefore: null, sendBy: sendByFrom(now), dueAt: queuedUntil(now) },
      ...{ objections: [], deliverySteps: [{ status: 'QUEUED', at: now, note: null }] },
    }),
  );
  for (let start = 0; start < count; start += PER_TRANSACTION) {
    const some = messages.slice(start, start + PER_TRANSACTION);
    const outcome = await commit(
      table,
      some.map((after) => ({ entity: 'message', before: null, after })),
    );
    if (outcome !== 'committed') throw new Error('the messages could not be stored');
  }
  return messages;
}
