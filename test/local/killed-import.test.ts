import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runKilledImport } from '../../bench/import/killed-import.ts';

test('an import that is killed twice and resumed ends as one that is not', { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'killed-import-'));
  try {
    // A kill needs progress lines, which come every ten seconds: the first kill is at the first of them.
    const { expected, stored, output } = await runKilledImport(folder, {
      rows: 2_000,
      killAt: [0.01, 0.3],
      log: () => {},
    });
    expect(stored).toEqual(expected);
    expect(output).toMatch(/Imported\n {2}(\d+) of \1 rows[^\n]*\n {2}\1 applied\n {2}0 skipped\n {2}0 failed/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
