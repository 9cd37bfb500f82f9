import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { nodeTypeOf } from '../kernel/id.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { ImportJobCommandContext } from './context.ts';
import { type ImportFormat, type ImportJob, NO_PLAN, type OnError } from './import-job.ts';

export type StartImportInput = {
  readonly format: ImportFormat;
  readonly object: string;
  readonly integration?: string | null | undefined;
  readonly dryRun?: boolean | undefined;
  readonly onError?: OnError | undefined;
  /** Only the first things of the file. */
  readonly limit?: number | null | undefined;
  /** False: a command of this machine does the work, not the scheduled function. */
  readonly isScheduled?: boolean;
};

/** In bytes, as S3 bounds keys. */
const MAX_KEY_BYTES = 1_024;

const INTEGRATION = ['input', 'integration'];

/** The graph's own formats. Other systems have ids and places of their own, which an integration maps. */
const WITHOUT_INTEGRATION: ReadonlySet<ImportFormat> = new Set(['MUTATIONS_NDJSON', 'CUSTOMERS_CSV', 'ORDERS_CSV']);

/** Starts the import of a file. The scheduled function does the work; whether the file is as its format says shows then. */
export function startImport(context: ImportJobCommandContext, input: StartImportInput): Promise<Result<ImportJob>> {
  const { repositories, newId, now } = context;
  return execute(context, {
    async load() {
      const errors = inputErrors();
      const bytes = Buffer.byteLength(input.object);
      if (bytes === 0 || bytes > MAX_KEY_BYTES || input.object.includes('\0'))
        errors.add('INVALID', ['input', 'object'], `Give the key of a file, of 1 to ${MAX_KEY_BYTES} bytes.`);
      const { integration = null } = input;
      if (integration === null && !WITHOUT_INTEGRATION.has(input.format))
        errors.add('INVALID', INTEGRATION, 'Give the code of the integration whose data the file holds.');
      errors.throwIfAny();
      if (integration === null) return;
      const all = await repositories.integrations();
      if (!all.some(({ code }) => code === integration))
        reject('NOT_FOUND', INTEGRATION, 'There is no integration with this code.');
    },
    decide() {
      const at = now();
      const job: ImportJob = {
        id: newId('importJob'),
        version: 1,
        ...{ format: input.format, object: input.object, integration: input.integration ?? null },
        ...{ dryRun: input.dryRun ?? false, onError: input.onError ?? 'SKIP', limit: input.limit ?? null },
        ...{ importStatus: 'RUNNING', startedAt: at, endedAt: null, run: 1, plan: NO_PLAN, hasReport: false },
        dueAt: input.isScheduled === false ? null : at,
      };
      return {
        changes: [{ entity: 'importJob', before: null, after: job }],
        replayRefs: { importJobId: job.id },
        result: job,
      };
    },
    replay: ({ importJobId = '' }) => loadJob(repositories, importJobId),
  });
}

/** @throws Rejection if there is no such job */
export async function loadJob(repositories: ImportJobCommandContext['repositories'], id: string): Promise<ImportJob> {
  const [job = null] = nodeTypeOf(id) === 'importJob' ? await repositories.importJobs([id]) : [];
  return job ?? reject('NOT_FOUND', ['input', 'jobId'], 'No import has this id.');
}
