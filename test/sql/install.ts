import { installDuckdb } from '../../analytics/duckdb/duckdb-package.ts';

export async function setup(): Promise<void> {
  await installDuckdb();
}
