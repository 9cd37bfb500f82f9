import type { TestProject } from 'vitest/node';
import { startEngine } from '../../local/engine/engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The endpoint of the engine under test. */
    endpoint: string;
    /** Whether the engine reports the same units as AWS: DynamoDB Local reports 4 for every transaction that writes. */
    countsUnits: boolean;
  }
}

/** One engine for the whole run: the embedded one, or the one that DYNAMODB_ENDPOINT names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const configured = process.env['DYNAMODB_ENDPOINT'];
  project.provide('countsUnits', configured === undefined);
  if (configured !== undefined) {
    project.provide('endpoint', configured);
    return async () => {};
  }
  const engine = await startEngine();
  project.provide('endpoint', engine.endpoint);
  return () => engine.stop();
}
