import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Result } from '../../domain/kernel/command.ts';
import { ID_PREFIXES, type NewId } from '../../domain/kernel/id.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { GraphCommandContext } from '../../domain/repositories.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { openCommandClient } from '../common/command-client.ts';

/** Executes the commands of the sample shop, each at its simulated time. */
export type Clerk = {
  /**
   * Executes one command.
   * @param key unique among all commands of the sample; a second call with the same key changes nothing
   * @throws Error if the graph rejects the command
   */
  execute<I extends object, T>(
    handle: (context: GraphCommandContext, input: I) => Promise<Result<T>>,
    key: string,
    input: I,
    at: Instant,
  ): Promise<T>;
};

export function createClerk(table: Table): Clerk {
  const client = openCommandClient(table, 'sample-shop');
  return {
    async execute(handle, key, input, at) {
      // The input depends on the day of seeding, so it is not part of the fingerprint: a command of an earlier day is done.
      const context = client.createContext(handle.name, key, {}, at);
      const result = await handle({ ...context, newId: createIdGenerator(key) }, input);
      if ('value' in result) return result.value;
      throw new Error(`the sample's ${key} was refused: ${JSON.stringify(result.userErrors)}`);
    },
  };
}

/** The timestamp in the ids of the sample. */
const SAMPLE_MS = Date.parse('2026-01-01T00:00:00.000Z');

/** Gives the same ids every time, so that links into the sample shop stay valid. */
function createIdGenerator(key: string): NewId {
  let count = 0;
  return (nodeType) => {
    const random = createHash('sha256').update(`${key} ${count++}`).digest().subarray(0, 16);
    return `${ID_PREFIXES[nodeType]}_${v7({ msecs: SAMPLE_MS, random })}`;
  };
}
