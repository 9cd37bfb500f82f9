import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, inject } from 'vitest';

/** Counts the requests to the table since the last reset: the operations in order, and their consumed units. */
export type Meter = {
  readonly operations: readonly string[];
  /** Compare it with `expectUnits`. */
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
        const response = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        units += consumedCapacityOf(response.output).reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        return response;
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

/** Checks the units consumed since the last reset, if the engine counts them as AWS does. */
export function expectUnits(meter: Meter, units: number): void {
  if (inject('countsUnits')) expect(meter.units).toBe(units);
}

function consumedCapacityOf(output: object): readonly ConsumedCapacity[] {
  const { ConsumedCapacity: capacity }: { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] } = output;
  return capacity === undefined ? [] : [capacity].flat();
}
