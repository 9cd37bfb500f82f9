import { once } from 'node:events';
import { launch } from '../../local/functions/child-process.ts';
import type { Block, BlockResult } from './block.ts';

export const SERVERS = ['graph', 'apollo', 'mercurius', 'postgraphile'] as const;
export type ServerName = (typeof SERVERS)[number];

/** A server in a process of its own. */
export type ServerProcess = {
  readonly name: ServerName;
  /** @throws Error if an answer has errors or no data, or if the server ended */
  answer(block: Block): Promise<BlockResult>;
  close(): Promise<void>;
};

/** @param args of the script in servers/ */
export async function openServer(
  name: ServerName,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const script = new URL(`servers/${name}.ts`, import.meta.url);
  const child = await launch<object>(script, args, {
    ...environment,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
  });
  return {
    name,
    async answer(block) {
      child.process.send(block);
      const [result]: BlockResult[] = await Promise.race([
        once(child.process, 'message'),
        child.failed.then((reason) => Promise.reject(new Error(`${name}: ${reason}`))),
      ]);
      if (result === undefined) throw new Error(`${name} sent no result`);
      if (result.problem !== null) throw new Error(`${name} answered ${result.problem.slice(0, 1_000)}`);
      return result;
    },
    close: child.close,
  };
}
