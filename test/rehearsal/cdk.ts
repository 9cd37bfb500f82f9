import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../../cdk/configuration.ts';
import type { Emulator } from './emulator.ts';
import { ACCOUNT, REGION } from './environment.ts';
import { runGuarded } from './guarded-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CDK = fileURLToPath(new URL('../../node_modules/aws-cdk/bin/cdk', import.meta.url));

const STACK = 'customer-graph-dev';

/** The outputs of the stack by their names, such as `ApiUrl`. */
export type Outputs = Readonly<Record<string, string>>;

export const bootstrap = (emulator: Emulator): Promise<void> =>
  // Outside the repository: it needs no synthesis.
  run(emulator, ['bootstrap', `aws://${ACCOUNT}/${REGION}`, '--no-notices'], join(emulator.folder, 'home'));

/** Deploys the stage of development, after an edit of its configuration. The bundles must be built. */
export async function deploy(emulator: Emulator, edit: Partial<Configuration>): Promise<Outputs> {
  const file = join(emulator.folder, 'outputs.json');
  const flags = ['--require-approval', 'never', '--progress', 'events', '--outputs-file', file];
  await run(emulator, ['deploy', STACK, ...flags, ...stage(emulator, edit)]);
  return JSON.parse(await readFile(file, 'utf8'))[STACK];
}

export const destroy = (emulator: Emulator, edit: Partial<Configuration>): Promise<void> =>
  run(emulator, ['destroy', STACK, '--force', ...stage(emulator, edit)]);

/** With a folder of its own, and no second build. */
const stage = ({ folder }: Emulator, edit: Partial<Configuration>): readonly string[] => [
  ...['--app', 'node test/rehearsal/stage.ts', '-c', `edit=${JSON.stringify(edit)}`],
  ...['--output', join(folder, 'cdk.out'), '--build', ''],
];

async function run(emulator: Emulator, args: readonly string[], cwd = ROOT): Promise<void> {
  const log = join(emulator.folder, 'cdk.log');
  const code = await runGuarded([process.execPath, CDK, ...args], { cwd, env: emulator.environment, log });
  if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}:\n${(await readFile(log, 'utf8')).slice(-4_000)}`);
}
