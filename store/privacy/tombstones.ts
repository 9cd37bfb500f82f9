import type { FileStore } from '../../domain/kernel/file-store.ts';
import type { Tombstone } from '../../domain/privacy/apply-tombstone.ts';
import type { Erasure } from '../../domain/privacy/erasure.ts';

const PREFIX = 'tombstones/';
const JSON_TYPE = 'application/json';

type Files = Pick<FileStore, 'list' | 'read' | 'write'>;

/** Writes the tombstone outside of the table. A later write says the same. */
export async function keepTombstone(files: Files, erasure: Erasure): Promise<void> {
  const { id, records, requestedAt, erasesAt } = erasure;
  const tombstone: Tombstone = { id, records, requestedAt, erasesAt };
  await files.write(`${PREFIX}${id}.json`, { content: Buffer.from(JSON.stringify(tombstone)), contentType: JSON_TYPE });
}

/** All tombstones, in the order of their ids. */
export async function* readTombstones(files: Files): AsyncGenerator<Tombstone> {
  for await (const key of files.list(PREFIX)) {
    const file = await files.read(key);
    if (file !== null) yield JSON.parse(Buffer.from(file.content).toString());
  }
}
