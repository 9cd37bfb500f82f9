import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { type ImportDesk, openImportDesk } from '../support/import-desk.ts';
import { importStateMachine } from '../support/import-state-machine.ts';
import { runStateMachine } from '../support/state-machine.ts';
import { openStepFunctions } from '../support/step-functions.ts';

/** The state machine of the template runs the worker's bundle, in an emulation of Step Functions that the scheduled function starts it in. */
const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:Imports';
const definition = importStateMachine();

let desk: ImportDesk;
let service: Awaited<ReturnType<typeof openStepFunctions>>;
let worker: (event: unknown, context: { getRemainingTimeInMillis(): number }) => Promise<{ readonly result: string }>;
let waits: number[];
/** What happens at the invocations to come, instead of a whole run: an error, or the milliseconds of a run. */
let invocations: (Error | number)[];
let invoked: number;
let beforeInvocation: () => Promise<unknown>;

beforeAll(async () => {
  service = await openStepFunctions(ARN, (input) =>
    runStateMachine(definition, input, {
      async readObject(key) {
        const file = await s3FileStore(desk.bucket).read(key);
        return JSON.parse(Buffer.from(file?.content ?? '').toString());
      },
      async invoke(payload) {
        invoked++;
        await beforeInvocation();
        const next = invocations.shift() ?? 900_000;
        if (next instanceof Error) throw next;
        const deadline = performance.now() + next;
        return worker(payload, { getRemainingTimeInMillis: () => deadline - performance.now() });
      },
      onWait: (seconds) => void waits.push(seconds),
    }),
  );
  vi.stubEnv('IMPORT_STATE_MACHINE', ARN);
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', service.endpoint);
  desk = await openImportDesk();
  const bundle = new URL(`../../dist/import-worker/index.mjs?table=${desk.graph.table.name}`, import.meta.url).href;
  ({ handler: worker } = await import(/* @vite-ignore */ bundle));
}, 120_000);
afterAll(async () => {
  service.close();
  await desk.close();
});
beforeEach(() => {
  [waits, invocations, invoked] = [[], [], 0];
  beforeInvocation = async () => {};
});

let people = 0;
const register = () => {
  const id = `exec-${people++}`;
  const externalIds = [{ system: 'exec', value: id }];
  return {
    operation: 'registerCustomer',
    input: { idempotencyKey: id, name: { given: 'Ana', family: id }, externalIds },
  };
};
const call = (id: string) => ({
  operation: 'recordInteraction',
  input: {
    idempotencyKey: `call of ${id}`,
    customer: { externalId: { system: 'exec', value: id } },
    ...{ type: 'CALL', occurredAt: '2025-03-20T10:00:00Z' },
  },
});

/** The schedule asks, the execution runs, and the schedule asks again two minutes later, until the job has ended. */
async function runToEnd(id: string): Promise<Record<string, unknown>> {
  for (let minute = 0; minute < 10; minute++) {
    await desk.runImports();
    await service.settle();
    const job = await desk.find(id);
    if (job['importStatus'] !== 'RUNNING') return job;
    await desk.makeDue(id);
  }
  throw new Error('the job did not end');
}

async function startImport(rows: readonly object[], more: object = {}): Promise<string> {
  return desk.start('MUTATIONS_NDJSON', await desk.fileOf(rows), more);
}

const resume = async (jobId: string) => {
  const text = 'mutation ($input: ResumeImportInput!) { resumeImport(input: $input) { userErrors { message } } }';
  await desk.graph.as('admin').run(text, { input: { idempotencyKey: `resume ${jobId}`, jobId } });
};
const executionsOf = (id: string) =>
  [...service.executions.values()]
    .filter(({ name }) => name.startsWith(id))
    .map(({ name, status }) => `${name.slice(id.length)} ${status}`);

test('a job is applied by one execution, whose schedule asks until it has succeeded', async () => {
  const id = await startImport([register(), register(), register()]);
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'DONE', rows: 3, applied: 3 });
  expect(executionsOf(id)).toEqual(['-1 SUCCEEDED']);
  expect([invoked, waits]).toEqual([1, []]);
});

test('a worker that fails is tried again in growing pauses, and applies each row once', async () => {
  const id = await startImport([register(), register()]);
  invocations = [new Error('Lambda.TooManyRequestsException'), new Error('timeout'), new Error('timeout')];
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'DONE', rows: 2, applied: 2 });
  expect(waits).toEqual([5, 10, 20]);
});

test('a worker without time left goes on in the next invocation', async () => {
  const id = await startImport([register(), register()]);
  invocations = [4_000, 4_000];
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'DONE', rows: 2, applied: 2 });
  expect([invoked, waits]).toEqual([3, [2, 2]]);
});

test('a chunk that fails for good ends the execution and the job, and a resumed job applies the rest in a new execution', async () => {
  const id = await startImport([register(), register()]);
  invocations = Array.from({ length: 7 }, () => new Error('out of memory'));
  const failed = await runToEnd(id);
  expect(failed).toMatchObject({ importStatus: 'FAILED', rows: 0 });
  expect(await (await fetch(String(failed['reportUrl']))).text()).toContain(',WORKER_FAILED,');
  expect(waits).toEqual([5, 10, 20, 40, 80, 120]);
  await resume(id);
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'DONE', rows: 2, applied: 2 });
  expect(executionsOf(id)).toEqual(['-1 FAILED', '-2 SUCCEEDED']);
});

test('a chunk whose work files are gone fails the job at once, and the report says so', async () => {
  const id = await startImport([register()]);
  beforeInvocation = () => s3FileStore(desk.bucket).deletePrefix(`work/${id}/chunk-`);
  const failed = await runToEnd(id);
  expect(failed).toMatchObject({ importStatus: 'FAILED', rows: 0 });
  expect(await (await fetch(String(failed['reportUrl']))).text()).toContain(',WORK_FILES_GONE,');
  expect([invoked, waits]).toEqual([1, []]);
});

test('a job that stopped at a refused row goes on after it in a new execution', async () => {
  const rows = [register(), { operation: 'noMutation', input: { idempotencyKey: `refused ${people}` } }, register()];
  const id = await startImport(
    rows.map((row) => ({ ...row, group: 'one' })),
    { onError: 'STOP' },
  );
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'STOPPED', rows: 2, applied: 1, failed: 1 });
  await resume(id);
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'DONE', rows: 3, applied: 2, failed: 1 });
  expect(executionsOf(id)).toEqual(['-1 SUCCEEDED', '-2 SUCCEEDED']);
});

test('rows that wait are tried in an execution of their own', async () => {
  const person = register();
  const id = await startImport([call(person.input.idempotencyKey), { ...person, group: 'later' }]);
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'DONE', rows: 2, applied: 2, skipped: 0 });
  const names = executionsOf(id);
  expect(names[0]).toBe('-1 SUCCEEDED');
  expect([['-1 SUCCEEDED'], ['-1 SUCCEEDED', '-1-2 SUCCEEDED']]).toContainEqual(names);
});

test('a schedule whose call is throttled starts the job later, and once', async () => {
  const id = await startImport([register()]);
  service.failNext('ThrottlingException', 'ThrottlingException', 'ThrottlingException');
  await expect(desk.runImports()).rejects.toThrow();
  await desk.makeDue(id);
  expect(await runToEnd(id)).toMatchObject({ importStatus: 'DONE', applied: 1 });
  expect(executionsOf(id)).toEqual(['-1 SUCCEEDED']);
});
