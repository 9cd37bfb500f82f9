import type { TestProject } from 'vitest/node';
import { startEngine } from '../../local/engine/engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The endpoint of the engine under test. */
    endpoint: string;
    /**
     * Whether the engine reports the same units as AWS. DynamoDB Local reports 4 for every transaction that writes, and none for
     * an item of a batch that does not exist, which AWS counts as a small one.
     * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
     */
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
