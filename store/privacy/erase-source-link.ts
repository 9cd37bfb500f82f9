import type { SourceLink } from '../../domain/source-record/run/source-link.ts';
import { isAtRevision, linkKeyIn, linkWithoutPerson, sourceLinkKey } from '../source-record/source-link-items.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { isNew } from '../table/write-item.ts';
import { deleteItems, type Eraser, keyIn, settle } from './erasing.ts';

/**
 * The link of an erased customer becomes a tombstone: a keyed hash, a time, and who waits. So a state of the source from before
 * the erasure, however late, brings nobody back.
 */
export const eraseSourceLink: Eraser = async (item, { reader, table, records, now }) => {
  const key = linkKeyIn(keyIn(item));
  const found = await reader.get(sourceLinkKey(key));
  const link = found === null ? null : entityOf<SourceLink>(found);
  // By now it may lead to a new record of the same person.
  if (link === null || (link.graphId !== null && records.has(link.graphId))) {
    const tombstone = linkWithoutPerson(key, link, now());
    await settle(table, [
      { put: itemOf(sourceLinkKey(key), tombstone), condition: link === null ? isNew : isAtRevision(link.revision) },
    ]);
  }
  await deleteItems(table, [keyIn(item)]);
};
