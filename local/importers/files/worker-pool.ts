import { availableParallelism } from 'node:os';
import { mapInParallel } from '../../../domain/kernel/in-parallel.ts';
import { CommandError } from '../../common/command-error.ts';
import { type LaunchedProcess, launch } from '../../functions/child-process.ts';

/** A step of an import, as the function of AWS takes it. */
export type ImportStep =
  | { readonly step: 'chunk'; readonly jobId: string; readonly chunk: number }
  | { readonly step: 'plan' | 'end'; readonly jobId: string };

export type StepRequest = { readonly id: number; readonly step: ImportStep };
export type StepAnswer = { readonly id: number } & ({ readonly result: string } | { readonly problem: string });

/** A step failed in a process that goes on. */
export class StepFailed extends CommandError {}

export type WorkerPool = {
  readonly size: number;
  /** Runs a step in one of the processes. @throws StepFailed if it fails; CommandError if its process ends */
  run(worker: number, step: ImportStep): Promise<string>;
  /** Lets the processes save how far they are. */
  close(): Promise<void>;
};

/** The engine and the projectors need the other processors. More processes than this wait for the engine. */
const workerCount = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

export async function openWorkerPool(environment: Readonly<Record<string, string>>): Promise<WorkerPool> {
  const script = new URL('worker-process.ts', import.meta.url);
  const workers = await mapInParallel(Array.from({ length: workerCount() }), () =>
    launch<object>(script, [], environment),
  );
  let lastId = 0;
  return {
    size: workers.length,
    run(worker, step) {
      const process = workers[worker % workers.length];
      if (process === undefined) throw new Error('the pool has no worker');
      lastId++;
      return runStep(process, { id: lastId, step });
    },
    async close() {
      await mapInParallel(workers, ({ close }) => close());
    },
  };
}

async function runStep({ process, failed }: LaunchedProcess<object>, request: StepRequest): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<StepAnswer>();
  const listen = (answer: StepAnswer) => {
    if (answer.id === request.id) resolve(answer);
  };
  process.on('message', listen);
  process.send(request);
  try {
    const ended = failed.then((problem) => {
      throw new CommandError(`A worker of the import ended: ${problem}`);
    });
    const answer = await Promise.race([promise, ended]);
    if ('problem' in answer) throw new StepFailed(`A worker of the import failed: ${answer.problem}`);
    return answer.result;
  } finally {
    process.off('message', listen);
  }
}
