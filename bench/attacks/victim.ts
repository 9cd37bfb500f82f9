import type { Graph } from '../harness/graph.ts';
import { openShop, RECORD_ORDER, registerRegularCustomer } from '../harness/shop.ts';

let keys = 0;
const freshKey = () => ({ idempotencyKey: `attacked-${keys++}` });

const mutation = (field: string, input: string, selection = 'userErrors { message }') =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { ${selection} userErrors { message } } }`;

const MERGE = mutation('mergeCustomers', 'MergeCustomersInput');

/**
 * Registers a person with more of everything than a page holds, or as much as the graph allows. Returns the id.
 * @param records how many records the person is merged of; each has as much
 */
export async function createVictim(graph: Graph, records = 1): Promise<string> {
  await openShop(graph);
  const [id = '', ...others] = await inTurn(records, (record) => createRecord(graph, `VICTIM${record}`));
  for (const other of others) {
    // Two loyalty numbers would not merge.
    await graph.run(REMOVE_NUMBER, { input: { ...freshKey(), customerId: other, loyalty: null } });
    await graph.run(MERGE, { input: { ...freshKey(), survivor: id, others: [other] } });
  }
  return id;
}

async function inTurn<T>(count: number, run: (at: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let at = 0; at < count; at++) results.push(await run(at));
  return results;
}

const REMOVE_NUMBER = mutation('updateCustomer', 'UpdateCustomerInput');

async function createRecord(graph: Graph, name: string): Promise<string> {
  const id = await registerRegularCustomer(graph, name);
  const by = { customer: { id } };
  for (let number = 0; number < 110; number++) {
    const lines = Array.from({ length: 30 }, (_, at) => ({
      sku: `SKU-${at}`,
      description: `A fine ring number ${at}, in its box`,
      quantity: 1,
      unitPrice: '120.50',
      serialNumbers: [`SN-${name}-${number}-${at}`],
      ...(at < 3 ? { warrantyPlan: 'CARE' } : {}),
    }));
    const order = {
      ...freshKey(),
      ...by,
      number: `${name}-${number}`,
      source: 'POS',
      store: 'york',
      currency: 'GBP',
      lines,
    };
    await graph.run(RECORD_ORDER, { input: { ...order, placedAt: dayAt(number) } });
  }
  for (let number = 0; number < 110; number++) {
    const feedback = {
      ...freshKey(),
      ...by,
      metric: 'NPS',
      score: 9,
      comment: 'x'.repeat(1_000),
      occurredAt: dayAt(number),
    };
    await graph.run(mutation('submitFeedback', 'SubmitFeedbackInput'), { input: feedback });
    const answers = [{ channel: 'EMAIL', purpose: 'MARKETING', consent: number % 2 === 0 ? 'GRANTED' : 'DENIED' }];
    const consents = { ...freshKey(), ...by, occurredAt: dayAt(number), answers };
    await graph.run(mutation('setContactConsents', 'SetContactConsentsInput'), { input: consents });
  }
  for (let number = 0; number < 20; number++) {
    const opened = { ...freshKey(), ...by, title: `Case ${number}`, reason: 'OTHER', occurredAt: dayAt(number) };
    const { openCase } = await graph.run(mutation('openCase', 'OpenCaseInput', 'serviceCase { id }'), {
      input: opened,
    });
    const { serviceCase }: { serviceCase: { id: string } } = JSON.parse(JSON.stringify(openCase));
    const update = { caseId: serviceCase.id, message: 'y'.repeat(1_000) };
    for (let at = 0; at < 10; at++)
      await graph.run(mutation('postCaseUpdate', 'PostCaseUpdateInput'), { input: { ...freshKey(), ...update } });
  }
  return id;
}

const dayAt = (number: number): string => new Date(Date.UTC(2026, 3, 1) + number * 86_400_000).toISOString();
