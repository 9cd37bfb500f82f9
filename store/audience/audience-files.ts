import {
  type Audience,
  audienceKey,
  audienceListKey,
  audienceListPrefix,
  audiencePrefix,
} from '../../domain/audience/audience.ts';
import type { FileBodies } from '../../domain/file-job/file-job.ts';
import { backgroundFiles } from '../files/background-files.ts';
import type { Bucket } from '../files/bucket.ts';
import { s3FileStore } from '../files/s3-file-store.ts';

export type AudienceFiles = FileBodies<Audience> & {
  writeList(audience: Audience, number: number, customerIds: readonly string[]): Promise<void>;
  readList(audience: Audience, number: number): Promise<readonly string[] | null>;
  deleteLists(audience: Audience): Promise<void>;
};

/** The files of audiences in a bucket, and the lists of who is in them. */
export function audienceFiles(bucket: Bucket): AudienceFiles {
  const place = { contentType: 'text/csv; charset=utf-8', keyOf: audienceKey, prefixOf: audiencePrefix };
  const bodies = backgroundFiles<Audience>(bucket, place);
  const files = s3FileStore(bucket);
  const deleteLists = async ({ id }: Audience): Promise<void> => {
    await files.deletePrefix(audienceListPrefix(id));
  };
  return {
    ...bodies,
    async deleteFiles(audience) {
      await bodies.deleteFiles(audience);
      // Those of a file that was ready stay: it may have been sent.
      if (audience.stage === 'RUNNING' || audience.stage === 'FAILED') await deleteLists(audience);
    },
    async writeList({ id }, number, customerIds) {
      const content = Buffer.from(JSON.stringify(customerIds));
      await files.write(audienceListKey(id, number), { content, contentType: 'application/json' });
    },
    async readList({ id }, number) {
      const file = await files.read(audienceListKey(id, number));
      return file === null ? null : (JSON.parse(Buffer.from(file.content).toString()) as readonly string[]);
    },
    deleteLists,
  };
}
