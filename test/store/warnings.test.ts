import { beforeEach, describe, expect, test } from 'vitest';
import type { Decision } from '../../domain/kernel/command.ts';
import { execute } from '../../domain/kernel/execute.ts';
import { userError } from '../../domain/kernel/user-error.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commandContextOn } from '../support/command-context.ts';
import { freshTable } from '../support/table.ts';

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

const command = { operation: 'doSomething', idempotencyKey: 'k' };

const run = (decision: Partial<Pick<Decision<string>, 'result' | 'warnings'>>) =>
  execute(commandContextOn(table, command), {
    load: async () => null,
    decide: () => ({ changes: [], replayRefs: { id: 'a' }, result: 'a', ...decision }),
    replay: async ({ id = '' }) => id,
  });

const unusable = (index: number) => userError('INVALID', ['input', 'contacts', index], 'This is not usable.');

describe('the warnings of a mutation', () => {
  test('are returned again by a replay, which decides nothing', async () => {
    const first = await run({ warnings: [unusable(3)] });
    expect(first).toEqual({ value: 'a', warnings: [unusable(3)] });
    expect(await run({ result: 'b', warnings: [] })).toEqual({ ...first, isReplay: true });
  });

  test('are empty where there were none', async () => {
    expect(await run({})).toEqual({ value: 'a', warnings: [] });
    expect(await run({ warnings: [unusable(1)] })).toEqual({ value: 'a', warnings: [], isReplay: true });
  });

  test('are bounded, and the same in the replay', async () => {
    const warnings = Array.from({ length: 2_000 }, (_, index) => unusable(index));
    const first = await run({ warnings });
    expect(first).toEqual({ value: 'a', warnings: warnings.slice(0, 50) });
    expect(await run({ warnings })).toEqual({ ...first, isReplay: true });
  });
});
