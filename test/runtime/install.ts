import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const VERSION = '4.0.2';
/** Relative to the root of the repository. */
const FOLDER = new URL(`../../.cache/aws-lambda-ric-${VERSION}/`, import.meta.url);

/** The folder of AWS's runtime interface client, with its dependency beside it. */
export const CLIENT_MODULES = fileURLToPath(new URL('node_modules/', FOLDER));
const NATIVE_PART = new URL('node_modules/aws-lambda-ric/rapid-client.node', FOLDER);

/**
 * Installs AWS's client in a folder of the repository, once for each version. Its native part is compiled, which takes a minute or two.
 * @throws Error if a compiler, cmake or the registry is missing
 */
export function setup(): void {
  if (existsSync(NATIVE_PART)) return;
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', fileURLToPath(FOLDER)];
  try {
    execFileSync('npm', [...args, `aws-lambda-ric@${VERSION}`], { stdio: 'inherit', timeout: 600_000 });
  } catch (cause) {
    throw new Error("AWS's runtime interface client needs cmake, make, g++, Python and the npm registry.", { cause });
  }
  if (!existsSync(NATIVE_PART)) throw new Error('npm did not run the install scripts of aws-lambda-ric.');
}
