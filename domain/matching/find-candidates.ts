import { mapInParallel } from '../kernel/in-parallel.ts';
import { type Blocks, type BlocksRepository, blockKind } from './blocks.ts';

/** Whom a record is to be compared with. */
export type Candidates = {
  readonly ids: ReadonlySet<string>;
  /** The kinds of those of its blocks of which only the members registered last are among them. */
  readonly capped: readonly string[];
};

/** So many records of one block are compared, those registered last: what a record costs does not grow with the table. */
export const MOST_IN_BLOCK = 50;

/** Those who stand in these blocks. Costs a Query a block. */
export async function findCandidates(repositories: BlocksRepository, keys: readonly string[]): Promise<Candidates> {
  const blocks = await mapInParallel(keys, (key) => repositories.blockMembers(key, MOST_IN_BLOCK + 1));
  return {
    ids: new Set(blocks.flatMap((members) => members.slice(0, MOST_IN_BLOCK))),
    capped: keys.filter((_, index) => (blocks[index]?.length ?? 0) > MOST_IN_BLOCK).map(blockKind),
  };
}

/** Those who share a mailbox or a phone with a record, by the blocks in which it stands. Costs a Query a contact. */
export const findContactSharers = (repositories: BlocksRepository, { keys }: Blocks): Promise<Candidates> =>
  findCandidates(
    repositories,
    keys.filter((key) => CONTACTS.has(blockKind(key))),
  );

const CONTACTS: ReadonlySet<string> = new Set(['email', 'phone']);
