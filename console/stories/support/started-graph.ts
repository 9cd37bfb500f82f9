import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from '../../../test/support/command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the console of the sample shop is. */
    readonly origin: string;
    /** The data directory of its graph. */
    readonly data: string;
  }
}

/** One graph with the sample shop for all stories. Each story has customers of its own. */
// biome-ignore lint/style/noDefaultExport: vitest takes the default export of a global setup
export default async function startGraph({ provide }: TestProject) {
  const data = await mkdtemp(join(tmpdir(), 'console-'));
  const command = run('start', ['--memory', '--port', '0', '--data', data]);
  const url = (await command.line(/^ready /)).slice('ready '.length);
  provide('origin', new URL(url).origin);
  provide('data', data);
  return async () => {
    command.child.kill('SIGTERM');
    await command.ended;
    await rm(data, { recursive: true, force: true });
  };
}
