import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { findAvailablePort } from '../../local/common/port.ts';
import { AccountSignedInDocument } from '../../packages/client/generated/account.js';
import { requestBody } from '../../packages/client/index.js';
import { type Command, type CommandOptions, filterRunning, processTreeOf, run } from '../support/command.ts';
import { startOidcIssuer } from '../support/oidc-issuer.ts';
import { JPEG } from '../support/sample-files.ts';
import { postForm } from '../support/upload.ts';

let data: string;
const started: Command[] = [];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  await endAll(started);
  await rm(data, { recursive: true });
});

async function endAll(commands: Command[]): Promise<void> {
  for (const { child, ended } of commands.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
}

type Running = Command & { readonly url: string; readonly pid: number; readonly family: readonly number[] };

/** Runs `npm start` on a free port with the test's own directory, and waits until it takes queries. */
const start = (args: readonly string[] = [], options: CommandOptions = {}): Promise<Running> =>
  startIn(data, started, args, options);

/** @param commands ends with its owner */
async function startIn(
  directory: string,
  commands: Command[],
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Running> {
  const command = run('start', ['--port', '0', '--data', directory, '--empty', ...args], options);
  commands.push(command);
  const url = (await command.line(/^ready /)).slice('ready '.length);
  const pid = command.child.pid ?? 0;
  return { ...command, url, pid, family: await processTreeOf(pid) };
}

/** Runs an `npm start` that fails. */
async function failToStart(args: readonly string[], options: CommandOptions = {}) {
  const command = run('start', args, options);
  started.push(command);
  return command.ended;
}

const tokenOf = (...args: string[]): Promise<string> => tokenIn(data, ...args);

async function tokenIn(directory: string, ...args: string[]): Promise<string> {
  const { code, output, errors } = await run('token', ['--data', directory, ...args]).ended;
  if (code !== 0) throw new Error(errors);
  return output;
}

// biome-ignore lint/suspicious/noExplicitAny: responses have any shape, and a test asserts what it finds there
type Body = any;

/** The answer without its stated cost. */
async function ask(url: string, token: string | null, query: string, variables: object = {}) {
  const { status, body } = await post(url, token, { query, variables });
  const { extensions: _, ...answer }: Body = body;
  return { status, body: answer };
}

async function post(url: string, token: string | null, request: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(request),
  });
  const body: Body = await response.json();
  return { status: response.status, body };
}

const waitUntilEnded = (pids: readonly number[]) =>
  vi.waitFor(async () => expect(await filterRunning(pids)).toEqual([]), { timeout: 5_000 });

/** Ends a start, which leaves no process and no error, and whose last line is the only ready line. */
async function expectCleanEnd({ pid, ended, family, url }: Running, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  expect(family.length).toBeGreaterThan(2);
  // To the whole group, as the terminal does.
  process.kill(-pid, signal);
  const { output, ...rest } = await ended;
  expect(rest).toEqual({ code: 0, errors: '' });
  expect(output.match(/^ready /gm)).toHaveLength(1);
  expect(output.trimEnd().split('\n').at(-1)).toBe(`ready ${url}`);
  expect(output.split('\n').length).toBeLessThan(25);
  await waitUntilEnded(family);
  await expect(fetch(url)).rejects.toThrow();
}

const enginePid = async (family: readonly number[]): Promise<number> => {
  const names = await Promise.all(family.map((pid) => readFile(`/proc/${pid}/comm`, 'utf8')));
  return family[names.findIndex((name) => name.startsWith('dynoxide'))] ?? 0;
};

const REGISTER = `mutation($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { outcome customer { id } userErrors { code message } }
}`;
const registration = {
  input: { idempotencyKey: 'once', externalIds: [{ system: 'till', value: '1' }] },
};
const FIND = `{ customersBy(key: { externalId: { system: "till", value: "1" } }) { id } }`;

const bucketOf = async ({ line }: Command) => /http:\S+/.exec(await line(/Bucket/))?.[0] ?? '';

