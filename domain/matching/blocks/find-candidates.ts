import { mapInParallel } from '../../kernel/in-parallel.ts';
import { type Blocks, type BlocksRepository, blockKind } from './blocks.ts';

/** The records that a record is compared with. */
export type Candidates = {
  readonly ids: ReadonlySet<string>;
  /** The kinds of the blocks that had too many members. Only the members that registered last are in `ids`. */
  readonly capped: readonly string[];
};

/** At most this many records of one block are compared, latest first, so that the cost does not grow with the table. */
export const MAX_IN_BLOCK = 50;

/** The records of these blocks. Costs one Query per block. */
export async function findCandidates(repositories: BlocksRepository, keys: readonly string[]): Promise<Candidates> {
  const blocks = await mapInParallel(keys, (key) => repositories.blockMembers(key, MAX_IN_BLOCK + 1));
  return {
    ids: new Set(blocks.flatMap((members) => members.slice(0, MAX_IN_BLOCK))),
    capped: keys.filter((_, index) => (blocks[index]?.length ?? 0) > MAX_IN_BLOCK).map(blockKind),
  };
}

/** The records that share a mailbox or a phone with a record, by its blocks. Costs one Query per contact. */
export const findContactSharers = (repositories: BlocksRepository, { keys }: Blocks): Promise<Candidates> =>
  findCandidates(
    repositories,
    keys.filter((key) => CONTACTS.has(blockKind(key))),
  );

const CONTACTS: ReadonlySet<string> = new Set(['email', 'phone']);
