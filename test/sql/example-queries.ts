import { readFile } from 'node:fs/promises';

/** The queries of docs/sql.md. */
export async function exampleQueries(): Promise<readonly string[]> {
  const document = await readFile(new URL('../../docs/sql.md', import.meta.url), 'utf8');
  return [...document.matchAll(/^```sql\n(.*?)^```/gms)].map(([, query = '']) => query);
}
