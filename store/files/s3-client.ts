import type { S3Client } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';

/** Files and their parts are at most some megabytes, and S3 begins to answer within a second. */
const TIMEOUTS = {
  connectionTimeout: 3_000,
  requestTimeout: 10_000,
  socketTimeout: 10_000,
  throwOnRequestTimeout: true,
};

export type LoadedS3 = { readonly s3: typeof import('@aws-sdk/client-s3'); readonly client: S3Client };

/** Loads the client of S3, which most requests do not need. */
export async function loadS3({ endpoint }: Bucket): Promise<LoadedS3> {
  const s3 = await import('@aws-sdk/client-s3');
  const client = new s3.S3Client({
    requestHandler: TIMEOUTS,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
  });
  // It copies keys for a log that nobody reads.
  client.middlewareStack.remove('loggerMiddleware');
  return { s3, client };
}

export const isError = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

export const nullIf =
  (...names: readonly string[]) =>
  (error: unknown): null => {
    if (names.some((name) => isError(error, name))) return null;
    throw error;
  };
