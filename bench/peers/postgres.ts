import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { CommandError } from '../../local/common/command-error.ts';
import { findAvailablePort, LOCALHOST } from '../../local/common/port.ts';

const run = promisify(execFile);

/** A cluster of its own in a temporary folder. */
export type Postgres = {
  readonly version: string;
  readonly pid: number;
  readonly connectionString: string;
  /** Runs a script of psql. @throws Error if a statement fails */
  execute(script: string): Promise<void>;
  /** Stops the cluster and removes its folder. */
  stop(): Promise<void>;
};

/**
 * Large enough that the data stay in memory. Everything else is the default: each commit waits for the disk, as it does in the
 * engine of the graph.
 */
const SETTINGS = { shared_buffers: '512MB', unix_socket_directories: '' };

const USER = 'bench';

/** Starts PostgreSQL as a user without privileges. Installs it from Debian if it is missing. */
export async function startPostgres(): Promise<Postgres> {
  const programs = await findPrograms();
  const identity = await unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'bench-postgres-'));
  if (identity !== null) chownSync(folder, identity.uid, identity.gid);
  const data = join(folder, 'data');
  const initialise = ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  await run(join(programs, 'initdb'), initialise, { ...identity, cwd: folder });

  const port = await findAvailablePort(0);
  const settings = Object.entries({ ...SETTINGS, listen_addresses: LOCALHOST, port: String(port) });
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity, cwd: folder, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(server, 'exit');
  const { pid } = server;
  if (pid === undefined) throw new CommandError('PostgreSQL did not start.');
  const watchdog = startWatchdog(pid, folder);
  await Promise.race([
    waitUntilReady(server.stderr),
    ended.then(() => Promise.reject(new CommandError('PostgreSQL ended before it was ready.'))),
  ]);

  const connectionString = `postgres://${USER}@${LOCALHOST}:${port}/postgres`;
  const { stdout } = await run(join(programs, 'postgres'), ['--version']);
  return {
    version: stdout.trim(),
    pid,
    connectionString,
    async execute(script) {
      const psql = spawn(join(programs, 'psql'), ['-X', '-q', '-v', 'ON_ERROR_STOP=1', connectionString], {
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      const problems: string[] = [];
      createInterface(psql.stderr).on('line', (line) => problems.push(line));
      psql.stdin.end(script);
      const [code] = await once(psql, 'close');
      if (code !== 0) throw new Error(`psql: ${problems.join('\n')}`);
    },
    async stop() {
      server.kill('SIGINT');
      await ended;
      watchdog.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest version's programs: Debian does not put them into the path. */
async function findPrograms(): Promise<string> {
  const newest = () =>
    globSync('/usr/lib/postgresql/*/bin/postgres')
      .toSorted((a, b) => Number(a.split('/')[4]) - Number(b.split('/')[4]))
      .at(-1);
  if (newest() === undefined) await installPostgres();
  const found = newest();
  if (found === undefined) throw new CommandError('There is no PostgreSQL in /usr/lib/postgresql.');
  return dirname(found);
}

async function installPostgres(): Promise<void> {
  if (process.getuid?.() !== 0)
    throw new CommandError('PostgreSQL is missing. Install it: apt-get install --no-install-recommends postgresql');
  process.stderr.write('installing PostgreSQL\n');
  await run('apt-get', ['update', '-qq']);
  await run('env', [
    'DEBIAN_FRONTEND=noninteractive',
    ...['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
  ]);
}

/** PostgreSQL refuses to run as root. The package of Debian makes the user `postgres`. */
async function unprivilegedUser(): Promise<{ readonly uid: number; readonly gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await idOf('-u'), gid: await idOf('-g') };
}

async function waitUntilReady(log: Readable): Promise<void> {
  const lines = createInterface(log);
  for await (const line of lines) if (line.includes('ready to accept connections')) break;
  // Otherwise the server would stop when the pipe is full.
  log.resume();
}

/** Stops the cluster and removes its folder when this process ends without `stop`, even by SIGKILL. */
function startWatchdog(pid: number, folder: string) {
  const script = 'read -r _; kill -INT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; rm -rf "$2"';
  return spawn('/bin/sh', ['-c', script, 'postgres-watchdog', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}
