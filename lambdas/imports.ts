import type { ImportRunner } from '../domain/import-job/run-imports.ts';
import { runDueImports } from '../domain/import-job/run-imports.ts';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { importFiles } from '../store/import-job/import-files.ts';
import { runChunk } from './import-chunk.ts';
import { readImportEnvironment } from './import-environment.ts';
import { runExecution } from './import-execution.ts';
import { thingAppliers } from './import-rows.ts';
import { importRunner, runChunksHere } from './import-runner.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createScheduledJob } from './scheduled-context.ts';

const job = createScheduledJob('imports');
const { logger } = job;
const environment = readImportEnvironment();
const files = importFiles(environment.bucket, environment.hasLocalFiles);

const appliers = thingAppliers(job, environment.writeUnits);

/** The time to reserve for a segment of a file, and for the report. */
const STEP_MS = 60_000;

/** Runs every minute: cuts files that were given to import into chunks, applies these, and ends the jobs that are done. */
async function runImports(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const runner: ImportRunner = importRunner(
    job,
    files,
    (begun) =>
      environment.stateMachine !== null
        ? runExecution(environment.stateMachine, begun)
        : runChunksHere(
            files,
            () => runner,
            begun,
            (one, chunk) => runChunk(job, files, appliers, one, chunk, remaining),
          ),
    () => remaining() > STEP_MS,
  );
  const result = await runDueImports(runner);
  if (result.detected > 0) logger.info('imports have ended', { ended: result.detected });
  failForErrors(logger, result.failed, 'imports could not go on');
  return result;
}

export const handler = invocationHandler(logger, runImports);
