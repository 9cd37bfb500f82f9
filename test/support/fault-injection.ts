import type { AttributeValue, BatchGetItemCommandOutput, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A fault of one call. Local engines neither throttle nor conflict by themselves. */
export type Fault =
  | 'fine'
  /** The request fails before it reaches the engine. */
  | { readonly refuse: Error }
  /** The engine executes the request, but the response is lost. */
  | { readonly loseAnswer: Error }
  /** A batch read leaves every second item unprocessed. */
  | 'leaveUnread';

/** Injects one fault into each of the next calls of an operation; later calls succeed. */
export function injectFaults(client: DynamoDBClient, operation: string, faults: readonly Fault[]): void {
  const pending = [...faults];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const fault = commandName === `${operation}Command` ? (pending.shift() ?? 'fine') : 'fine';
        if (fault === 'fine') return next(args);
        if (fault === 'leaveUnread') {
          const answer = await next(args);
          return { ...answer, output: leaveHalfUnprocessed(answer.output as BatchGetItemCommandOutput) };
        }
        if ('refuse' in fault) throw fault.refuse;
        await next(args);
        throw fault.loseAnswer;
      },
    { step: 'initialize', name: `faults of ${operation}`, override: true },
  );
}

function leaveHalfUnprocessed(output: BatchGetItemCommandOutput): BatchGetItemCommandOutput {
  const tables = Object.entries(output.Responses ?? {});
  const keyOf = ({ pk, sk }: Record<string, AttributeValue>) => ({ ...(pk && { pk }), ...(sk && { sk }) });
  const isUnread = (index: number) => index % 2 === 0;
  return {
    ...output,
    Responses: Object.fromEntries(tables.map(([name, items]) => [name, items.filter((_, index) => !isUnread(index))])),
    UnprocessedKeys: Object.fromEntries(
      tables.map(([name, items]) => [name, { Keys: items.filter((_, index) => isUnread(index)).map(keyOf) }]),
    ),
  };
}
