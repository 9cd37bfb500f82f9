import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The part of `@duckdb/node-api` that is used here: the project is checked without the package. */
export type Connection = {
  runAndReadAll(sql: string): Promise<Reader>;
  closeSync(): void;
};
type Reader = {
  columnNames(): string[];
  /** Numbers that JSON could change, decimals, times and days are text. */
  getRowObjectsJson(): Row[];
};
export type Row = Readonly<Record<string, unknown>>;
type DuckdbPackage = {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }>;
  };
};

const FOLDER = import.meta.dirname;

/** Installs the package by its lock file if it is not there. @returns whether it did */
export async function installDuckdb(): Promise<boolean> {
  if (existsSync(join(FOLDER, 'node_modules', '@duckdb', 'node-api'))) return false;
  await promisify(execFile)('npm', ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund']);
  return true;
}

/** @throws Error if the package is not installed */
export async function connectDuckdb(): Promise<Connection> {
  const { DuckDBInstance }: DuckdbPackage = createRequire(join(FOLDER, 'package.json'))('@duckdb/node-api');
  // What it needs is a part of the package: nothing is downloaded while it runs.
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  return instance.connect();
}
