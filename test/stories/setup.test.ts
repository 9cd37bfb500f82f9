import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Role } from '../../domain/kernel/roles.ts';
import { type CommandResult, run } from '../support/command.ts';
import { openServer, type TestServer } from '../support/server.ts';

/** The file that users copy. */
const EXAMPLE = await readFile(new URL('../../examples/shop.yaml', import.meta.url), 'utf8');
const ENTRIES = 17;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'setup-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A new graph without a shop, and the command against it. */
async function openEmptyGraph() {
  const server = await openServer();
  onTestFinished(() => server.close());
  const env = { CUSTOMER_GRAPH_TOKEN: await server.tokenOf({ role: 'admin' }) };
  const start = async (text: string, ...flags: string[]) => {
    const file = join(folder, 'shop.yaml');
    await writeFile(file, text);
    return run('setup', ['--url', server.url, '--file', file, ...flags], { env });
  };
  const setup = async (text: string, ...flags: string[]): Promise<CommandResult> => {
    const result = await (await start(text, ...flags)).ended;
    expect(JSON.stringify(result)).not.toContain(env.CUSTOMER_GRAPH_TOKEN);
    return result;
  };
  return { server, start, setup };
}

async function ask(server: TestServer, role: Role, query: string, variables: object = {}) {
  const token = await server.tokenOf(role === 'pos' ? { role, store: 'york' } : { role });
  const answer = await server.post(role, { query, variables }, { authorization: `Bearer ${token}` });
  const { data, errors } = JSON.parse(await answer.text());
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

const ALL = `{ shop { name stores { code specialDays(from: "2026-12-01", to: "2027-11-30") { day hours { opens } } } }
  warrantyPlans { code graceDays } messageTemplates { version body }
  staff(first: 100) { nodes { version email role stores } } segments { version name } playbooks { version name } }`;

test('a new shop is set up by one file, which is run again after each edit of it', async () => {
  const { server, setup } = await openEmptyGraph();
  const dry = await setup(EXAMPLE, '--dry-run');
  expect(dry.output).toMatch(
    /would create stores york\n[\s\S]*16 to create, 1 to change, 0 unchanged\.\n[\s\S]*nothing was/,
  );
  expect((await ask(server, 'admin', '{ shop { name } }')).shop).toBeNull();

  const first = await setup(EXAMPLE);
  expect(first).toMatchObject({ code: 0, errors: '' });
  expect(first.output).toContain('16 created, 1 changed, 0 unchanged.');
  await sellWithPlan(server);
  expect(await casesAfterLowScore(server)).toEqual([
    { severity: 'HIGH', title: 'An item arrived damaged', assignee: 'Mia Hart' },
  ]);

  const before = await ask(server, 'admin', ALL);
  expect(await setup(EXAMPLE)).toEqual({ code: 0, errors: '', output: `Nothing to change: ${ENTRIES} unchanged.` });
  expect(await ask(server, 'admin', ALL)).toEqual(before);

  const edited = EXAMPLE.replace('graceDays: 60', 'graceDays: 90').replace(/^.*Boxing Day.*$/m, '');
  expect((await setup(edited)).output.split('\n')).toEqual([
    'changed warrantyPlans DIAMOND: graceDays',
    'Not in the file, and left as they are:',
    ...['york', 'leeds', 'bath'].map((code) => `  stores ${code}: special days 2026-12-28`),
    `0 created, 1 changed, ${ENTRIES - 1} unchanged.`,
  ]);
  const after = await ask(server, 'admin', ALL);
  const plans = before.warrantyPlans.map((plan: { code: string }) =>
    plan.code === 'DIAMOND' ? { ...plan, graceDays: 90 } : plan,
  );
  expect(after).toEqual({ ...before, warrantyPlans: plans });
});

async function sellWithPlan(server: TestServer): Promise<void> {
  const { registerCustomer } = await ask(
    server,
    'pos',
    `mutation { registerCustomer(input: { idempotencyKey: "1", name: { given: "Ana" }, phones: [{ number: "01632 960001" }] }) {
      customer { id } userErrors { message } } }`,
  );
  const input = {
    ...{ idempotencyKey: '2', number: 'R-1', source: 'POS', customer: { id: registerCustomer.customer.id } },
    ...{ placedAt: new Date().toISOString(), currency: 'GBP' },
    lines: [{ sku: 'RING', description: 'Ring', quantity: 1, unitPrice: '680.00', warrantyPlan: 'CARE' }],
  };
  const { recordOrder } = await ask(
    server,
    'pos',
    `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
      order { customer { warranties { nodes { plan { name } } } } } userErrors { message } } }`,
    { input },
  );
  expect(recordOrder).toEqual({
    order: { customer: { warranties: { nodes: [{ plan: { name: 'Ring care, five years' } }] } } },
    userErrors: [],
  });
}

async function casesAfterLowScore(server: TestServer) {
  const { submitFeedback } = await ask(
    server,
    'pos',
    `mutation ($at: DateTime!) { submitFeedback(input: { idempotencyKey: "3", customer: { phone: "01632 960001" }
      metric: CSAT, score: 1, comment: "The box was damaged", occurredAt: $at }) { userErrors { message } } }`,
    { at: new Date().toISOString() },
  );
  expect(submitFeedback.userErrors).toEqual([]);
  const { customersBy } = await ask(
    server,
    'pos',
    '{ customersBy(key: { phone: "01632 960001" }) { cases { nodes { severity title assignee } } } }',
  );
  return customersBy[0].cases.nodes;
}

test.each([/created stores york/, /created warrantyPlans DIAMOND/, /created staff ana/, /created playbooks Damaged/])(
  'a run that is killed after "%s" is finished by the next one, and nothing is there twice',
  async (line) => {
    const { server, start, setup } = await openEmptyGraph();
    const killed = await start(EXAMPLE);
    await killed.line(line);
    killed.child.kill('SIGKILL');
    expect((await killed.ended).code).toBeNull();

    const next = await setup(EXAMPLE);
    expect(next.code).toBe(0);
    expect(next.output).toMatch(/[1-9]\d* unchanged\.$/);
    expect((await setup(EXAMPLE)).output).toBe(`Nothing to change: ${ENTRIES} unchanged.`);
    const { shop, staff, segments, playbooks, warrantyPlans } = await ask(server, 'admin', ALL);
    const counts = [shop.stores, staff.nodes, segments, playbooks, warrantyPlans].map((one) => one.length);
    expect(counts).toEqual([3, 4, 1, 3, 3]);
    for (const { version } of [...staff.nodes, ...segments, ...playbooks]) expect(version).toBe(1);
  },
);

test('what the graph refuses is shown at its place in the file, with what depends on it, and the rest is written', async () => {
  const { server, setup } = await openEmptyGraph();
  const wrong = EXAMPLE.replace('dueInMinutes: 1440', 'dueInMinutes: -1')
    .replace('appointmentMinutes: 45', 'appointmentMinutes: 1000')
    .replace('Dear {{name}}', 'Dear {{surname}}');
  const lineOf = (text: string) => wrong.split('\n').findIndex((line) => line.includes(text)) + 1;
  const { code, output, errors } = await setup(wrong);
  expect(code).toBe(1);
  const bath = wrong.split('\n').findIndex((line) => line.includes('appointmentMinutes: 1000')) + 1;
  expect(errors.split('\n')).toEqual([
    'The graph refuses this. What is listed above is written.',
    `  stores[2].appointmentMinutes (line ${bath}): A visit takes 5 to 480 minutes.`,
    expect.stringMatching(
      /^ {2}messageTemplates\[1\]\.body \(line \d+\): A text of kind CUSTOM has these placeholders/,
    ),
    `  staff[3].stores[0] (line ${lineOf('Zoë Marsh')}): bath is refused.`,
    expect.stringContaining(`  playbooks[1].actions[1].dueInMinutes (line ${lineOf('dueInMinutes: -1')}): Give whole`),
    'Correct it, and run the command again: it writes what is missing.',
  ]);
  expect(output).toContain('created playbooks Item still waits');
  expect((await ask(server, 'admin', ALL)).staff.nodes).toHaveLength(3);
  expect((await setup(EXAMPLE)).output).toContain('4 created, 0 changed, 13 unchanged.');
});

test('problems of the file and references to nothing come all at once, before anything is written', async () => {
  const { server, setup } = await openEmptyGraph();
  const wrong = `${EXAMPLE.replace('role: SUPPORT', 'role: BOSS').replace('stores: [bath]', 'stores: [hull]')}colour: red\n`;
  const { code, output, errors } = await setup(wrong.replaceAll('mia.hart@shop.example }', 'max@shop.example }'));
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors.split('\n').map((line) => line.replace(/\(line \d+\)/, '(line)'))).toEqual([
    expect.stringMatching(/^4 problems in .*shop\.yaml\. Nothing was written\.$/),
    '  staff[1].role (line): This must be one of CLERK, SUPPORT, ANALYST, MARKETING, ADMIN.',
    '  staff[3].stores[0] (line): "hull" is not in the section stores of the file, and the graph has none.',
    '  playbooks[0].actions[2].assignee (line): "max@shop.example" is not in the section staff of the file, and the graph has none.',
    expect.stringMatching(/^ {2}colour \(line\): Unknown key/),
  ]);
  expect((await ask(server, 'admin', '{ shop { name } }')).shop).toBeNull();
});

test.each([
  [['--file', 'x.yaml'], 2, /Give either --stack or --url/],
  [['--url', 'http://127.0.0.1:9/graphql'], 2, /--file is missing/],
  [['--url', 'nowhere', '--file', 'x.yaml'], 2, /--url takes an address/],
  [['--url', 'http://127.0.0.1:9/graphql', '--file', 'none.yaml'], 1, /The file none\.yaml cannot be read \(ENOENT\)/],
  [
    ['--url', 'http://127.0.0.1:9/graphql', '--file', 'examples/shop.yaml'],
    1,
    /127\.0\.0\.1:9\/graphql does not answer/,
  ],
])('%j ends with a message', async (args, code, message) => {
  const result = await run('setup', args, { env: { CUSTOMER_GRAPH_TOKEN: 'a token' } }).ended;
  expect(result.code).toBe(code);
  expect(result.errors).toMatch(message);
});
