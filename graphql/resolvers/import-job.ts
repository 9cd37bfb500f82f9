import { cancelImport } from '../../domain/import-job/cancel-import.ts';
import { type ImportJob, type ImportProgress, reportKey } from '../../domain/import-job/import-job.ts';
import { resumeImport } from '../../domain/import-job/resume-import.ts';
import { startImport } from '../../domain/import-job/start-import.ts';
import type { Result } from '../../domain/kernel/command.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { earlyField } from '../early-field.ts';
import { fileLink } from '../file-link.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

/** A field that is counted beside the job, by its id. */
const countField = <Result>(resultOf: (progress: ImportProgress) => Result) =>
  earlyField({
    begin: (id, _: object, { load }) => load().importProgress.load(id),
    resolve: async ({ id }: ImportJob, _: object, { load }) => resultOf(await load().importProgress.load(id)),
  });

export const importJobResolvers: Resolvers = {
  Query: {
    async importJobs(_, args, { repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(await repositories().importJobPage(slice), slice);
    },
  },
  Mutation: {
    startImport: async (_, { input }, { commandContext }, info) =>
      importPayload(await startImport(commandContext(info, input), input)),
    cancelImport: async (_, { input }, { commandContext }, info) =>
      importPayload(await cancelImport(commandContext(info, input), input)),
    resumeImport: async (_, { input }, { commandContext }, info) =>
      importPayload(await resumeImport(commandContext(info, input), input)),
  },
  ImportJob: {
    rowsTotal: ({ plan }) => (plan.filledChunks === null ? null : plan.rows),
    rows: countField(({ rows }) => rows),
    applied: countField(({ applied }) => applied),
    skipped: countField(({ skipped }) => skipped),
    failed: countField(({ failed }) => failed),
    projectorLagSeconds: countField(({ lagSeconds }) => lagSeconds ?? null),
    reportUrl: ({ id, importStatus, hasReport }, _, { importSigner }) =>
      hasReport && importStatus !== 'RUNNING'
        ? fileLink(importSigner, {
            key: reportKey(id),
            fileName: 'import-report.csv',
            contentType: 'text/csv; charset=utf-8',
          })
        : null,
  },
};

const importPayload = (result: Result<ImportJob>) => toPayload(result, (importJob) => ({ importJob }));