/** A start takes seconds of a processor, so tests that change nothing of it share one. */
describe('an npm start that runs', () => {
  const owned: Command[] = [];
  let running: Running;
  let url: string;
  let shared: string;
  const sharedTokenOf = (...args: string[]) => tokenIn(shared, ...args);
  beforeAll(async () => {
    shared = await mkdtemp(join(tmpdir(), 'start-'));
    running = await startIn(shared, owned, [], { env: { SHELL_SECRET: 'x', AWS_PROFILE: 'prod' } });
    ({ url } = running);
  });
  afterAll(async () => {
    await endAll(owned);
    await waitUntilEnded(running.family);
    await rm(shared, { recursive: true });
  });

  test('takes queries', async () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    const answer = await ask(url, await sharedTokenOf('--role', 'pos'), '{ viewer { kind store } }');
    expect(answer).toEqual({ status: 200, body: { data: { viewer: { kind: 'POS', store: 'york' } } } });
  });

  test('responds 401 to missing, wrong and expired tokens, and names a missing scope in an error', async () => {
    const unauthorized = { status: 401, body: { message: 'Unauthorized' } };
    const otherIssuer = await run('token', ['--data', join(data, 'other'), '--role', 'admin']).ended;
    const shortLived = await sharedTokenOf('--role', 'admin', '--expires-in', '1');
    expect(await ask(url, null, '{ viewer { kind } }')).toEqual(unauthorized);
    expect(await ask(url, 'nonsense', '{ viewer { kind } }')).toEqual(unauthorized);
    expect(await ask(url, otherIssuer.output, '{ viewer { kind } }')).toEqual(unauthorized);
    await vi.waitFor(
      async () => expect(await ask(url, shortLived, '{ viewer { kind } }')).toEqual(unauthorized),
      3_000,
    );
    const { body } = await ask(url, await sharedTokenOf('--role', 'analyst'), REGISTER, registration);
    expect(JSON.stringify(body.errors)).toContain('customers:write');
  });

  test('serves a page that needs no other server, and its tokens', async () => {
    const response = await fetch(new URL('/explorer', url));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'self';.* frame-ancestors 'none';/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const page = await response.text();
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part = '']) => part);
    expect(parts).toEqual(expect.arrayContaining(['/graphiql/page.js', '/graphiql/page.css']));
    for (const part of parts.filter((name) => !name.startsWith('data:'))) {
      expect((await fetch(new URL(part, url))).status).toBe(200);
    }
    for (const worker of ['editor', 'json', 'graphql']) {
      expect((await fetch(new URL(`/graphiql/${worker}.worker.js`, url))).status).toBe(200);
    }
    const token = await (await fetch(new URL('/token?role=support', url))).text();
    expect((await ask(url, token, '{ viewer { kind } }')).body).toEqual({ data: { viewer: { kind: 'SUPPORT' } } });
    expect((await fetch(new URL('/token?role=king', url))).status).toBe(400);
    expect((await fetch(new URL('/graphiql/..%2f..%2fpackage.json', url))).status).toBe(404);
  });

  test('serves the console, whose pages are one document, and what it must know', async () => {
    const policy = (await fetch(new URL('/', url))).headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'self';/);
    const page = await (await fetch(new URL('/counter/customers/cus_1', url))).text();
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part = '']) => part);
    expect(parts).toContainEqual(expect.stringMatching(/^\/assets\/first-[\w-]+\.js$/));
    for (const part of parts.filter((name) => !name.startsWith('data:')))
      expect((await fetch(new URL(part, url))).status).toBe(200);
    const configuration = await (await fetch(new URL('/config.json', url))).json();
    expect(configuration).toEqual({ graphqlUrl: '/graphql', signIn: null, explorerUrl: '/explorer' });
    expect((await fetch(new URL('/assets/..%2f..%2fpackage.json', url))).status).toBe(404);
    expect((await fetch(new URL('/elsewhere', url))).status).toBe(404);
  });

  test('hides the environment of the shell from the function', async () => {
    const environments = await Promise.all(running.family.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8')));
    const [functions = ''] = environments.filter((environment) => environment.includes('TABLE_NAME='));
    expect(functions).toContain('AWS_ACCESS_KEY_ID=local');
    expect(functions).not.toMatch(/SHELL_SECRET|AWS_PROFILE|HOME=/);
  });

  test('leaves no data with --memory, and can run beside another start', async () => {
    // The consumers write their first checkpoints after the ready line.
    await vi.waitFor(async () => expect(await readdir(shared)).toContain('checkpoints'), 20_000);
    const before = await readdir(shared);
    const other = await startIn(shared, started, ['--memory']);
    const token = await sharedTokenOf('--role', 'commerce');
    expect((await ask(other.url, token, REGISTER, registration)).body.data.registerCustomer.outcome).toBe('CREATED');
    other.child.kill('SIGTERM');
    expect(await other.ended).toMatchObject({ code: 0 });
    expect(await readdir(shared)).toEqual(before);
  });

  test('fails another start on its data, and goes on', async () => {
    const result = await failToStart(['--port', '0', '--data', shared, '--empty']);
    expect(result).toMatchObject({ code: 1, errors: expect.stringContaining('in use by another start') });
    expect((await ask(url, await sharedTokenOf('--role', 'pos'), '{ viewer { kind } }')).status).toBe(200);
  });

  test('has a bucket with an origin of its own, and answers no unsigned request', async () => {
    const bucket = await bucketOf(running);
    expect(new URL(bucket).origin).not.toBe(new URL(url).origin);
    expect((await fetch(`${bucket}/customer-graph-files/a`)).status).toBe(403);
  });

  test('takes an upload into the bucket, checks it, and serves it from the origin of the bucket', async () => {
    const token = await sharedTokenOf('--role', 'support');
    const input = { idempotencyKey: 'photo', contentType: 'image/jpeg', byteSize: JPEG.length };
    const query = `mutation($input: RequestUploadInput!) {
      requestUpload(input: $input) { attachment { id } uploadUrl fields { name value } } }`;
    const { body } = await ask(url, token, query, { input });
    const { attachment, uploadUrl, fields } = body.data.requestUpload;
    expect(new URL(uploadUrl).origin).toBe(await bucketOf(running));
    expect((await postForm({ url: uploadUrl, fields }, JPEG)).status).toBe(204);
    const download = await vi.waitFor(async () => {
      const answer = await ask(
        url,
        token,
        '{ node(id: "ID") { ... on Attachment { url } } }'.replace('ID', attachment.id),
      );
      expect(answer.body.data.node.url).toContain(await bucketOf(running));
      return answer.body.data.node.url;
    }, 10_000);
    const response = await fetch(download);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="attachment.jpg"/);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(JPEG);
  });
});

