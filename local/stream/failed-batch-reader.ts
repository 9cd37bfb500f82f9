import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { CommandError } from '../common/command-error.ts';

/** A batch that an event source gave up: its function, and its event as JSON text. */
export type StoredBatch = { readonly place: string; readonly functionName: string; readonly payload: string };

const S3_URL = /^s3:\/\/([^/]+)\/?(.*)$/;

/**
 * Reads failed batches in the order of their names.
 * @param place `s3://BUCKET/KEY` for an object or all objects below a prefix, or the path of a file or of a folder
 * @throws CommandError if there is no batch, or a file is not a failed batch
 */
export async function* readFailedBatches(place: string): AsyncGenerator<StoredBatch> {
  const [, bucket, prefix = ''] = S3_URL.exec(place) ?? [];
  let count = 0;
  for await (const [name, text] of bucket === undefined ? readFiles(place) : readObjects(bucket, prefix)) {
    count++;
    yield toBatch(name, text);
  }
  if (count === 0) throw new CommandError(`There are no failed records at ${place}.`);
}

export const isInS3 = (place: string): boolean => S3_URL.test(place);

async function* readFiles(place: string): AsyncGenerator<readonly [string, string]> {
  const stats = await stat(place).catch(() => null);
  if (stats === null)
    throw new CommandError(`There is no ${place}. Give a file or folder of failed records, or s3://BUCKET/KEY.`);
  const names = stats.isDirectory() ? await readdir(place, { recursive: true, withFileTypes: true }) : null;
  const paths = names?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) ?? [place];
  for (const path of paths.sort()) yield [path, await readFile(path, 'utf8')];
}

async function* readObjects(bucket: string, prefix: string): AsyncGenerator<readonly [string, string]> {
  const client = new S3Client();
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
    for (const { Key } of page.Contents ?? []) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
      yield [`s3://${bucket}/${Key}`, (await Body?.transformToString()) ?? ''];
    }
}

type FailureRecord = { readonly requestContext?: { readonly functionArn?: unknown }; readonly payload?: unknown };

function toBatch(place: string, text: string): StoredBatch {
  const { requestContext, payload } = parseFailureRecord(place, text);
  const arn = requestContext?.functionArn;
  if (typeof arn !== 'string' || payload === undefined) throw invalidFailureRecord(place);
  // An alias or a version may follow the name.
  const functionName = arn.split(':')[6] ?? '';
  return { place, functionName, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) };
}

function parseFailureRecord(place: string, text: string): FailureRecord {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidFailureRecord(place);
  }
}

const invalidFailureRecord = (place: string): CommandError =>
  new CommandError(`${place} is not a failed batch of an event source.`);
