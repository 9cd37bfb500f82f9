import { cancelImport } from '../../domain/import-job/cancel-import.ts';
import { type ImportJob, reportKey } from '../../domain/import-job/import-job.ts';
import { resumeImport } from '../../domain/import-job/resume-import.ts';
import { startImport } from '../../domain/import-job/start-import.ts';
import type { Result } from '../../domain/kernel/command.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { fileLink } from '../file-link.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

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
    rows: async ({ id }, _, { load }) => (await load().importProgress.load(id)).rows,
    applied: async ({ id }, _, { load }) => (await load().importProgress.load(id)).applied,
    skipped: async ({ id }, _, { load }) => (await load().importProgress.load(id)).skipped,
    failed: async ({ id }, _, { load }) => (await load().importProgress.load(id)).failed,
    projectorLagSeconds: async ({ id }, _, { load }) => (await load().importProgress.load(id)).lagSeconds ?? null,
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
