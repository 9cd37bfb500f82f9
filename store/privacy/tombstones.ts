import type { ShopTombstone } from '../../domain/integration/shop-erasure.ts';
import type { FileStore } from '../../domain/kernel/file-store.ts';
import type { GuestTombstone } from '../../domain/privacy/apply-guest-tombstone.ts';
import type { Tombstone } from '../../domain/privacy/apply-tombstone.ts';
import type { Erasure } from '../../domain/privacy/erasure.ts';
import type { GuestErasure } from '../../domain/privacy/guest-erasure.ts';

const PREFIX = 'tombstones/';
const JSON_TYPE = 'application/json';

type Files = Pick<FileStore, 'list' | 'read' | 'write'>;

/** Writes the tombstone outside of the table. A later write says the same. */
export function keepTombstone(files: Files, { id, records, requestedAt, erasesAt }: Erasure): Promise<void> {
  return write(files, { id, records, requestedAt, erasesAt });
}

/** Writes that of a guest, under the id of the order. */
export function keepGuestTombstone(files: Files, erasure: GuestErasure): Promise<void> {
  const { id, integration, linkKey, requestedAt, erasesAt } = erasure;
  return write(files, { id, integration, linkKey, requestedAt, erasesAt });
}

/** Writes that of the guests of an integration. A later one replaces it: it covers what the former one did. */
export const keepShopTombstone = (files: Files, tombstone: ShopTombstone): Promise<void> =>
  write(files, { id: `shop-${tombstone.integration}`, ...tombstone });

const write = (
  files: Files,
  tombstone: (Tombstone | GuestTombstone | ShopTombstone) & { readonly id: string },
): Promise<void> =>
  files.write(`${PREFIX}${tombstone.id}.json`, {
    content: Buffer.from(JSON.stringify(tombstone)),
    contentType: JSON_TYPE,
  });

/** All tombstones, in the order of their ids. */
export async function* readTombstones(files: Files): AsyncGenerator<Tombstone | GuestTombstone | ShopTombstone> {
  for await (const key of files.list(PREFIX)) {
    const file = await files.read(key);
    if (file !== null) yield JSON.parse(Buffer.from(file.content).toString());
  }
}
