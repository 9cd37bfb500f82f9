/**
 * `npm run bench:audience`: takes segments of 10,000 and of many generated people out as files. Each invocation is a process of
 * its own. Compares members and reasons with a plain reckoning from the generated people, and fails if they differ. Prints
 * the peak memory and the time of the invocations, and, from a run through a proxy, requests and units for each member.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { audienceKey } from '../domain/audience/audience.ts';
import { startBucketServer } from '../local/bucket/bucket-server.ts';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../local/engine/engine-client.ts';
import { s3FileStore } from '../store/files/s3-file-store.ts';
import { itemsOfPerson, SEGMENT, segmentItems } from './audience/items.ts';
import { PRODUCT, personAt, reckon } from './audience/people.ts';
import { invokeJob, type JobUsage } from './harness/job.ts';
import { createPopulatedTable } from './harness/populated-table.ts';
import { openRecorder } from './harness/recorder.ts';
import { openShop } from './harness/shop.ts';
import { environmentFor, openWorkbench, type Workbench } from './harness/workbench.ts';

const USAGE = `Takes segments of generated people out as files.

npm run bench:audience [-- --members N]    the larger number of members (default 100000)`;

const FEW = 10_000;
const INVOCATION_MS = 840_000;
const MAX_INVOCATIONS = 100;

const START = `mutation ($input: ExportAudienceInput!) {
  exportAudience(input: $input) { audience { id } userErrors { code message } } }`;
const FIND = 'query ($id: ID!) { node(id: $id) { ... on Audience { exportStatus members excluded { code count } } } }';

type Found = { exportStatus: string; members: number; excluded: readonly { code: string; count: number }[] };

await runCommand(USAGE, { members: { type: 'string', default: '100000' } }, async ({ members }) => {
  const many = parseWholeNumber('members', members, { from: FEW, to: 10_000_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-audience-'));
  try {
    const few = await measure(join(folder, 'few'), FEW, true);
    const all = await measure(join(folder, 'many'), many, false);
    process.stdout.write(`memory with ${many} members: ${(all / few).toFixed(2)} of that with ${FEW}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** @returns the peak memory in bytes */
async function measure(folder: string, count: number, isMetered: boolean): Promise<number> {
  await mkdir(folder);
  process.stderr.write(`importing ${count} people\n`);
  const now = new Date().toISOString();
  const database = await createPopulatedTable(folder, count, (index) => [
    ...(index === 0 ? segmentItems() : []),
    ...itemsOfPerson(personAt(index), index, now),
  ]);
  const workbench = await openWorkbench(database);
  const bucket = await startBucketServer({
    ...{ port: 0, folder: join(folder, 'bucket'), buckets: ['files'], notification: null },
    credentials: { ...LOCAL_CREDENTIALS, region: LOCAL_REGION },
    onFault: () => {},
  });
  const files = `http://127.0.0.1:${bucket.port}`;
  try {
    await openShop(workbench.graph);
    const usages = await exportAll(workbench, workbench.endpoint, files, count);
    if (isMetered) await meter(workbench, files, count);
    return Math.max(...usages.map(({ peakBytes }) => peakBytes));
  } finally {
    await bucket.close();
    await workbench.close();
  }
}

async function exportAll(
  { graph, table }: Workbench,
  endpoint: string,
  bucket: string,
  count: number,
): Promise<readonly JobUsage[]> {
  const input = { idempotencyKey: endpoint, segmentId: SEGMENT.id, channel: 'EMAIL', sku: PRODUCT };
  const { exportAudience } = (await graph.run(START, { input })) as { exportAudience: { audience: { id: string } } };
  const { id } = exportAudience.audience;
  const read = async () => ((await graph.run(FIND, { id })) as { node: Found }).node;
  const environment = {
    ...environmentFor(table.name, endpoint),
    ...{ PRIVACY_BUCKET: 'files', S3_ENDPOINT: bucket, POWERTOOLS_DEV: 'true' },
  };
  const began = performance.now();
  const usages: JobUsage[] = [];
  while ((await read()).exportStatus === 'RUNNING' && usages.length < MAX_INVOCATIONS)
    usages.push(await invokeJob('audiences', environment, INVOCATION_MS));
  const seconds = (performance.now() - began) / 1_000;
  const found = await read();
  const text = Buffer.from(
    (await s3FileStore({ name: 'files', endpoint: bucket }).read(audienceKey(id)))?.content ?? [],
  );
  compare(found, text.toString(), count);
  const processor = usages.reduce((sum, { processorMs }) => sum + processorMs, 0);
  process.stdout.write(
    `${[
      `${count} members: ${found.members} in the file of ${(text.length / 1e6).toFixed(1)} MB`,
      `${found.excluded.map(({ code, count: times }) => `${code} ${times}`).join(', ')}`,
      `peak ${(Math.max(...usages.map(({ peakBytes }) => peakBytes)) / 1e6).toFixed(0)} MB of memory`,
      `${(processor / 1_000).toFixed(1)} s of processor, ${seconds.toFixed(0)} s in all, ${usages.length} invocations`,
    ].join('; ')}\n`,
  );
  return usages;
}

/** Everything that the job says and writes, against the people that were generated. */
function compare({ exportStatus, members, excluded }: Found, text: string, count: number): void {
  const reckoned = reckon(count);
  const counted = Object.fromEntries(excluded.map(({ code, count: times }) => [code, times]));
  const ids = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',')));
  const isEqual = isDeepStrictEqual(
    [exportStatus, members, new Map(Object.entries(counted).toSorted()), ids.length, new Set(ids).size],
    [
      'READY',
      reckoned.members,
      new Map(Object.entries(reckoned.excluded).toSorted()),
      reckoned.members,
      reckoned.members,
    ],
  );
  if (!isEqual)
    throw new Error(
      `${JSON.stringify({ exportStatus, members, counted, lines: ids.length })} is not ${JSON.stringify(reckoned)}`,
    );
}

/** The same once more, through a proxy that counts. */
async function meter(workbench: Workbench, bucket: string, count: number): Promise<void> {
  const recorder = await openRecorder(workbench.endpoint);
  try {
    await exportAll(workbench, recorder.endpoint, bucket, count);
    const requests = recorder.take().flat();
    const units = requests.reduce((sum, request) => sum + request.units, 0);
    const batches = requests.filter(({ operation }) => operation === 'BatchGetItem').length;
    const queries = requests.filter(({ operation }) => operation === 'Query').length;
    process.stdout.write(
      `${(requests.length / count).toFixed(3)} requests for each member (${batches} BatchGetItem, ${queries} Query), ${(units / count).toFixed(2)} units\n`,
    );
  } finally {
    recorder.close();
  }
}
