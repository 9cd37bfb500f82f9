import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  ConsoleSaveShopDocument,
  ConsoleSaveStoreDocument,
  ConsoleSaveWarrantyPlanDocument,
} from '../../packages/client/generated/console.js';
import {
  WebShopRecordOrderDocument,
  WebShopRegisterCustomerDocument,
} from '../../packages/client/generated/web-shop.js';
import { type KnownOperation, requestBody } from '../../packages/client/index.js';
import { openServer, type TestServer } from '../support/server.ts';

/** The package is packed and installed as a frontend does it, but without a registry. */

const ROOT = join(import.meta.dirname, '../..');
const INSTALL_TIMEOUT_MS = 120_000;
const runFile = promisify(execFile);
const npm = (cwd: string, ...args: string[]) => runFile('npm', args, { cwd });

let project: string;
let packageFile: string;
let server: TestServer;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'account-page-'));
  await cp(join(ROOT, 'examples/account-page'), project, { recursive: true });
  const { stdout } = await npm(join(ROOT, 'packages/client'), 'pack', '--json', '--pack-destination', project);
  const [{ filename }] = JSON.parse(stdout);
  packageFile = join(project, filename);
  await npm(project, 'pkg', 'set', `dependencies.customer-graph-client=file:${packageFile}`);
  const local = ['graphql', 'typescript', '@types/node'].map((name) => join(ROOT, 'node_modules', name));
  await npm(project, 'install', '--offline', '--ignore-scripts', '--save-dev', ...local);
  vi.stubEnv('KNOWN_OPERATIONS_ONLY', 'customer');
  server = await openServer();
}, INSTALL_TIMEOUT_MS);
afterAll(async () => {
  await server.close();
  await rm(project, { recursive: true });
  vi.unstubAllEnvs();
});

async function send<Result, Variables>(
  role: 'admin' | 'commerce',
  operation: KnownOperation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await server.post(role, requestBody(operation, variables));
  const { data, errors } = JSON.parse(await response.text());
  expect(errors).toBeUndefined();
  return data;
}

/** Registers a customer who bought a ring five months ago, whose cover needs an inspection every six months. */
async function buyRing(): Promise<string> {
  const care = { code: 'CARE', name: 'Ring care', durationMonths: 60, inspectionEveryMonths: 6 };
  const shop = { name: 'Finch', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  await send('admin', ConsoleSaveShopDocument, { input: { idempotencyKey: 'shop', ...shop } });
  const york = { code: 'york', name: 'York', appointmentCapacity: 1, appointmentMinutes: 60 };
  await send('admin', ConsoleSaveStoreDocument, { input: { idempotencyKey: 'york', ...york } });
  await send('admin', ConsoleSaveWarrantyPlanDocument, { input: { idempotencyKey: 'care', ...care } });
  const { registerCustomer } = await send('commerce', WebShopRegisterCustomerDocument, {
    input: { idempotencyKey: 'ana', name: { given: 'Ana' }, emails: [{ address: 'ana@example.com' }] },
  });
  const id = registerCustomer?.customer?.id ?? '';
  const ring = { sku: 'RNG', description: 'Ring', quantity: 1, unitPrice: '680.00', warrantyPlan: 'CARE' };
  const { recordOrder } = await send('commerce', WebShopRecordOrderDocument, {
    input: {
      idempotencyKey: 'order',
      number: 'W-1',
      source: 'ECOMMERCE',
      customer: { id },
      placedAt: new Date(Date.now() - 165 * 86_400_000).toISOString(),
      currency: 'GBP',
      lines: [ring],
    },
  });
  expect(recordOrder?.userErrors).toEqual([]);
  return id;
}

/** Runs the example's compiler. */
async function compile(): Promise<string> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout } = await runFile(process.execPath, [tsc, '-p', project]).catch((error) => error);
  return stdout;
}

describe('the package, installed from its file', () => {
  test('needs nothing else at run time', async () => {
    const empty = join(project, 'empty');
    await mkdir(empty);
    await npm(empty, 'init', '--yes');
    await npm(empty, 'install', '--offline', packageFile);
    const exported =
      "import { hashOf } from 'customer-graph-client'; import * as account from 'customer-graph-client/account';";
    const script = `${exported} console.log(Object.values(account).map(hashOf).length)`;
    const { stdout } = await runFile(process.execPath, ['--input-type=module', '--eval', script], { cwd: empty });
    expect(Number(stdout)).toBeGreaterThan(20);
    expect(await readdir(join(empty, 'node_modules'))).toEqual(['.package-lock.json', 'customer-graph-client']);
  });

  test('the example compiles with it', async () => {
    expect(await compile()).toBe('');
  });

  test('the types refuse wrong variables, and fields that the operation does not select', async () => {
    await writeFile(
      join(project, 'wrong.ts'),
      `import { requestBody, type ResultOf, type VariablesOf } from 'customer-graph-client';
import { AccountOrderDocument, AccountOverviewDocument, AccountSetTastesDocument } from 'customer-graph-client/account';
requestBody(AccountOverviewDocument);
requestBody(AccountOrderDocument, { id: 'ord_1' });
// @ts-expect-error the id is missing
requestBody(AccountOrderDocument, {});
// @ts-expect-error the variables are missing
requestBody(AccountOrderDocument);
// @ts-expect-error the field is misspelled
requestBody(AccountSetTastesDocument, { input: { idempotencyKey: 'k', addLike: [] } });
export const right: VariablesOf<typeof AccountOrderDocument> = { id: 'ord_1' };
declare const overview: ResultOf<typeof AccountOverviewDocument>;
export const name: string | undefined = overview.me?.name?.display;
// @ts-expect-error it may be null
export const display: string = overview.me.name.display;
// @ts-expect-error the operation does not select it
export const { version } = overview.me?.loyalty;
`,
    );
    expect(await compile()).toBe('');
    await rm(join(project, 'wrong.ts'));
  });

  test('the example shows the account, and books what is due once', async () => {
    const customer = await buyRing();
    const token = await server.tokenOf({ role: 'customer', customer });
    const example = [join(project, 'account-page.ts'), server.url, token, 'york'];
    const { stdout } = await runFile(process.execPath, example);
    const lines = stdout.trim().split('\n');
    expect(lines.slice(0, 2)).toEqual(['Welcome, Ana.', 'Order W-1: 680.00 GBP, PAID']);
    expect(lines[2]).toMatch(/^Ring: ACTIVE, covered until \d{4}-\d\d-\d\d$/);
    expect(lines[3]).toMatch(/^Booked the inspection of Ring at \d{4}-\d\d-\d\dT/);
    expect(lines).toHaveLength(4);
    expect((await runFile(process.execPath, example)).stdout.trim().split('\n')).toEqual(lines.slice(0, 3));
  });

  test('the example says why it fails', async () => {
    const token = await server.tokenOf({ role: 'commerce' });
    const example = [join(project, 'account-page.ts'), server.url, token, 'york'];
    const failure = await runFile(process.execPath, example).catch((error) => error);
    expect(failure).toMatchObject({ code: 1, stderr: expect.stringContaining('This needs the scope self') });
  });
});
