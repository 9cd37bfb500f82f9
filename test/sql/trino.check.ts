import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { selectOf } from '../../analytics/athena.ts';
import { EXPORT_LINES } from '../../analytics/relations/entries.ts';
import { VIEWS } from '../../analytics/views.ts';
import { exampleQueries } from './example-queries.ts';

/** What Athena gets is parsed by sqlglot's grammar of Athena, which also resolves each column. Only Athena itself runs it. */

const VENV = '.cache/sqlglot';
const VERSION = 'sqlglot==30.30.0';
const run = promisify(execFile);

beforeAll(async () => {
  if (existsSync(join(VENV, 'installed'))) return;
  await run('python3', ['-m', 'venv', VENV]);
  await run(join(VENV, 'bin/pip'), ['install', '--quiet', VERSION]);
  await writeFile(join(VENV, 'installed'), VERSION);
});

const SCHEMA = {
  [EXPORT_LINES]: { line: 'varchar' },
  ...Object.fromEntries(
    VIEWS.map(({ name, columns }) => [
      name,
      Object.fromEntries(columns.map((column) => [column.name, column.type.replace('string', 'varchar')])),
    ]),
  ),
};

/** @returns a line for each query that is wrong */
async function problemsOf(queries: Readonly<Record<string, string>>): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'queries-')), 'queries.json');
  await writeFile(file, JSON.stringify({ schema: SCHEMA, queries }));
  const { stdout } = await run(join(VENV, 'bin/python'), [join(import.meta.dirname, 'parse-trino.py'), file]);
  return stdout;
}

test('each view parses, and reads columns that exist', async () => {
  expect(await problemsOf(Object.fromEntries(VIEWS.map((view) => [view.name, selectOf(view)])))).toBe('');
});

test('so does each example of the document', async () => {
  const queries = await exampleQueries();
  expect(await problemsOf(Object.fromEntries(queries.map((query, index) => [String(index), query])))).toBe('');
});

test('a wrong column and a wrong grammar are found', async () => {
  const found = await problemsOf({ column: 'select nothing from orders', grammar: 'select from where' });
  expect(found).toContain('column: ');
  expect(found).toContain('grammar: ');
});
