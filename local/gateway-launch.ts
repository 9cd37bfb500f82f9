import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DataDirectory } from './data-directory.ts';
import { TABLE_NAME } from './database.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from './engine-client.ts';
import type { GatewayNews } from './gateway-process.ts';
import { Problem } from './problem.ts';

export type RunningGateway = {
  readonly port: number;
  /** Lets the requests under way end, for a while. */
  close(): Promise<void>;
  /** Resolves with what happened once it is gone unasked. */
  readonly failed: Promise<string>;
};

/** How long requests under way may take once the gateway is to end. */
const CLOSE_MS = 5_000;

/**
 * Starts the gateway and the function behind it, in an environment as the stack and Lambda give it.
 * @throws Problem where it cannot take requests, such as on a port that is taken
 */
export async function launchGateway(options: {
  readonly port: number;
  readonly directory: DataDirectory;
  readonly endpoint: string;
}): Promise<RunningGateway> {
  const { port, directory, endpoint } = options;
  const script = fileURLToPath(new URL('./gateway-process.ts', import.meta.url));
  const child = fork(script, [String(port), directory.path], {
    env: await functionEnvironment(directory, endpoint),
    // Ctrl-C is for this process, which ends the gateway in its turn.
    detached: true,
    execArgv: [],
  });
  let closing = false;
  const ended = once(child, 'exit').then(
    ([code, signal]) => `it ${signal ? `was ended by ${signal}` : `exited with code ${code}`}`,
  );
  const news = await Promise.race([newsOf(child), ended.then((problem): GatewayNews => ({ problem }))]);
  if ('problem' in news) {
    child.kill();
    throw new Problem(news.problem);
  }
  return {
    port: news.port,
    failed: ended.then((problem) => (closing ? new Promise(() => {}) : problem)),
    close: async () => {
      closing = true;
      child.kill('SIGTERM');
      const deadline = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
      await ended;
      clearTimeout(deadline);
    },
  };
}

async function newsOf(child: ChildProcess): Promise<GatewayNews> {
  const [news]: GatewayNews[] = await once(child, 'message');
  return news ?? { problem: 'it said nothing' };
}

async function functionEnvironment(directory: DataDirectory, endpoint: string): Promise<Record<string, string>> {
  return {
    TABLE_NAME,
    IDEMPOTENCY_SECRET: await directory.kept('idempotency-secret', async () => randomBytes(32).toString('base64url')),
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: 'customer-graph',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
  };
}
