import type { Result } from '../kernel/command.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { execute } from '../kernel/execute.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import type { ImportJobCommandContext } from './context.ts';
import { type ImportJob, WORK_FILE_DAYS } from './import-job.ts';
import { loadJob } from './start-import.ts';

type ResumeImportInput = {
  readonly jobId: string;
  /** False: a command of this machine does the work, not the scheduled function. */
  readonly isScheduled?: boolean;
};

/** Goes on where the job ended: no row is applied twice, and a row that was refused is not tried again. */
export function resumeImport(
  context: ImportJobCommandContext,
  { jobId, isScheduled = true }: ResumeImportInput,
): Promise<Result<ImportJob>> {
  const path = ['input', 'jobId'];
  return execute(context, {
    load: () => loadJob(context.repositories, jobId),
    decide(before) {
      const at = context.now();
      if (before.importStatus === 'RUNNING') reject('CONFLICT', path, 'This import is running.');
      if (before.importStatus === 'DONE') reject('CONFLICT', path, 'This import is done.');
      if (addMilliseconds(before.startedAt, (WORK_FILE_DAYS - 1) * DAY_MS) < at)
        reject(
          'CONFLICT',
          path,
          'The work files of this import are gone. Start an import of the file again: nothing is applied twice.',
        );
      const after: ImportJob = {
        ...before,
        version: before.version + 1,
        ...{ importStatus: 'RUNNING', endedAt: null, run: before.run + 1, dueAt: isScheduled ? at : null },
      };
      return {
        changes: [{ entity: 'importJob', before, after }],
        replayRefs: { importJobId: after.id },
        result: after,
      };
    },
    replay: ({ importJobId = '' }) => loadJob(context.repositories, importJobId),
  });
}
