import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { openBucket, type TestBucket } from '../support/bucket.ts';
import { loadScheduledBundle, type ScheduledBundle } from '../support/erasures.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let bucket: TestBucket;
let folder: string;
let runImports: ScheduledBundle;
beforeAll(async () => {
  vi.stubEnv('IMPORT_BUCKET', 'files');
  vi.stubEnv('IMPORT_LOCAL_FILES', 'true');
  bucket = await openBucket();
  vi.stubEnv('S3_ENDPOINT', bucket.bucket.endpoint);
  graph = await openGraph(inject('endpoint'), bucket.bucket);
  await createOrderDesk(graph).openShop();
  folder = await mkdtemp(join(tmpdir(), 'imports-'));
  runImports = await loadScheduledBundle('imports', graph.table);
}, 300_000);
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true });
});

const FIELDS = 'id format importStatus dryRun rowsTotal rows applied skipped failed startedAt endedAt reportUrl';
let keys = 0;
const key = () => `story ${keys++}`;

async function mutate(name: string, input: object, by = graph.as('admin')) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${name}(input: $input) { importJob { ${FIELDS} } userErrors { code message path } } }`;
  return (await by.run(text, { input: { idempotencyKey: key(), ...input } }))[name];
}
const find = async (id: string) =>
  (await graph.as('support').run(`query ($id: ID!) { node(id: $id) { ... on ImportJob { ${FIELDS} } } }`, { id })).node;

let files = 0;
async function fileOf(lines: readonly (object | string)[]): Promise<string> {
  const path = join(folder, `${files++}.ndjson`);
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

let people = 0;
/** A customer with this many orders, the last of which names no article. */
function personWithOrders(orders: number, { broken = false } = {}) {
  const id = `file-${people++}`;
  const group = id;
  const register = {
    operation: 'registerCustomer',
    group,
    input: {
      idempotencyKey: id,
      name: { given: 'Ana', family: 'Novak' },
      externalIds: [{ system: 'file', value: id }],
    },
  };
  return [
    register,
    ...Array.from({ length: orders }, (_, at) => ({
      operation: 'recordOrder',
      group,
      input: {
        idempotencyKey: `${id}-${at}`,
        ...{ number: `${id}-${at}`, customer: { externalId: { system: 'file', value: id } }, source: 'IMPORT' },
        ...{ ifUnknown: 'REJECT', status: 'DELIVERED', placedAt: '2025-03-01T10:00:00Z', currency: 'EUR' },
        lines: [
          {
            sku: broken && at === orders - 1 ? '' : 'RING-1',
            description: 'Ring',
            quantity: 1,
            unitPrice: '10.00',
            discount: '0',
          },
        ],
        ...{ taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0' },
      },
    })),
  ];
}
const start = async (object: string, more: object = {}) =>
  mutate('startImport', { format: 'MUTATIONS_NDJSON', object, ...more });
const countOrders = async () =>
  (await scanItems(graph.table)).filter(
    ({ pk, sk }) => String(pk).startsWith('CUSTOMER#') && String(sk).startsWith('ORDER#'),
  ).length;

describe('an import of mutations', () => {
  test('applies the rows as the API does, and reports those that the graph refuses', async () => {
    const rows = [...personWithOrders(3), '{"operation":', ...personWithOrders(2, { broken: true })];
    const { importJob, userErrors } = await start(await fileOf(rows));
    expect(userErrors).toEqual([]);
    expect(importJob).toMatchObject({
      importStatus: 'RUNNING',
      rows: 0,
      rowsTotal: null,
      endedAt: null,
      reportUrl: null,
    });
    const before = await countOrders();
    await runImports();
    const done = await find(importJob.id);
    expect(done).toMatchObject({ importStatus: 'DONE', rowsTotal: 8, rows: 8, applied: 6, skipped: 0, failed: 2 });
    expect(await countOrders()).toBe(before + 4);
    const report = await (await fetch(done.reportUrl)).text();
    expect(report.split('\r\n')).toEqual([
      'row,key,code,reason',
      '5,,MALFORMED,This row is no JSON.',
      expect.stringMatching(/^8,file-\d+-1,INVALID,input\.lines\.0\.sku: /),
      '',
    ]);
  });

  test('names the path of a value that the schema refuses', async () => {
    const rows = [
      { operation: 'recordOrder', input: { idempotencyKey: 'a' } },
      { operation: 'noMutation', input: { idempotencyKey: 'b' } },
      { operation: 'startImport', input: { idempotencyKey: 'c' } },
      { operation: 'registerCustomer', input: {} },
      { operation: 'registerCustomer', input: { idempotencyKey: 'd', emails: [{ address: 'no address' }] } },
    ];
    const { importJob } = await start(await fileOf(rows));
    await runImports();
    const { failed, reportUrl } = await find(importJob.id);
    expect(failed).toBe(5);
    const lines = (await (await fetch(reportUrl)).text()).split('\r\n').slice(1, -1);
    expect(lines.map((line) => line.split(',', 3).join())).toEqual([
      '1,a,INVALID',
      '2,b,INVALID',
      '3,c,INVALID',
      '4,,INVALID',
      '5,d,INVALID',
    ]);
    expect(lines.join('\n')).not.toContain('no address');
  });

  test('of the same file again changes nothing, and counts its rows as applied', async () => {
    const object = await fileOf(personWithOrders(2));
    await start(object);
    await runImports();
    const before = await countOrders();
    const { importJob } = await start(object);
    await runImports();
    expect(await find(importJob.id)).toMatchObject({ importStatus: 'DONE', rows: 3, applied: 3 });
    expect(await countOrders()).toBe(before);
  });

  test('as a dry run writes nothing', async () => {
    const { importJob } = await start(await fileOf([...personWithOrders(0), { operation: 'x', input: {} }]), {
      dryRun: true,
    });
    const before = (await scanItems(graph.table)).map(({ pk }) => String(pk)).filter((pk) => !pk.startsWith('IMPORT'));
    await runImports();
    expect(await find(importJob.id)).toMatchObject({ dryRun: true, importStatus: 'DONE', applied: 1, failed: 1 });
    const after = (await scanItems(graph.table)).map(({ pk }) => String(pk)).filter((pk) => !pk.startsWith('IMPORT'));
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  test('stops at a row that the graph refuses where it is told to, and goes on after it', async () => {
    const rows = personWithOrders(3).map((row, at) => (at === 1 ? { ...row, operation: 'noMutation' } : row));
    const { importJob } = await start(await fileOf(rows), { onError: 'STOP' });
    await runImports();
    const stopped = await find(importJob.id);
    expect(stopped).toMatchObject({ importStatus: 'STOPPED', rows: 2, applied: 1, failed: 1 });
    expect(stopped.reportUrl).not.toBeNull();
    await mutate('resumeImport', { jobId: importJob.id });
    await runImports();
    expect(await find(importJob.id)).toMatchObject({ importStatus: 'DONE', rows: 4, applied: 3, failed: 1 });
  });

  test.each(['', 'x', 'ord_1', `imp_${'1'.repeat(2_000)}`])('has no job of the id %.10s', async (jobId) => {
    for (const name of ['cancelImport', 'resumeImport'])
      expect(formatUserErrors((await mutate(name, { jobId })).userErrors)).toEqual(['NOT_FOUND input.jobId']);
  });

  test('is cancelled before and while it runs, and resumed', async () => {
    const { importJob } = await start(await fileOf(personWithOrders(2)));
    const { importJob: cancelled } = await mutate('cancelImport', { jobId: importJob.id });
    expect(cancelled).toMatchObject({ importStatus: 'CANCELLED', rows: 0 });
    expect(cancelled.endedAt).not.toBeNull();
    await runImports();
    expect(await find(importJob.id)).toMatchObject({ importStatus: 'CANCELLED', rows: 0 });
    expect(formatUserErrors((await mutate('cancelImport', { jobId: importJob.id })).userErrors)).toEqual([
      'CONFLICT input.jobId',
    ]);
    await mutate('resumeImport', { jobId: importJob.id });
    await runImports();
    expect(await find(importJob.id)).toMatchObject({ importStatus: 'DONE', rows: 3, applied: 3 });
    expect(formatUserErrors((await mutate('resumeImport', { jobId: importJob.id })).userErrors)).toEqual([
      'CONFLICT input.jobId',
    ]);
  });

  test('of a file that is not there, or not of its format, fails and says why', async () => {
    const [absent, other] = [
      await start(join(folder, 'absent')),
      await start(await fileOf(['a,b']), { format: 'ORDERS_CSV' }),
    ];
    await runImports();
    for (const { importJob } of [absent, other]) {
      const { importStatus, reportUrl } = await find(importJob.id);
      expect(importStatus).toBe('FAILED');
      expect(await (await fetch(reportUrl)).text()).toMatch(
        /^row,key,code,reason\r\n[01],,(NOT_FOUND|UNKNOWN_FORMAT|WRONG_HEADER|INTEGRATION_NEEDED),/,
      );
    }
  });

  test('leaves no rows of the file behind when it is done', async () => {
    const { importJob } = await start(await fileOf(personWithOrders(1)));
    await runImports();
    const { readdir } = await import('node:fs/promises');
    const names = (await readdir(bucket.folder, { recursive: true })).map(decodeURIComponent);
    expect(names.filter((name) => name.includes(`work/${importJob.id}`))).toEqual([]);
  });
});

test('the list shows the newest first, by pages', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 3; count++) ids.unshift((await start('absent')).importJob.id);
  const page = async (after: string | null) =>
    (
      await graph
        .as('support')
        .run(
          'query ($after: String) { importJobs(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
    ).importJobs;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id).slice(0, 3)).toEqual(ids);
});

test('no other role starts an import, and a clerk does not see them', async () => {
  const text =
    'mutation { startImport(input: { idempotencyKey: "x", format: MUTATIONS_NDJSON, object: "x" }) { importJob { id } } }';
  for (const role of ['pos', 'clerk', 'support', 'commerce', 'marketing'] as const)
    expect((await graph.as(role).ask(text)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await graph.as('clerk').ask('{ importJobs { nodes { id } } }')).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
});

const countJobs = async () => (await scanItems(graph.table)).filter(({ pk }) => pk === 'IMPORT_JOBS').length;
const countIn = async (status: string) =>
  (await scanItems(graph.table)).filter(({ pk, importStatus }) => pk === 'IMPORT_JOBS' && importStatus === status)
    .length;
const lasting = ({ importJob, userErrors }: { importJob: { id: string } | null; userErrors: unknown }) => ({
  id: importJob?.id,
  userErrors,
});
const clients = () => ({ caller: graph.as('admin'), otherClient: graph.as('admin', { client: 'another job' }) });

testIdempotency('startImport', async () => ({
  ...clients(),
  send: (caller, input) => mutate('startImport', input, caller),
  input: { format: 'MUTATIONS_NDJSON', object: join(folder, 'none') },
  otherInput: { format: 'MUTATIONS_NDJSON', object: join(folder, 'other') },
  effects: countJobs,
  moveOn: () => runImports(),
  lasting,
}));

for (const [name, status] of [
  ['cancelImport', 'CANCELLED'],
  ['resumeImport', 'RUNNING'],
] as const)
  testIdempotency(name, async () => {
    const open = async () => {
      const { importJob } = await start('absent');
      if (name === 'resumeImport') await mutate('cancelImport', { jobId: importJob.id });
      return importJob.id;
    };
    const [jobId, other] = [await open(), await open()];
    return {
      ...clients(),
      send: (caller, input) => mutate(name, input, caller),
      input: { jobId },
      otherInput: { jobId: other },
      effects: () => countIn(status),
      moveOn: () => mutate(name === 'cancelImport' ? 'resumeImport' : 'cancelImport', { jobId }),
      lasting,
    };
  });