describe('npm start', () => {
  test('lets customers of an OIDC issuer sign in', async () => {
    const issuer = await startOidcIssuer('graph');
    try {
      const { url } = await start([
        '--memory',
        '--issuer',
        issuer.url,
        '--audience',
        'graph',
        '--customer-claim',
        'own_id',
      ]);
      const { body } = await ask(url, await tokenOf('--role', 'commerce'), REGISTER, registration);
      const { id } = body.data.registerCustomer.customer;
      const ofIssuer = new URL('/issuers/local/graphql', url).href;
      const claims = { own_id: id, scope: 'customer-graph/customers:read' };
      const answer = await ask(ofIssuer, issuer.token(claims), '{ me { id } viewer { kind scopes clientId } }');
      const viewer = { kind: 'CUSTOMER', scopes: ['self'], clientId: 'local' };
      expect(answer).toEqual({ status: 200, body: { data: { me: { id }, viewer } } });
      const elsewhere = issuer.token(claims, { claims: { aud: 'another' } });
      expect((await ask(ofIssuer, elsewhere, '{ me { id } }')).status).toBe(401);
      expect((await ask(url, issuer.token(claims), '{ me { id } }')).status).toBe(401);
    } finally {
      await issuer.close();
    }
  });

  test('bounds what a customer may do as in prod with --limits prod', async () => {
    const { url } = await start(['--limits', 'prod']);
    const token = await tokenOf('--role', 'customer', '--customer', 'cus_01900000-0000-7000-8000-000000000001');
    const signIn = () => post(url, token, requestBody(AccountSignedInDocument));
    const { status, body } = await signIn();
    expect({ status, remaining: body.extensions.cost.remaining > 0 }).toEqual({ status: 200, remaining: true });
    expect((await ask(url, token, '{ me { id } }')).status).toBe(400);
    let last = status;
    for (let count = 0; count < 1_000 && last !== 429; count++) last = (await signIn()).status;
    expect(last).toBe(429);
    expect((await ask(url, await tokenOf('--role', 'pos'), '{ viewer { kind } }')).status).toBe(200);
  });

  test('leaves no process, however it ends, and keeps the data until a reset, which fails while it runs', async () => {
    const token = await tokenOf('--role', 'commerce');
    const first = await start();
    const { body } = await ask(first.url, token, REGISTER, registration);
    expect(body.data.registerCustomer.outcome).toBe('CREATED');
    const earlyReset = await run('reset', ['--data', data]).ended;
    expect(earlyReset).toMatchObject({ code: 1, errors: expect.stringContaining('in use by another start') });
    await expectCleanEnd(first, 'SIGTERM');

    const second = await start();
    expect((await ask(second.url, token, FIND)).body.data.customersBy).toEqual([
      { id: body.data.registerCustomer.customer.id },
    ]);
    second.child.kill('SIGKILL');
    await waitUntilEnded(second.family);

    expect(await run('reset', ['--data', data]).ended).toMatchObject({ code: 0 });
    const third = await start();
    expect((await ask(third.url, token, FIND)).body.data.customersBy).toEqual([]);
    await expectCleanEnd(third, 'SIGINT');
  });

  test('opens the sample shop at the first start only, and says that this takes a while', {
    timeout: 120_000,
  }, async () => {
    const startWithShop = () => {
      const command = run('start', ['--port', '0', '--data', data]);
      started.push(command);
      return command;
    };
    const NELL = '{ customersBy(key: { phone: "07700 900123" }) { name { display } } }';
    const first = startWithShop();
    expect(await first.line(/sample shop/)).toMatch(/^Opening the sample shop\. This takes about ten seconds/);
    const pids = await processTreeOf(first.child.pid ?? 0);
    process.kill(-(first.child.pid ?? 0), 'SIGINT');
    await first.ended;
    await waitUntilEnded(pids);

    const second = startWithShop();
    const url = (await second.line(/^ready /)).slice('ready '.length);
    expect(await second.line(/sample shop/)).toBeTruthy();
    expect((await ask(url, await tokenOf('--role', 'pos'), NELL)).body.data.customersBy).toEqual([
      { name: { display: 'Nell' } },
    ]);
    second.child.kill('SIGTERM');
    await second.ended;

    const third = startWithShop();
    await third.line(/^ready /);
    third.child.kill('SIGTERM');
    expect((await third.ended).output).not.toContain('Opening the sample shop');
  });

  test('uses the engine that DYNAMODB_ENDPOINT names', async () => {
    const { line, family } = await start([], { env: { DYNAMODB_ENDPOINT: inject('endpoint') } });
    expect(await line(/Engine/)).toContain(inject('endpoint'));
    expect(await enginePid(family)).toBe(0);
    const reset = await run('reset', ['--data', `${data}/other`], { env: { DYNAMODB_ENDPOINT: inject('endpoint') } })
      .ended;
    expect(reset).toMatchObject({ code: 0, output: expect.stringContaining(inject('endpoint')) });
  });
});

