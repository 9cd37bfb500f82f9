import type { TestCaller } from '../graph.ts';
import { STAFF, text } from './marks.ts';
import { at, type RecordHistory } from './part.ts';

/** A call that reached nobody and was cancelled, and one that is still owed. */
export async function writeCalls({ mutate, addId, customer, id }: RecordHistory, admin: TestCaller): Promise<void> {
  const promise = async () => {
    const input = { customer, note: text('about the clasp'), assignee: STAFF, dueAt: at(3) };
    return addId('calls', (await mutate('promiseCall', 'call { id }', input)).call.id);
  };
  const callId = await promise();
  await mutate('recordCall', 'call { id }', {
    ...{ callId, occurredAt: new Date().toISOString(), outcome: 'NO_ANSWER', note: text('rang') },
  });
  const query = 'query ($id: ID!) { customer(id: $id) { interactions(first: 1) { nodes { id } } } }';
  addId('interactions', (await admin.run(query, { id })).customer.interactions.nodes[0].id);
  await mutate('updateCall', 'call { id }', { callId, cancelledBecause: text('came in') });
  await promise();
}
