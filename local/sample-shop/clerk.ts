import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Result } from '../../domain/kernel/command.ts';
import { ID_PREFIXES, type NewId } from '../../domain/kernel/id.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { GraphCommandContext } from '../../domain/repositories.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { openCommandClient } from '../common/command-client.ts';

/** Does what the sample shop's people did, each thing at its time. */
export type Clerk = {
  /**
   * One call of a use case.
   * @param key names the call among all of the sample; the same one again changes nothing
   * @throws Error where the graph refuses it
   */
  execute<I extends object, T>(
    perform: (writing: GraphCommandContext, input: I) => Promise<Result<T>>,
    key: string,
    input: I,
    at: Instant,
  ): Promise<T>;
};

export function createClerk(table: Table): Clerk {
  const client = openCommandClient(table, 'sample-shop');
  return {
    async execute(perform, key, input, at) {
      // What is sent follows from the day of the sample; a call that was done on another day was done.
      const context = client.writing(perform.name, key, {}, at);
      const result = await perform({ ...context, newId: createIdGenerator(key) }, input);
      if ('value' in result) return result.value;
      throw new Error(`the sample's ${key} was refused: ${JSON.stringify(result.userErrors)}`);
    },
  };
}

/** The moment that the ids of the sample carry. */
const SAMPLE_MS = Date.parse('2026-01-01T00:00:00.000Z');

/** The same ids every time, so that links into the sample shop stay good. */
function createIdGenerator(key: string): NewId {
  let made = 0;
  return (nodeType) => {
    const random = createHash('sha256').update(`${key} ${made++}`).digest().subarray(0, 16);
    return `${ID_PREFIXES[nodeType]}_${v7({ msecs: SAMPLE_MS, random })}`;
  };
}