describe('the end of npm start', () => {
  test('comes with a message when the engine dies', async () => {
    const { ended, family } = await start();
    process.kill(await enginePid(family), 'SIGKILL');
    expect(await ended).toMatchObject({ code: 1, errors: expect.stringMatching(/database engine is gone: .*SIGKILL/) });
    await waitUntilEnded(family);
  });

  test('comes with a message when the gateway dies', async () => {
    const { ended, family, pid } = await start();
    const names = await Promise.all(family.map((one) => readFile(`/proc/${one}/cmdline`, 'utf8')));
    const gateway = family[names.findIndex((name) => name.includes('gateway-process'))] ?? pid;
    process.kill(gateway, 'SIGKILL');
    expect(await ended).toMatchObject({ code: 1, errors: expect.stringMatching(/gateway is gone: .*SIGKILL/) });
    await waitUntilEnded(family);
  });
});

describe('the bucket of npm start', () => {
  test('takes the port of its flag, and ends everything with a message when it dies', async () => {
    const port = await findAvailablePort(0);
    const running = await start(['--bucket-port', String(port)]);
    expect(await bucketOf(running)).toBe(`http://127.0.0.1:${port}`);
    const { ended, family, pid } = running;
    const names = await Promise.all(family.map((one) => readFile(`/proc/${one}/cmdline`, 'utf8')));
    process.kill(family[names.findIndex((name) => name.includes('bucket-process'))] ?? pid, 'SIGKILL');
    expect(await ended).toMatchObject({ code: 1, errors: expect.stringMatching(/bucket is gone: .*SIGKILL/) });
    await waitUntilEnded(family);
  });
});

