import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { installDuckdb } from '../analytics/duckdb/duckdb-package.ts';
import { type OpenViews, openViews } from '../analytics/duckdb/open-views.ts';
import { VIEWS } from '../analytics/views.ts';
import { scanPages } from '../store/table/scan-pages.ts';
import { CommandError } from './common/command-error.ts';
import { DATA_FLAG, runCommand } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { connectDatabase, TABLE_NAME } from './engine/database.ts';
import { engineTable } from './engine/engine-table.ts';
import { createTable } from './engine/table.ts';
import { type CompleteExport, findExport } from './sql/find-export.ts';
import { formatRows } from './sql/format-rows.ts';
import { writeExport } from './sql/write-export.ts';

const USAGE = `Asks the views of analysts by SQL, as Athena does on AWS: customers, orders, cases, feedback and more (docs/sql.md).

npm run sql -- [--data DIR | --export DIR] ["select ..."]

  "select ..."  one query; without it, lists the views, and at a terminal asks for queries
  --data DIR    the directory of the local data (default .data): its table is exported first
  --export DIR  a copy of an export of AWS instead: the folder with its manifest-summary.json, or one with several exports

It also works while npm start runs on the same data. The first run installs DuckDB, about 70 MB.`;

await runCommand(
  USAGE,
  { export: { type: 'string' }, ...DATA_FLAG },
  async ({ data, export: folder }, [query]) => {
    if (await installDuckdb()) process.stderr.write('DuckDB is installed in analytics/duckdb/node_modules.\n');
    const { exportTime, itemCount, files } = folder === undefined ? await exportLocal(data) : await findExport(folder);
    process.stderr.write(`The views of ${itemCount} items, as of ${exportTime}.\n`);
    const views = await openViews(files);
    try {
      if (query !== undefined) await answer(views, query);
      else await prompt(views);
    } finally {
      views.close();
    }
  },
  ['[one query in quotes]'],
);

/** Exports the local table. Former exports go: they hold personal data. */
async function exportLocal(data: string): Promise<CompleteExport> {
  const directory = await openDataDirectory(data);
  const database = await connectDatabase(directory);
  try {
    await createTable(database.endpoint, TABLE_NAME);
    const table = engineTable(database.endpoint, TABLE_NAME);
    const folder = join(data, 'exports');
    await rm(folder, { recursive: true, force: true });
    const written = await writeExport(scanPages(table, { ConsistentRead: true }), folder, new Date().toISOString());
    table.client.close();
    return await findExport(written);
  } finally {
    await database.close();
  }
}

async function answer(views: OpenViews, query: string): Promise<void> {
  const found = await views.ask(query).catch((error: Error) => {
    throw new CommandError(error.message);
  });
  process.stdout.write(`${formatRows(found)}\n`);
}

/** Lists the views, then answers queries until the end of the input, each of which ends with a semicolon. */
async function prompt(views: OpenViews): Promise<void> {
  process.stdout.write(`\n${VIEWS.map(({ name, about }) => `${name.padEnd(14)}${about}`).join('\n')}\n`);
  if (!process.stdin.isTTY) return;
  process.stdout.write('\nEnd a query with a semicolon, and all with Ctrl-D. "describe orders;" lists columns.\n');
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: 'sql> ' });
  let query = '';
  terminal.prompt();
  for await (const line of terminal) {
    query += `${line}\n`;
    if (line.trimEnd().endsWith(';')) {
      await answer(views, query).catch((error: Error) => process.stderr.write(`${error.message}\n`));
      query = '';
    }
    if (query.trim() === '') terminal.prompt();
  }
}
