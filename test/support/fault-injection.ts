import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoClient, OperationName, Output } from '../../store/dynamo/dynamo-client.ts';
import { intercept } from './intercept.ts';

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
export function injectFaults(client: DynamoClient, operation: OperationName, faults: readonly Fault[]): void {
  const pending = [...faults];
  intercept(client, `faults of ${operation}`, async (request, send) => {
    const fault = request.operation === operation ? (pending.shift() ?? 'fine') : 'fine';
    if (fault === 'fine') return send(request.input);
    if (fault === 'leaveUnread') return leaveHalfUnprocessed(await send(request.input));
    if ('refuse' in fault) throw fault.refuse;
    await send(request.input);
    throw fault.loseAnswer;
  });
}

function leaveHalfUnprocessed(output: Output<'BatchGetItem'>): Output<'BatchGetItem'> {
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
