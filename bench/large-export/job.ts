import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What one invocation took. */
export type JobUsage = { readonly peakBytes: number; readonly processorMs: number };

const SCRIPT = fileURLToPath(new URL('job-process.ts', import.meta.url));

/** @param milliseconds that the invocation has */
export async function invokeExports(environment: Record<string, string>, milliseconds: number): Promise<JobUsage> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, String(milliseconds)], { env: environment });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
