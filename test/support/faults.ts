import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What happens to the next calls of one operation; engines on a laptop neither throttle nor conflict by themselves. */
export type Fault =
  | 'fine'
  /** Refused before anything is done. */
  | { readonly refuse: Error }
  /** Done, but nobody hears of it. */
  | { readonly loseAnswer: Error };

/** Lets the faults befall an operation's next calls, one each; after them all is well. */
export function befall(client: DynamoDBClient, operation: string, faults: readonly Fault[]): void {
  const pending = [...faults];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const fault = commandName === `${operation}Command` ? (pending.shift() ?? 'fine') : 'fine';
        if (fault === 'fine') return next(args);
        if ('refuse' in fault) throw fault.refuse;
        await next(args);
        throw fault.loseAnswer;
      },
    { step: 'initialize', name: `faults of ${operation}`, override: true },
  );
}
