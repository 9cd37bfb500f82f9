import { v7 } from 'uuid';
import { checkedKey } from '../domain/attachment/file-keys.ts';
import type { FileJob } from '../domain/file-job/file-job.ts';
import { runDueFiles } from '../domain/file-job/run-file-jobs.ts';
import { UNBOUNDED } from '../domain/kernel/admission.ts';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { NO_POLICY } from '../domain/kernel/policy.ts';
import { unboundedReads } from '../domain/kernel/read-budget.ts';
import { SCOPES } from '../domain/kernel/roles.ts';
import { loadAllRecords } from '../domain/person/all-records.ts';
import { loadPeople } from '../domain/person/people.ts';
import { type DataExport, type ExportPosition, NO_PROGRESS } from '../domain/privacy/data-export.ts';
import { offerRedemption } from '../domain/service-case/redeem-offers.ts';
import { type Backend, createContext } from '../graphql/context.ts';
import { buildExecutableSchema } from '../graphql/executable-schema.ts';
import { exportReader } from '../graphql/export/export-entries.ts';
import { exportPiece } from '../graphql/export/export-piece.ts';
import { UNLIMITED_BUDGET } from '../graphql/limits/request-budget.ts';
import { DEFAULT_LIMITS } from '../graphql/limits/request-limits.ts';
import { resolvers } from '../graphql/resolvers/all.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { commit } from '../store/dynamo-commit.ts';
import { createUnitOfWork } from '../store/dynamo-unit-of-work.ts';
import { s3FileStore } from '../store/files/s3-file-store.ts';
import { exportFiles } from '../store/privacy/export-files.ts';
import { EXPORT_SECTIONS } from '../store/privacy/export-sections.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { readFilesBucket, readPrivacyEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { newId } from './new-id.ts';
import { createScheduledJob } from './scheduled-context.ts';

const job = createScheduledJob('exports');
const { caller, logger, now, settings, table } = job;
const files = exportFiles(readPrivacyEnvironment());
const bodies = s3FileStore(readPrivacyEnvironment());
const tableReader = readerOf(table, true);
const reader = exportReader(buildExecutableSchema(resolvers));
const repositories = createRepositories(table, { consistent: true });
const attachmentFiles = s3FileStore(readFilesBucket());
/** The file itself, since a link would not last as long as the export. */
async function withContent(attachment: Readonly<Record<string, unknown>>) {
  const file = await attachmentFiles.read(checkedKey(String(attachment['id'])));
  return { ...attachment, contentBase64: file === null ? null : Buffer.from(file.content).toString('base64') };
}

const sections = EXPORT_SECTIONS.map(({ page, ...section }) => ({
  ...section,
  ...(section.type === 'Attachment' ? { complete: withContent } : {}),
  page: (record: Parameters<typeof page>[1], after: string | null) => page(tableReader, record, after),
}));

const noLinks = (): Promise<never> => Promise.reject(new Error('an export has no links'));

/** The services of the schema. The job only reads, so nothing bounds it and nothing is committed through them. */
const backend: Backend = {
  ...{ repositories, consistentRepositories: repositories, settings, now, policy: NO_POLICY },
  matchRules: () => Promise.reject(new Error('an export explains no matches')),
  idempotencySecret: '',
  newId,
  admission: UNBOUNDED,
  offers: offerRedemption(repositories),
  feedbackLinks: null,
  limits: DEFAULT_LIMITS,
  budget: UNLIMITED_BUDGET,
  exportSigner: { signDownload: noLinks },
  importSigner: { signDownload: noLinks },
  files: { signDownload: noLinks, signUpload: noLinks },
  webhooks: {
    urlOf: () => '',
    queue: () => ({ send: () => Promise.reject(new Error('an export replays nothing')) }),
    onQueueFault: () => {},
    bodies: () => bodies,
  },
  unitOfWork: (remaining) => createUnitOfWork(table, { now, remaining }),
};

const readPiece: FileJob<DataExport, ExportPosition>['readPiece'] = async ({ customerId }, position, write) => {
  const [person = null] = await loadPeople(repositories, [customerId]);
  if (person === null) return 'GONE';
  const { id } = person.members[0];
  const contextOf = (by: 'JOB' | 'PERSON') =>
    createContext(backend, {
      caller: { ...caller, scopes: SCOPES, customerId: by === 'JOB' ? null : id },
      correlationId: v7(),
      remaining: () => Number.MAX_SAFE_INTEGER,
      readBudget: unboundedReads(),
    });
  const records = await loadAllRecords(repositories, person.members);
  return { next: await exportPiece(reader, sections, records, position, contextOf, write) };
};

/** The time to reserve for one part. */
const PART_MS = 60_000;

/** Runs every minute: continues the exports that were requested, and ends those whose time is over. */
async function runExports(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const result = await runDueFiles<DataExport, ExportPosition>({
    ...files,
    load: async (id) => (await repositories.dataExports([id]))[0] ?? null,
    due: repositories.exportsDue,
    commit: (before, after) => commit(table, [{ entity: 'dataExport', before, after }]),
    start: NO_PROGRESS,
    readPiece,
    backoff,
    now,
    isTimeLeft: () => remaining() > PART_MS,
  });
  if (result.detected > 0) logger.info('stages of exports are finished', { finished: result.detected });
  failForErrors(logger, result.failed, 'exports could not be finished');
  return result;
}

export const handler = invocationHandler(logger, runExports);
