import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CommandError } from '../common/command-error.ts';
import { findAvailablePort, LOCALHOST } from '../common/port.ts';
import { addScanIndexes } from './scan-index.ts';
import { openStreamLog, type StreamLog } from './stream-log.ts';

export type EngineOptions = {
  /** The database file. Without it, the data are in a file that nobody else can open, and end with the engine. */
  dbPath?: string;
  /** Without it, any free port. */
  port?: number;
};

export type Engine = {
  /** Such as `http://127.0.0.1:41234`. */
  endpoint: string;
  pid: number;
  streamLog: StreamLog;
  /** Stops the engine and resolves after its process ended; may be called again. */
  stop(): Promise<void>;
  /** Resolves when the engine ends: with null after `stop`, otherwise with the reason. Never rejects. */
  exited: Promise<string | null>;
};

/** How long the engine may take to close its file before we kill it. */
const STOP_TIMEOUT_MS = 5_000;
/** Another process may take a free port before the engine binds it. */
const PORT_ATTEMPTS = 5;

/**
 * Starts the embedded engine and resolves when it answers. The engine never outlives this process, even after SIGKILL.
 * @throws CommandError if there is no engine for this machine, the port is taken, or the database file is unusable
 */
export async function startEngine({ dbPath, port }: EngineOptions = {}): Promise<Engine> {
  const binary = findEngineBinary();
  const temporaryFolder = dbPath === undefined ? await mkdtemp(join(tmpdir(), 'customer-graph-')) : null;
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await launchEngine(
          binary,
          port ?? (await findAvailablePort(0)),
          dbPath ?? join(temporaryFolder ?? '', 'table.db'),
        );
      } catch (error) {
        if (port !== undefined || attempt === PORT_ATTEMPTS || !/in use/.test(String(error))) throw error;
      }
    }
  } finally {
    // The engine keeps the deleted file open; the kernel frees it when the engine ends.
    if (temporaryFolder !== null) await rm(temporaryFolder, { recursive: true });
  }
}

async function launchEngine(binary: string, port: number, dbPath: string): Promise<Engine> {
  const args = ['serve', '--host', LOCALHOST, '--port', String(port), '--db-path', dbPath];
  // A separate process group: Ctrl-C reaches this process only, which stops the engine when it no longer needs it.
  const child = spawn(binary, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const output = collectLastLines(child.stderr);
  let stopping = false;
  const exited = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(`it could not run: ${error.message}`));
    child.once('close', (code, signal) => resolve(stopping ? null : [exitReason(code, signal), ...output].join('\n')));
  });
  const { pid } = child;
  if (pid === undefined) throw new CommandError(`The database engine did not start: ${await exited}`);
  const watchdog = startWatchdog(pid);
  void exited.then(() => watchdog.kill('SIGKILL'));

  const problem = await Promise.race([exited, waitUntilListening(child.stderr)]);
  if (problem !== LISTENING) throw new CommandError(`The database engine did not start: ${problem}`);

  addScanIndexes(dbPath);
  const streamLog = openStreamLog(dbPath);
  void exited.then(streamLog.close);
  const stop = async () => {
    stopping = true;
    child.kill('SIGTERM');
    const deadline = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(deadline);
  };
  return { endpoint: `http://${LOCALHOST}:${port}`, pid, streamLog, stop, exited };
}

const LISTENING = Symbol('listening');

/** Waits for the engine's own log line: a request would also succeed if another process held the port. */
function waitUntilListening(log: Readable): Promise<typeof LISTENING> {
  return new Promise((resolve) => {
    createInterface(log).on('line', (line) => {
      if (line.includes('listening on')) resolve(LISTENING);
    });
  });
}

/** Stops the engine when this process ends, even by SIGKILL: the kernel then closes the pipe that the watchdog reads. */
function startWatchdog(pid: number): ChildProcess {
  const script = 'read -r _; kill -TERM "$1"';
  return spawn('/bin/sh', ['-c', script, 'engine-watchdog', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

function collectLastLines(log: Readable): string[] {
  const lines: string[] = [];
  createInterface(log).on('line', (line) => {
    lines.push(line);
    if (lines.length > 10) lines.shift();
  });
  return lines;
}

const exitReason = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal ? `it was ended by ${signal}` : `it exited with code ${code}`;

/** @throws CommandError if the embedded engine has no program for this machine */
export function findEngineBinary(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    throw new CommandError(
      `There is no embedded database engine for this machine (${process.platform} ${process.arch}): the optional package ` +
        '@dynoxide/linux-x64 is not installed. On Linux x64, run `npm ci`. Elsewhere set DYNAMODB_ENDPOINT to any ' +
        'DynamoDB-compatible engine, for example:\n' +
        '  docker run --rm -p 8000:8000 amazon/dynamodb-local\n' +
        '  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
    );
  }
}
