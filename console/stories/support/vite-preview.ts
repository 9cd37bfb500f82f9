import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findAvailablePort } from '../../../local/common/port.ts';

const run = promisify(execFile);

export type ServedPage = { readonly url: string; close(): void };

/**
 * Installs a page with its own packages, checks its types, builds and serves it, as its reader does.
 * @param folder has a `package.json` with Vite
 * @param graphOrigin where the page finds the graph
 */
export async function servePage(folder: string, graphOrigin: string): Promise<ServedPage> {
  const root = join(import.meta.dirname, '../../..');
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  await checkTypes(root, folder);
  await run(process.execPath, [vite, 'build'], { cwd: folder });
  const port = await findAvailablePort(0);
  const env = { PATH: '/usr/bin:/bin', GRAPH_ORIGIN: graphOrigin };
  const args = [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  const server = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  for await (const line of createInterface(server.stdout)) if (line.includes(String(port))) break;
  return { url, close: () => void server.kill() };
}

/** The compiler names the errors in its output, not in that of errors. */
async function checkTypes(root: string, folder: string): Promise<void> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', folder]).catch(({ stdout }: { stdout: string }) => {
    throw new Error(stdout);
  });
}
