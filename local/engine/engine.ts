import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CommandError } from '../common/command-error.ts';
import { findAvailablePort, LOCALHOST } from '../common/port.ts';
import { openStreamLog, type StreamLog } from './stream-log.ts';

export type EngineOptions = {
  /** The database file; without it the data live in one that nobody else can open, and end with the engine. */
  dbPath?: string;
  /** Without it, any free port. */
  port?: number;
};

export type Engine = {
  /** Where it answers, such as `http://127.0.0.1:41234`. */
  endpoint: string;
  pid: number;
  streamLog: StreamLog;
  /** Ends it and resolves once it is gone; may be called again. */
  stop(): Promise<void>;
  /** Resolves, never rejects, once the engine is gone: with what happened where nobody asked it to stop, else with null. */
  exited: Promise<string | null>;
};

/** How long an engine asked to stop may take to close its file before it is killed. */
const STOP_TIMEOUT_MS = 5_000;
/** A port found free may be taken by someone else before the engine binds it. */
const PORT_ATTEMPTS = 5;

/**
 * Starts the embedded engine and resolves once it answers. It never outlives this process, however this process ends.
 * @throws Problem: no engine for this machine, port taken, database file unusable.
 */
export async function startEngine({ dbPath, port }: EngineOptions = {}): Promise<Engine> {
  const binary = findEngineBinary();
  const passing = dbPath === undefined ? await mkdtemp(join(tmpdir(), 'customer-graph-')) : null;
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await launchEngine(
          binary,
          port ?? (await findAvailablePort(0)),
          dbPath ?? join(passing ?? '', 'table.db'),
        );
      } catch (error) {
        if (port !== undefined || attempt === PORT_ATTEMPTS || !/in use/.test(String(error))) throw error;
      }
    }
  } finally {
    // The file goes on for those who have it open, and ends with them, however they end.
    if (passing !== null) await rm(passing, { recursive: true });
  }
}

async function launchEngine(binary: string, port: number, dbPath: string): Promise<Engine> {
  const args = ['serve', '--host', LOCALHOST, '--port', String(port), '--db-path', dbPath];
  // A process group of its own: Ctrl-C reaches this process alone, which ends the engine when it no longer needs it.
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

/** By the engine's own word, for whatever else held the port would answer a request as well. */
function waitUntilListening(log: Readable): Promise<typeof LISTENING> {
  return new Promise((resolve) => {
    createInterface(log).on('line', (line) => {
      if (line.includes('listening on')) resolve(LISTENING);
    });
  });
}

/** Ends the engine when this process is gone, even by SIGKILL: for then the kernel closes the pipe that the watchdog reads. */
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

/**
 * Where the embedded engine's program is.
 * @throws Problem where there is none for this machine
 */
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
