import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportDesk, openImportDesk } from '../support/import-desk.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
}, 120_000);
afterAll(() => desk.close());

let people = 0;
const newPerson = () => `any-${people++}`;
const keyOf = (id: string) => ({ externalId: { system: 'any', value: id } });

const register = (id: string) => ({
  operation: 'registerCustomer',
  input: {
    idempotencyKey: id,
    name: { given: 'Ana', family: id },
    externalIds: [{ system: 'any', value: id }],
  },
});
const order = (id: string, at: number) => ({
  operation: 'recordOrder',
  input: {
    idempotencyKey: `${id} order ${at}`,
    ...{ number: `${id}-${at}`, customer: keyOf(id), ifUnknown: 'REJECT', source: 'IMPORT', status: 'DELIVERED' },
    ...{ placedAt: `2025-03-0${at + 1}T10:00:00Z`, currency: 'GBP', taxIncluded: true },
    lines: [{ sku: 'RING-1', description: 'Ring', quantity: 2, unitPrice: '10.00', discount: '0' }],
    ...{ discount: '0', shipping: '0', tax: '0', rounding: '0' },
  },
});
const giveBack = (id: string, at: number) => ({
  operation: 'recordReturn',
  input: {
    idempotencyKey: `${id} return ${at}`,
    ...{ number: `${id}-back-${at}`, source: 'IMPORT', receipt: { number: `${id}-${at}` } },
    ...{ occurredAt: `2025-03-1${at}T10:00:00Z`, reason: 'CHANGED_MIND' },
    ...{ lines: [{ sku: 'RING-1', quantity: 1 }], refund: { amount: '10.00', currency: 'GBP' } },
  },
});
const call = (id: string) => ({
  operation: 'recordInteraction',
  input: { idempotencyKey: `${id} call`, customer: keyOf(id), type: 'CALL', occurredAt: '2025-03-20T10:00:00Z' },
});
const linesOf = (id: string) => [register(id), order(id, 0), order(id, 1), giveBack(id, 0), call(id)];

const STATE = `query ($key: CustomerKey!) { customersBy(key: $key) { name { family }
  orders { nodes { number total { amount } netTotal { amount } lines { nodes { returnedQuantity } } } }
  interactions { nodes { type occurredAt } } } }`;

/** What the graph holds of the person, without names and ids. */
async function stateOf(id: string): Promise<string> {
  const { customersBy } = await desk.graph.as('admin').run(STATE, { key: keyOf(id) });
  return JSON.stringify(customersBy).replaceAll(id, 'id');
}

test('lines in any order end in the state of lines in order, and none is left out', async () => {
  const first = newPerson();
  await desk.importFile('MUTATIONS_NDJSON', await desk.fileOf(linesOf(first)));
  const expected = await stateOf(first);
  expect(JSON.parse(expected)).toMatchObject([{ orders: { nodes: [{}, {}] }, interactions: { nodes: [{}] } }]);
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(orders, { minLength: 1, maxLength: 4 }), fc.boolean(), async (shuffles, isInOneGroup) => {
      const ids = shuffles.map(newPerson);
      const rows = shuffles.flatMap((shuffle, person) => {
        const id = ids[person] ?? '';
        const lines = linesOf(id);
        return shuffle.map((at) => ({ ...lines[at], ...(isInOneGroup ? { group: id } : {}) }));
      });
      const done = await desk.importFile('MUTATIONS_NDJSON', await desk.fileOf(rows));
      expect(done).toMatchObject({ importStatus: 'DONE', rows: rows.length, applied: rows.length, report: [] });
      for (const id of ids) expect(await stateOf(id)).toBe(expected);
    }),
    { numRuns: 6 },
  );
}, 120_000);

test('what waits for another file is reported, and the same file applies exactly that after the other one', async () => {
  const [id, other] = [newPerson(), newPerson()];
  const late = await desk.fileOf([giveBack(id, 0), call(id), register(other), order(id, 1)]);
  const early = await desk.fileOf([order(id, 0), register(id)]);
  const before = await desk.importFile('MUTATIONS_NDJSON', late);
  expect(before).toMatchObject({ importStatus: 'DONE', rows: 4, applied: 1, skipped: 3, failed: 0 });
  expect(before.report).toEqual([
    expect.stringMatching(new RegExp(`^1,${id} return 0,NOT_FOUND,.*If another file has it, import that one first`)),
    expect.stringMatching(new RegExp(`^2,${id} call,NOT_FOUND,`)),
    expect.stringMatching(new RegExp(`^4,${id} order 1,NOT_FOUND,`)),
  ]);
  expect(await desk.importFile('MUTATIONS_NDJSON', early)).toMatchObject({ applied: 2, report: [] });
  const again = await desk.importFile('MUTATIONS_NDJSON', late);
  expect(again).toMatchObject({ rows: 4, applied: 4, skipped: 0, report: [] });
  const state = await stateOf(id);
  const whole = newPerson();
  await desk.importFile('MUTATIONS_NDJSON', await desk.fileOf(linesOf(whole)));
  expect(state).toBe(await stateOf(whole));
  // Once more: nothing is doubled.
  expect(await desk.importFile('MUTATIONS_NDJSON', late)).toMatchObject({ applied: 4, report: [] });
  expect(await stateOf(id)).toBe(state);
});

test('a row that waits for ever costs one pass more, and the job ends', async () => {
  const id = newPerson();
  const rows = [giveBack(id, 5), ...linesOf(id).toReversed()];
  const done = await desk.importFile('MUTATIONS_NDJSON', await desk.fileOf(rows));
  expect(done).toMatchObject({ importStatus: 'DONE', rows: 6, applied: 5, skipped: 1, failed: 0 });
  expect(done.report).toHaveLength(1);
});

test('a job that stops at refused rows does not stop at one that waits', async () => {
  const id = newPerson();
  const rows = [order(id, 0), register(id), { operation: 'noMutation', input: { idempotencyKey: 'x' } }, call(id)];
  const stopped = await desk.importFile(
    'MUTATIONS_NDJSON',
    await desk.fileOf(rows.map((row) => ({ ...row, group: id }))),
    {
      onError: 'STOP',
    },
  );
  expect(stopped).toMatchObject({ importStatus: 'STOPPED', rows: 3, applied: 1, skipped: 1, failed: 1 });
  const resume = 'mutation ($input: ResumeImportInput!) { resumeImport(input: $input) { userErrors { message } } }';
  await desk.graph.as('admin').run(resume, { input: { idempotencyKey: `resume ${id}`, jobId: stopped.id } });
  await desk.runImports();
  const find = 'query ($id: ID!) { node(id: $id) { ... on ImportJob { importStatus rows applied skipped failed } } }';
  const { node } = await desk.graph.as('admin').run(find, { id: stopped.id });
  expect(node).toEqual({ importStatus: 'DONE', rows: 4, applied: 3, skipped: 0, failed: 1 });
});
