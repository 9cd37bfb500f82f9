import type { ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment, REGION } from './environment.ts';
import { startGuarded, stopGuarded } from './guarded-process.ts';
import { EMULATOR } from './install.ts';

const HOST = '127.0.0.1';
const SDK = fileURLToPath(new URL('../../node_modules/@aws-sdk', import.meta.url));
const LOGS = new URL('../../.cache/rehearsal/', import.meta.url);
/** A machine that does other work takes some seconds. */
const START_MS = 60_000;

/** An emulated account, whose state outlives a restart. */
export class Emulator {
  readonly endpoint: string;
  /** The folder with all state, caches and logs. */
  readonly folder: string;
  readonly log: string;
  readonly port: number;
  private guardian: ChildProcess | null = null;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
    this.endpoint = `http://${HOST}:${port}`;
    this.log = join(folder, 'emulator.log');
  }

  /** A new account, without anything. */
  static async create(): Promise<Emulator> {
    const emulator = new Emulator(await mkdtemp(join(tmpdir(), 'rehearsal-')), await findFreePort());
    for (const name of ['state', 's3', 'home', 'runtime']) await mkdir(join(emulator.folder, name));
    // AWS's runtime for Node brings the SDK, which the CDK's own functions import. Ours are bundled.
    await symlink(SDK, join(emulator.folder, 'runtime', '@aws-sdk'));
    return emulator;
  }

  get environment(): Record<string, string> {
    return cleanEnvironment(join(this.folder, 'home'), this.endpoint);
  }

  /** @param options.iam whether each call needs the right to it; publishing assets is refused then (docs/decisions/rehearsal.md) */
  async start({ iam }: { readonly iam: boolean }): Promise<void> {
    const { folder, log } = this;
    this.guardian = startGuarded([EMULATOR], {
      ...{ cwd: folder, folder, log },
      env: {
        ...this.environment,
        ...{ BIND_HOST: HOST, MINISTACK_HOST: HOST, GATEWAY_PORT: String(this.port), MINISTACK_REGION: REGION },
        ...{ PERSIST_STATE: '1', STATE_DIR: join(folder, 'state'), S3_PERSIST: '1', S3_DATA_DIR: join(folder, 's3') },
        // Its other servers would listen on every address of the machine.
        ...{ IOT_MTLS_ENABLED: '0', SFTP_ENABLED: '0' },
        ...{ LAMBDA_EXECUTOR: 'local', LAMBDA_STRICT: '0', NODE_PATH: join(folder, 'runtime') },
        ...{ MINISTACK_COGNITO_PRETOKEN_STRICT: '1', AUTH: String(iam) },
        // There is no such socket: it must not look for Docker.
        DOCKER_HOST: `unix://${folder}/none`,
      },
    });
    await this.waitUntilReady(this.guardian);
  }

  async restart(options: { readonly iam: boolean }): Promise<void> {
    await this.stop();
    await this.forgetStreamPositions();
    await this.start(options);
  }

  async stop(): Promise<void> {
    if (this.guardian !== null) await stopGuarded(this.guardian);
    this.guardian = null;
  }

  /** Keeps its logs in the folder of caches. */
  async remove(): Promise<void> {
    await this.stop();
    await mkdir(LOGS, { recursive: true });
    for (const name of ['emulator.log', 'cdk.log'])
      await copyFile(join(this.folder, name), fileURLToPath(new URL(name, LOGS))).catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Of its process and the functions that it runs. @throws Error if it does not run */
  async processGroup(): Promise<number> {
    return Number(await readFile(join(this.folder, 'group'), 'utf8'));
  }

  async readLog(): Promise<string> {
    return readFile(this.log, 'utf8');
  }

  /** The places of the event sources outlive a restart, but the records do not. So the places would lie behind all later records. */
  private async forgetStreamPositions(): Promise<void> {
    const file = join(this.folder, 'state', 'lambda.json');
    const saved = JSON.parse(await readFile(file, 'utf8'));
    const { dynamodb_stream_positions: positions, ...payload } = saved.payload;
    if (positions === undefined) throw new Error('the emulator saved no places of event sources');
    await writeFile(file, JSON.stringify({ ...saved, payload }));
  }

  private async waitUntilReady(guardian: ChildProcess): Promise<void> {
    for (const deadline = Date.now() + START_MS; Date.now() < deadline; await sleep(100)) {
      if (guardian.exitCode !== null) break;
      const answer = await fetch(`${this.endpoint}/_localstack/health`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`the emulator does not start:\n${(await this.readLog()).slice(-2_000)}`);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
