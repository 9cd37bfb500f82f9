import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { reject } from '../kernel/user-error.ts';
import type { ImportJobCommandContext } from './context.ts';
import type { ImportJob } from './import-job.ts';
import { loadJob } from './start-import.ts';

/** Cancels a job. What it applied stays; the workers see it between two rows, and `resumeImport` goes on after them. */
export function cancelImport(
  context: ImportJobCommandContext,
  { jobId }: { readonly jobId: string },
): Promise<Result<ImportJob>> {
  return execute(context, {
    load: () => loadJob(context.repositories, jobId),
    decide(before) {
      if (before.importStatus !== 'RUNNING')
        reject(
          'CONFLICT',
          ['input', 'jobId'],
          `This import is ${before.importStatus}, and only one that runs can be cancelled.`,
        );
      const at = context.now();
      // The scheduled function writes the report of what was not applied so far.
      const dueAt = before.dueAt === null ? null : at;
      const after: ImportJob = {
        ...before,
        version: before.version + 1,
        importStatus: 'CANCELLED',
        endedAt: at,
        dueAt,
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
