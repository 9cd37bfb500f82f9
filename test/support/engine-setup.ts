import type { TestProject } from 'vitest/node';
import { startEngine } from '../../local/engine/engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the engine under test answers. */
    endpoint: string;
    /** Whether the engine tells the units that AWS would: DynamoDB Local says 4 of every transaction that writes. */
    countsUnits: boolean;
  }
}

/** One engine for the whole run: the embedded one, or the one that DYNAMODB_ENDPOINT names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  project.provide('countsUnits', given === undefined);
  if (given !== undefined) {
    project.provide('endpoint', given);
    return async () => {};
  }
  const engine = await startEngine();
  project.provide('endpoint', engine.endpoint);
  return () => engine.stop();
}
