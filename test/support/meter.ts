import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { expect, inject } from 'vitest';
import { consumedUnits } from '../../store/dynamo/consumed-units.ts';
import type { DynamoClient } from '../../store/dynamo/dynamo-client.ts';
import { intercept } from './intercept.ts';

/** Counts the requests to the table since the last reset: the operations in order, and their consumed units. */
export type Meter = {
  readonly operations: readonly string[];
  /** Compare it with `expectUnits`. */
  readonly units: number;
  /** The keys of the items that the reads found: `pk sk`. */
  readonly found: readonly string[];
  reset(): void;
};

export function meterOf(client: DynamoClient): Meter {
  let operations: string[] = [];
  let units = 0;
  let found: string[] = [];
  intercept(client, 'meter', async ({ operation, input }, send) => {
    operations.push(operation);
    const output = await send({ ...input, ReturnConsumedCapacity: 'TOTAL' });
    units += consumedUnits(output);
    found.push(...itemsIn(output).map(({ pk, sk }) => `${pk?.S} ${sk?.S}`));
    return output;
  });
  return {
    get operations() {
      return operations;
    },
    get units() {
      return units;
    },
    get found() {
      return found;
    },
    reset() {
      operations = [];
      found = [];
      units = 0;
    },
  };
}

/** Checks the units consumed since the last reset, if the engine counts them as AWS does. */
export function expectUnits(meter: Meter, units: number): void {
  if (inject('countsUnits')) expect(meter.units).toBe(units);
}

/** The requests since the last reset, in any order, and their units if the engine counts them as AWS does. */
export const costOf = ({ operations, units }: Meter) => ({
  operations: operations.toSorted(),
  ...(inject('countsUnits') ? { units } : {}),
});

type Item = Readonly<Record<string, AttributeValue>>;

function itemsIn(output: object): readonly Item[] {
  const { Item: one, Items = [], Responses = {} }: Answered = output;
  return [...(one === undefined ? [] : [one]), ...Items, ...Object.values(Responses).flat()];
}

type Answered = {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
  readonly Responses?: Readonly<Record<string, readonly Item[]>>;
};
