import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What one invocation took. */
export type JobUsage = { readonly peakBytes: number; readonly processorMs: number };

const SCRIPT = fileURLToPath(new URL('job-process.ts', import.meta.url));

/** @param name of the scheduled function @param milliseconds that the invocation has */
export async function invokeJob(
  name: string,
  environment: Record<string, string>,
  milliseconds: number,
): Promise<JobUsage> {
  const args = [SCRIPT, name, String(milliseconds)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