describe('npm start fails', () => {
  test('on a port that is taken', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const result = await failToStart(['--port', String(port), '--data', data, '--empty']);
    expect(result).toMatchObject({ code: 1, errors: expect.stringContaining(`Port ${port} is taken`) });
    expect(result.output).not.toContain('ready');
    holder.close();
  });

  test.each([
    [['--port', 'http'], '--port takes a whole number'],
    [['--prot', '1'], "Unknown option '--prot'"],
  ])('with flags %j', async (args, message) => {
    const result = await failToStart(args);
    expect(result).toMatchObject({ code: 2, errors: expect.stringContaining(message) });
    expect(result.errors).toContain('npm start -- [flags]');
  });

  test('if no engine answers at DYNAMODB_ENDPOINT', async () => {
    const result = await failToStart(['--port', '0', '--data', data], {
      env: { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' },
    });
    expect(result).toMatchObject({ code: 1, errors: expect.stringContaining('no DynamoDB engine answers there') });
  });

  test('if no engine is installed, and says how to start one', async () => {
    const root = join(data, 'elsewhere');
    for (const folder of ['cdk', 'local', 'store', 'domain', 'package.json']) {
      await cp(new URL(`../../${folder}`, import.meta.url), join(root, folder), { recursive: true });
    }
    await mkdir(join(root, 'node_modules'));
    const installed = new URL('../../node_modules/', import.meta.url);
    for (const name of await readdir(installed)) {
      if (name !== '@dynoxide') await symlink(new URL(name, installed), join(root, 'node_modules', name));
    }
    const result = await failToStart(['--port', '0', '--data', data], { root });
    expect(result).toMatchObject({ code: 1, errors: expect.stringContaining('DYNAMODB_ENDPOINT=http://') });
  });

  test('never with --help, which prints the flags', async () => {
    expect(await failToStart(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('--memory') });
  });
});

describe('npm run token', () => {
  test('prints the token and nothing else', async () => {
    const { code, output, errors } = await run('token', ['--data', data, '--role', 'pos', '--store', 'leeds']).ended;
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('rejects wrong flags', async () => {
    const result = await run('token', ['--data', data, '--role', 'king']).ended;
    expect(result).toMatchObject({ code: 2, output: '', errors: expect.stringContaining('No role "king"') });
  });
});
