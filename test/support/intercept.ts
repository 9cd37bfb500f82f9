import type { DynamoClient, OperationName } from '../../store/dynamo/dynamo-client.ts';

/** A request on its way to the table. */
export type Intercepted = { readonly operation: OperationName; readonly input: object };
type Send = (input: object) => Promise<object>;
/** Sees a request before it is sent, and its answer after; may replace both. */
export type Interceptor = (request: Intercepted, send: Send) => Promise<object>;

type Intercepting = Map<string, Interceptor>;
const interceptors = new WeakMap<DynamoClient, Intercepting>();

/**
 * Puts an interceptor around all calls of a client, and its retries. The first one that was added is the outermost. One of
 * the same name replaces the former.
 */
export function intercept(client: DynamoClient, name: string, interceptor: Interceptor): { remove(): void } {
  const ofClient = interceptors.get(client) ?? install(client);
  ofClient.set(name, interceptor);
  return { remove: () => void ofClient.delete(name) };
}

function install(client: DynamoClient): Intercepting {
  const ofClient: Intercepting = new Map();
  interceptors.set(client, ofClient);
  const call = client.call.bind(client) as (operation: OperationName, input: object) => Promise<object>;
  const through = (operation: OperationName, input: object): Promise<object> =>
    [...ofClient.values()].reduceRight<Send>(
      (send, interceptor) => (given) => interceptor({ operation, input: given }, send),
      (given) => call(operation, given),
    )(input);
  Object.assign(client, { call: through });
  return ofClient;
}
