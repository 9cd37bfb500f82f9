/**
 * `npm run bench:large-export`: exports a person with a thousand orders and one with many. Each invocation has a minute and a
 * half, and is a process of its own. Prints the peak memory and the processor time of the invocations, and checks the file.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportKey } from '../domain/privacy/data-export.ts';
import { startBucketServer } from '../local/bucket/bucket-server.ts';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../local/engine/engine-client.ts';
import { s3FileStore } from '../store/files/s3-file-store.ts';
import { invokeJob, type JobUsage } from './harness/job.ts';
import { environmentFor, openWorkbench, type Workbench } from './harness/workbench.ts';
import { createLargePerson } from './large-export/person.ts';

const USAGE = `Exports a person with a thousand orders and one with many.

npm run bench:large-export [-- --orders N]    the larger number of orders (default 50000)`;

const FEW = 1_000;
/** The job stops a minute before the end of an invocation. */
const INVOCATION_MS = 90_000;
const MAX_INVOCATIONS = 100;

const START = `mutation ($input: ExportCustomerInput!) { exportCustomer(input: $input) { dataExport { id } userErrors { code } } }`;
const FIND = `query ($id: ID!) { node(id: $id) { ... on DataExport { exportStatus } } }`;

await runCommand(USAGE, { orders: { type: 'string', default: '50000' } }, async ({ orders }) => {
  const many = parseWholeNumber('orders', orders, { from: FEW, to: 1_000_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-export-'));
  try {
    for (const count of [FEW, many]) process.stdout.write(`${await measure(join(folder, String(count)), count)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function measure(folder: string, orders: number): Promise<string> {
  const { database, customerId } = await createLargePerson(folder, orders);
  const workbench = await openWorkbench(database);
  const bucket = await startBucketServer({
    ...{ port: 0, folder: join(folder, 'bucket'), buckets: ['files'], notification: null },
    credentials: { ...LOCAL_CREDENTIALS, region: LOCAL_REGION },
    onFault: () => {},
  });
  try {
    const endpoint = `http://127.0.0.1:${bucket.port}`;
    return await exportPerson(workbench, endpoint, customerId, orders);
  } finally {
    await bucket.close();
    await workbench.close();
  }
}

async function exportPerson(
  { graph, table, endpoint }: Workbench,
  bucket: string,
  customerId: string,
  orders: number,
): Promise<string> {
  const { exportCustomer } = (await graph.run(START, { input: { idempotencyKey: 'large', customerId } })) as {
    exportCustomer: { dataExport: { id: string } };
  };
  const { id } = exportCustomer.dataExport;
  const environment = {
    ...environmentFor(table.name, endpoint),
    ...{ PRIVACY_BUCKET: 'files', S3_ENDPOINT: bucket, POWERTOOLS_DEV: 'true' },
  };
  const began = performance.now();
  const usages: JobUsage[] = [];
  while ((await statusOf(graph, id)) === 'RUNNING' && usages.length < MAX_INVOCATIONS)
    usages.push(await invokeJob('exports', environment, INVOCATION_MS));
  const seconds = (performance.now() - began) / 1_000;
  const file = await s3FileStore({ name: 'files', endpoint: bucket }).read(exportKey(id));
  const text = Buffer.from(file?.content ?? []).toString();
  const found = new Set((JSON.parse(text).orders as { id: string }[]).map((order) => order.id)).size;
  // The customer of the harness has one order more.
  if (found !== orders + 1) throw new Error(`the export has ${found} of ${orders + 1} orders`);
  const peak = Math.max(...usages.map(({ peakBytes }) => peakBytes));
  const processor = usages.reduce((sum, { processorMs }) => sum + processorMs, 0);
  return [
    `${orders} orders: ${(text.length / 1e6).toFixed(1)} MB in ${usages.length} invocations`,
    `peak ${(peak / 1e6).toFixed(0)} MB of memory`,
    `${(processor / 1_000).toFixed(1)} s of processor, ${seconds.toFixed(0)} s in all`,
  ].join(', ');
}

async function statusOf(graph: Workbench['graph'], id: string): Promise<string> {
  const { node } = (await graph.run(FIND, { id })) as { node: { exportStatus: string } };
  return node.exportStatus;
}
