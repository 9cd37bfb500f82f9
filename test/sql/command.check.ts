import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { writeExport } from '../../local/sql/write-export.ts';

const run = promisify(execFile);
const sql = async (...args: readonly string[]) => (await run(process.execPath, ['local/sql.ts', ...args])).stdout;

async function* noPages() {}

test('npm run sql lists the views, answers a query, and says what is wrong with another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  await writeExport(noPages(), folder, '2026-11-28T10:00:00.000Z');
  expect(await sql('--export', folder)).toContain('\norder_lines   One row for each line of a sale.\n');
  expect(await sql('--export', folder, 'select count(*) as orders from orders')).toBe('orders\n------\n0\n1 row\n');
  await expect(sql('--export', folder, 'select nothing from orders')).rejects.toThrow('"nothing" not found');
  // Analysts do not read the lines of the export.
  await expect(sql('--export', folder, 'select * from export_lines')).rejects.toThrow('export_lines does not exist');
  await expect(sql('--export', tmpdir())).rejects.toThrow('has no complete export');
});
