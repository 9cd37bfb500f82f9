import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, inject } from 'vitest';

/** What was sent to the table since the last reset: the operations in order, and the units that they consumed. */
export type Meter = {
  readonly operations: readonly string[];
  /** To be compared by `expectUnits`. */
  readonly units: number;
  reset(): void;
};

export function meterOf(client: DynamoDBClient): Meter {
  let operations: string[] = [];
  let units = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        operations.push(commandName.replace(/Command$/, ''));
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        units += consumedCapacityOf(answer.output).reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        return answer;
      },
    { step: 'initialize', name: 'meter' },
  );
  return {
    get operations() {
      return operations;
    },
    get units() {
      return units;
    },
    reset() {
      operations = [];
      units = 0;
    },
  };
}

/** Compares the units consumed since the last reset, where the engine counts them as AWS does. */
export function expectUnits(meter: Meter, units: number): void {
  if (inject('countsUnits')) expect(meter.units).toBe(units);
}

function consumedCapacityOf(output: object): readonly ConsumedCapacity[] {
  const { ConsumedCapacity: capacity }: { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] } = output;
  return capacity === undefined ? [] : [capacity].flat();
}
