import type { FileStore } from '../../domain/kernel/file-store.ts';
import type { AwsIdentity } from '../dynamo/aws-identity.ts';
import { sendAwsRequest } from './aws-request.ts';
import { type Bucket, bucketUrl } from './bucket.ts';

/**
 * Reads and writes single files of some megabytes without the client of S3, for functions that must start fast. A file that is
 * written twice is the same file.
 */
export function smallFileStore(bucket: Bucket, identity: AwsIdentity): Pick<FileStore, 'read' | 'write'> {
  const urlOf = async (key: string): Promise<string> => `${bucketUrl(bucket, await identity.region())}/${key}`;
  return {
    async read(key) {
      const { status, body } = await sendAwsRequest(identity, { method: 'GET', service: 's3', url: await urlOf(key) });
      if (status === 404) return null;
      if (status !== 200) throw new Error(`S3 answered ${status} to a read`);
      return { content: body, contentType: '' };
    },
    async write(key, { content, contentType }) {
      const { status } = await sendAwsRequest(identity, {
        ...{ method: 'PUT', service: 's3', url: await urlOf(key) },
        headers: { 'content-type': contentType },
        body: Buffer.from(content),
      });
      if (status !== 200) throw new Error(`S3 answered ${status} to a write`);
    },
  };
}
