import type { OwedList } from '../../domain/commitment/commitment.ts';
import type { HistoryEntry } from '../../domain/kernel/history.ts';
import { nodeTypeOf } from '../../domain/kernel/id.ts';
import type { Blocks } from '../../domain/matching/blocks/blocks.ts';
import { matchId } from '../../domain/matching/match.ts';
import type { Duplicates } from '../../domain/person/duplicates.ts';
import type { IdentityEvent } from '../../domain/person/identity-event.ts';
import type { DataExport } from '../../domain/privacy/data-export.ts';
import { commitmentKey } from '../commitment/commitment-items.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { blockPk } from '../matching/blocks-items.ts';
import { matchKey } from '../matching/match-items.ts';
import { duplicatesKey, duplicatesWrites } from '../person/duplicates-items.ts';
import { casePk } from '../service-case/service-case-items.ts';
import { prefixRange } from '../table/dynamo-read.ts';
import { pointerKey, pointerWrite } from '../table/history-keys.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { DATA_EXPORT, dataExportWrites } from './data-export-items.ts';
import { attachmentKeysIn } from './erase-attachments.ts';
import { eraseOwedByJob } from './erase-jobs.ts';
import { deleteItems, type Eraser, type Erasing, keyIn, settle } from './erasing.ts';

/** An item that nothing else depends on. */
export const eraseItem: Eraser = (item, { table }) => deleteItems(table, [keyIn(item)]);

/** An entry of a history, its attachments, and the pointer from its id. */
export const eraseEntry =
  (kind: 'CALL' | 'CONSENT' | 'FEEDBACK' | 'FEEDBACK_LINK' | 'INTERACTION' | 'MESSAGE'): Eraser =>
  (item, { table }) =>
    deleteItems(table, [...attachmentKeysIn(item), pointerKey(kind, entityOf<HistoryEntry>(item).id), keyIn(item)]);

/** What an entity owes. The entity itself goes on its own. */
export const eraseOwedList: Eraser = (item, erasing) => {
  const { ownerId, refs } = entityOf<OwedList>(item);
  if (nodeTypeOf(ownerId) === 'serviceJob') return eraseOwedByJob(item, erasing);
  return deleteItems(erasing.table, [...refs.map(({ id }) => commitmentKey(id)), keyIn(item)]);
};

const CONTACTS_PER_PAGE = 100;

/** An export with its files. It ends first, so that a run that still writes it can save nothing any more. */
export const eraseDataExport: Eraser = async (item, { table, deleteExport }) => {
  const before = entityOf<DataExport>(item);
  const dataExport: DataExport = { ...before, version: before.version + 1, stage: 'FAILED', dueAt: null };
  await settle(table, dataExportWrites({ entity: 'dataExport', before, after: dataExport }));
  await deleteExport(dataExport);
  await deleteItems(table, [pointerKey(DATA_EXPORT, dataExport.id), keyIn(item)]);
};

/** A case with its contacts, of which there may be many. */
export const eraseCase: Eraser = async (item, { reader, table }) => {
  const { id } = entityOf<HistoryEntry>(item);
  for (;;) {
    const contacts = await reader.query({ ...prefixRange(casePk(id), 'CONTACT#'), limit: CONTACTS_PER_PAGE });
    if (contacts.length === 0) break;
    await deleteItems(table, contacts.map(keyIn));
  }
  await deleteItems(table, [...attachmentKeysIn(item), pointerKey('CASE', id), keyIn(item)]);
};

/**
 * A decision about which records are one person. Records of other people keep it in their histories, without its reason,
 * which may speak of the erased person.
 */
export const eraseIdentityEvent: Eraser = async (item, erasing) => {
  const { reader, table, records } = erasing;
  const event = entityOf<IdentityEvent>(item);
  const { sk } = keyIn(item);
  const others = event.records.filter((id) => !records.has(id));
  const copies = await reader.getMany(others.map((id) => ({ pk: customerPk(id), sk })));
  const keys = copies.filter((copy) => copy !== null).map(keyIn);
  const [first] = keys;
  const pointer = pointerKey('IDENTITY', event.id);
  await deleteMatches(pairsAmong(event.records, records), erasing);
  await settle(table, [
    ...keys.map((key) => ({ put: itemOf(key, { ...event, reason: null }) })),
    first === undefined ? { delete: pointer } : pointerWrite('IDENTITY', event.id, first),
    { delete: keyIn(item) },
  ]);
};

/** The suggestions of a record, which stand in the heads of the other records too. */
export const eraseDuplicates: Eraser = async (item, erasing) => {
  const { open } = entityOf<Duplicates>(item);
  for (const { matchId: id, otherId } of open) await removeSuggestion(id, otherId, erasing);
  await deleteItems(erasing.table, [keyIn(item)]);
};

async function removeSuggestion(id: string, otherId: string, { reader, table, records }: Erasing): Promise<void> {
  const head = records.has(otherId) ? null : await reader.get(duplicatesKey(otherId));
  const before = head === null ? null : entityOf<Duplicates>(head);
  const open = before?.open.filter((line) => line.matchId !== id) ?? [];
  const isListed = before !== null && open.length < before.open.length;
  await settle(table, [
    { delete: matchKey(id) },
    ...(isListed
      ? duplicatesWrites({ entity: 'duplicates', before, after: { ...before, version: before.version + 1, open } })
      : []),
  ]);
}

export const eraseBlocks: Eraser = (item, { table }) => {
  const { customerId, keys } = entityOf<Blocks>(item);
  return deleteItems(table, [...keys.map((key) => ({ pk: blockPk(key), sk: customerId })), keyIn(item)]);
};

type Pair = readonly [string, string];

/** The pairs of the erased records with each of these records. */
export const pairsAmong = (ids: readonly string[], records: ReadonlySet<string>): readonly Pair[] =>
  [...records].flatMap((record) => ids.filter((id) => id !== record).map((id): Pair => [record, id]));

/** Deletes what the matcher decided about these pairs. */
export const deleteMatches = (pairs: readonly Pair[], { table }: Erasing): Promise<void> =>
  deleteItems(table, [...new Set(pairs.map(([one, other]) => matchId(one, other)))].map(matchKey));
