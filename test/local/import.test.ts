import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { TABLE_NAME } from '../../local/engine/database.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { type Command, filterRunning, processTreeOf, run } from '../support/command.ts';
import { figuresIn, figuresOf, HEADER, totalsIn, totalsOf } from '../support/online-retail.ts';
import { readContents } from '../support/table-contents.ts';

/** Enough invoices to stop the import while it runs. */
const ROWS = Array.from({ length: 400 }, (_, index) => [
  `${index % 9 === 8 ? 'C' : ''}${536_000 + index}`,
  'A',
  'A HEART',
  index % 9 === 8 ? '-1' : String(1 + (index % 5)),
  '2010-12-01 08:26:00',
  `${index % 7}.99`,
  index % 4 === 0 ? '' : `${17_000 + (index % 11)}.0`,
  'United Kingdom',
]);

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  file = join(folder, 'retail.csv');
  await writeFile(file, [HEADER, ...ROWS.map((row) => row.join())].join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

let data: string;
const started: Command[] = [];
beforeEach(async () => {
  data = await mkdtemp(join(folder, 'data-'));
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

function start(...args: string[]): Command {
  const command = run('import', ['--data', data, ...args]);
  started.push(command);
  return command;
}
const startImport = (...args: string[]) => start('online-retail', file, ...args);

/** Reads the data directory after the import ended. */
async function readStored() {
  const engine = await startEngine({ dbPath: join(data, 'table.db') });
  const contents = await readContents(engineTable(engine.endpoint, TABLE_NAME));
  await engine.stop();
  return contents;
}

async function expectAllImported(): Promise<void> {
  const contents = await readStored();
  const expected = figuresIn(ROWS);
  expect(figuresOf(contents)).toEqual(expected);
  expect(totalsOf(contents)).toEqual(totalsIn(expected));
}

describe('npm run import', { timeout: 120_000 }, () => {
  test('imports the file, prints progress and a report', async () => {
    const { code, output, errors } = await startImport().ended;
    expect(code).toBe(0);
    expect(errors).toMatch(/\d+ of 400 invoices, \d+ a second, \d+:\d\d left/);
    expect(output).toMatch(
      /^Imported\n {2}356 orders, 89 of them of guests\n {2}44 returns, 11 of them of nobody known/m,
    );
    const [, fileValue, importedValue] = /The file: 400 rows worth (.*)\nImported and skipped: (.*)/.exec(output) ?? [];
    expect(importedValue).toBe(fileValue);
    await expectAllImported();
  });

  test('imports only the first invoices with --limit', async () => {
    const { output } = await startImport('--limit', '20').ended;
    expect(output).toMatch(/ 18 orders, .*\n {2}2 returns/);
    expect((await readStored()).orders).toHaveLength(18);
  });

  test('says after Ctrl-C how to continue, and continues', async () => {
    const command = startImport();
    await command.line(/of 400 invoices/, 'errors');
    const family = await processTreeOf(command.child.pid ?? 0);
    // To the whole group, as the terminal does.
    process.kill(-(command.child.pid ?? 0), 'SIGINT');
    const { code, output } = await command.ended;
    expect(code).toBe(130);
    expect(output).toContain('Stopped; run it again to bring the rest.');
    await vi.waitFor(async () => expect(await filterRunning(family)).toEqual([]), { timeout: 5_000 });

    const again = await startImport().ended;
    expect(again.code).toBe(0);
    expect(again.output).toMatch(/\([1-9]\d* of these orders and returns had been there before\)/);
    await expectAllImported();
  });

  test('duplicates and loses nothing after it was killed twice', async () => {
    for (let time = 0; time < 2; time++) {
      const command = startImport();
      await command.line(/of 400 invoices/, 'errors');
      const family = await processTreeOf(command.child.pid ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 200));
      command.child.kill('SIGKILL');
      await vi.waitFor(async () => expect(await filterRunning(family)).toEqual([]), { timeout: 10_000 });
    }
    expect((await startImport().ended).code).toBe(0);
    await expectAllImported();
  });

  test('reports that the engine died', async () => {
    const command = startImport();
    await command.line(/of 400 invoices/, 'errors');
    const engine = (await processTreeOf(command.child.pid ?? 0))[0] ?? 0;
    process.kill(engine, 'SIGKILL');
    const { code, errors } = await command.ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/The database engine is gone: .*SIGKILL/);
  });
});

describe('npm run import rejects', () => {
  test.each([
    [[], 2, 'Give online-retail and FILE'],
    [['cdnow', 'x.csv'], 2, 'There is no importer for "cdnow", only for online-retail.'],
    [['online-retail', 'x.csv', '--limit', 'all'], 2, '--limit takes a whole number'],
    [['online-retail', 'x.csv', '--first', '3'], 2, "Unknown option '--first'"],
    [['online-retail', '/none.csv'], 1, '/none.csv cannot be read'],
    [['online-retail', 'package.json'], 1, 'package.json is not the Online Retail file'],
  ])('%j', async (args, code, message) => {
    const result = await start(...args).ended;
    expect(result).toMatchObject({ code, output: '', errors: expect.stringContaining(message) });
  });
});
