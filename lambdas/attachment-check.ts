import { Logger } from '@aws-lambda-powertools/logger';
import { checkUpload } from '../domain/attachment/check-upload.ts';
import { attachmentIdOf } from '../domain/attachment/file-keys.ts';
import { attachmentRepository } from '../store/attachment/attachment-repository.ts';
import { commit } from '../store/dynamo-commit.ts';
import { s3FileStore } from '../store/files/s3-file-store.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { readFilesBucket } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

const logger = new Logger({ serviceName: 'customer-graph-attachment-check' });
const table = tableOf(readTableEnvironment());
const files = s3FileStore(readFilesBucket());
const repositories = attachmentRepository(readerOf(table, true));

/** What we read of S3's event "Object Created" in EventBridge. */
type ObjectCreated = { readonly detail: { readonly object: { readonly key: string } } };

/** Checks a file that a form stored in the bucket. EventBridge delivers each event at least once. */
async function checkFile({ detail }: ObjectCreated): Promise<void> {
  const id = attachmentIdOf(detail.object.key);
  if (id === null) return;
  const status = await checkUpload(
    { repositories, files, commit: (changes) => commit(table, changes), now: () => new Date().toISOString() },
    id,
  );
  logger.info('a file was checked', { attachmentId: id, status });
}

export const handler = invocationHandler(logger, checkFile);
