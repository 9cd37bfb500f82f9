import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ROLES } from '../../domain/kernel/roles.ts';
import { freshTable } from '../support/table.ts';
import { prepareRuntime, type Runtime, startFunction } from './lambda-process.ts';
import { type StackFunction, stackFunctions } from './stack-functions.ts';

/** The files that are deployed, under AWS's runtime interface client, as a user who can write to `/tmp` only. */

let folder: string;
let runtime: Runtime;
let functions: readonly StackFunction[];
const loads = new Map<string, number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stack-'));
  functions = stackFunctions(folder);
  runtime = await prepareRuntime();
});
afterAll(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
  // For information: it is the time of this machine, with whatever else it does.
  const lines = [...loads].map(([id, ms]) => `${String(Math.round(ms)).padStart(6)} ms  ${id}`);
  process.stdout.write(`Cold loads\n${lines.sort().join('\n')}\n`);
});

test('the stack has a function for every bundle', async () => {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const bundles = (await readdir(dist)).filter((name) => name !== 'meta' && name !== 'graphiql');
  expect(new Set(functions.map(({ files }) => basename(files))).size).toBe(bundles.length);
});

test('every function loads', async () => {
  const problems: string[] = [];
  for (const { id, files, handler, environment } of functions) {
    try {
      const running = await startFunction(runtime, files, handler, environment);
      loads.set(id, running.loadMs);
      await running.close();
    } catch (error) {
      problems.push(`${id}: ${error}`);
    }
  }
  expect(problems).toEqual([]);
  expect(loads.size).toBe(functions.length);
});

test('the graph answers a mutation and a query', async () => {
  const graph = functions.find(({ environment }) => 'CUSTOMER_ISSUERS' in environment);
  if (graph === undefined) throw new Error('no function of the graph');
  const table = await freshTable();
  const running = await startFunction(runtime, graph.files, graph.handler, {
    ...graph.environment,
    TABLE_NAME: table.name,
    DYNAMODB_ENDPOINT: inject('endpoint'),
  });
  try {
    const ask = async (query: string, variables: object, at = 'POST /graphql', more: object = {}) => {
      const claims = {
        client_id: 'shop',
        scope: ROLES.commerce.map((one) => `customer-graph/${one}`).join(' '),
        ...more,
      };
      const result = await running.invoke(eventOf(at, claims, { query, variables }));
      return JSON.parse((result as { body: string }).body);
    };
    const registered = await ask(
      'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } userErrors { code } } }',
      { input: { idempotencyKey: 'ana', name: { given: 'Ana' } } },
    );
    const { id } = registered.data.registerCustomer.customer;
    const found = await ask('query ($id: ID!) { customer(id: $id) { name { given } } }', { id });
    expect(found.data).toEqual({ customer: { name: { given: 'Ana' } } });
    const ofIssuer = { iss: 'https://id.shop.example.com', customer_id: id };
    const own = await ask('{ me { id } viewer { kind } }', {}, 'POST /issuers/shop-id/graphql', ofIssuer);
    expect(own.data).toEqual({ me: { id }, viewer: { kind: 'CUSTOMER' } });
  } finally {
    await running.close();
  }
});

const eventOf = (routeKey: string, claims: object, body: object) => ({
  version: '2.0',
  routeKey,
  headers: { 'content-type': 'application/json', authorization: 'Bearer e30.e30.c2ln' },
  rawQueryString: '',
  requestContext: {
    http: { method: 'POST' },
    requestId: randomUUID(),
    authorizer: { jwt: { claims, scopes: null } },
  },
  body: JSON.stringify(body),
  isBase64Encoded: false,
});

/** The check itself: what it would miss if it were not as on Lambda. */
async function bundleOf(source: string): Promise<string> {
  const files = await mkdtemp(join(folder, 'bundle-'));
  await writeFile(join(files, 'index.mjs'), source);
  return files;
}

test('a function that writes beside its code fails, and one that writes to the temporary folder does not', async () => {
  const files = await bundleOf(`
    import { writeFileSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    export const handler = async ({ place }) => {
      const folder = place === 'task' ? process.env.LAMBDA_TASK_ROOT : tmpdir();
      writeFileSync(folder + '/written', '');
      return 'written';
    };`);
  const running = await startFunction(runtime, files, 'index.handler', {});
  await expect(running.invoke({ place: 'task' })).rejects.toThrow('EACCES');
  expect(await running.invoke({ place: 'temporary' })).toBe('written');
  await running.close();
});

test('a function that cannot be loaded is reported with its reason', async () => {
  const files = await bundleOf("throw new Error('a variable is missing');\nexport const handler = async () => {};");
  await expect(startFunction(runtime, files, 'index.handler', {})).rejects.toThrow('a variable is missing');
  await expect(startFunction(runtime, files, 'index.other', {})).rejects.toThrow('index.other');
});
