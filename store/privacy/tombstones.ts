import type { FileStore } from '../../domain/kernel/file-store.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Erasure } from '../../domain/privacy/erasure.ts';

/** By it, a table that is restored from a time before the erasure erases the person again. It holds ids and times only. */
type Tombstone = {
  /** The id of the person's first record. */
  readonly id: string;
  readonly records: readonly string[];
  readonly requestedAt: Instant;
  readonly erasesAt: Instant;
};

const PREFIX = 'tombstones/';
const JSON_TYPE = 'application/json';

type Files = Pick<FileStore, 'write'>;

/** Writes the tombstone outside of the table. A later write says the same. */
export async function keepTombstone(files: Files, erasure: Erasure): Promise<void> {
  const { id, records, requestedAt, erasesAt } = erasure;
  const tombstone: Tombstone = { id, records, requestedAt, erasesAt };
  await files.write(`${PREFIX}${id}.json`, { content: Buffer.from(JSON.stringify(tombstone)), contentType: JSON_TYPE });
}
