import type { AttributeValue, BatchGetItemCommandOutput, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What happens to the next calls of one operation; engines on a laptop neither throttle nor conflict by themselves. */
export type Fault =
  | 'fine'
  /** Refused before anything is done. */
  | { readonly refuse: Error }
  /** Done, but nobody hears of it. */
  | { readonly loseAnswer: Error }
  /** Of what a batch of reads found, every second item is left for later. */
  | 'leaveUnread';

/** Lets the faults befall an operation's next calls, one each; after them all is well. */
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
