import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ImportJob, NO_PLAN } from '../../domain/import-job/import-job.ts';
import { runExecution } from '../../lambdas/import-execution.ts';
import type { StateMachineResult } from '../support/state-machine.ts';
import { openStepFunctions } from '../support/step-functions.ts';

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:Imports';
const JOB = {
  ...{ id: 'imp_01900000-0000-7000-8000-000000000000', run: 1, importStatus: 'RUNNING', plan: NO_PLAN },
} as ImportJob;

let service: Awaited<ReturnType<typeof openStepFunctions>>;
let end: (result: StateMachineResult) => void;
beforeEach(async () => {
  const { promise, resolve } = Promise.withResolvers<StateMachineResult>();
  end = resolve;
  service = await openStepFunctions(ARN, () => promise);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', service.endpoint);
});
afterEach(() => {
  service.close();
  vi.unstubAllEnvs();
});

test('a job is started once, however often the schedule asks', async () => {
  for (let minute = 0; minute < 3; minute++) expect(await runExecution(ARN, JOB)).toBe('STARTED');
  expect([...service.executions.values()]).toEqual([
    { name: `${JOB.id}-1`, input: JSON.stringify({ manifest: `work/${JOB.id}/manifest.json` }), status: 'RUNNING' },
  ]);
});

test.each([
  ['SUCCEEDED', 'DONE'],
  ['FAILED', 'FAILED'],
  ['TIMED_OUT', 'FAILED'],
  ['ABORTED', 'FAILED'],
] as const)('an execution that is %s says %s, and is not started again', async (status, result) => {
  await runExecution(ARN, JOB);
  for (const execution of service.executions.values()) execution.status = status;
  end({ status: 'SUCCEEDED' });
  await service.settle();
  expect(await runExecution(ARN, JOB)).toBe(result);
  expect(service.executions.size).toBe(1);
});

test('a run that was resumed, and a further pass, are executions of their own', async () => {
  const pass = { number: 2, chunksDue: 2, waitingBefore: 1 };
  for (const job of [JOB, { ...JOB, run: 2 }, { ...JOB, run: 2, pass }]) await runExecution(ARN, job);
  expect([...service.executions.keys()]).toEqual([`${JOB.id}-1`, `${JOB.id}-2`, `${JOB.id}-2-2`]);
});

test('a start that is throttled is repeated', async () => {
  service.failNext('ThrottlingException', 'ThrottlingException');
  expect(await runExecution(ARN, JOB)).toBe('STARTED');
  expect([service.calls(), service.executions.size]).toEqual([3, 1]);
});

test.each(['ThrottlingException', 'ExecutionLimitExceeded', 'StateMachineDoesNotExist'])(
  'a start that fails with %s again and again is an error, and the next one starts the job',
  async (name) => {
    service.failNext(name, name, name);
    await expect(runExecution(ARN, JOB)).rejects.toThrow(name);
    service.failNext();
    // Errors that a retry of the client does not help have left faults behind.
    while (service.executions.size === 0) await runExecution(ARN, JOB).catch(() => {});
    expect(await runExecution(ARN, JOB)).toBe('STARTED');
    expect(service.executions.size).toBe(1);
  },
);
