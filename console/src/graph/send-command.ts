import type { Client, CombinedError, TypedDocumentNode } from '@urql/core';

/** Waits before another try: 1, 2, 4, 8 and then 15 seconds, or less if the connection comes back. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
/** A server that answers with faults is asked so often; without a connection, there is no bound. */
const TRIES_AFTER_FAULTS = 4;

/** The answer is not known: the command may be done. It can be sent again with the same idempotency key. */
export class UnknownOutcomeError extends Error {}

/**
 * Sends a command until there is an answer, always with the same variables, so with the same idempotency key.
 * @param onWaiting is called when there is no connection
 * @throws CombinedError if the graph refused the request
 * @throws UnknownOutcomeError if the server answered with faults alone
 */
export async function sendCommand<Data, Variables extends object>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onWaiting: () => void,
): Promise<Data> {
  let faults = 0;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const { data, error } = await client.mutation(document, variables).toPromise();
    if (error === undefined && data !== undefined) return data;
    if (error !== undefined && !isTransient(error)) throw error;
    if (isAnswer(error)) faults += 1;
    if (faults >= TRIES_AFTER_FAULTS) throw new UnknownOutcomeError(error?.message);
    onWaiting();
    await untilOnlineOr(wait);
  }
}

const statusOf = (error: CombinedError | undefined): number | undefined => error?.response?.status;

const isAnswer = (error: CombinedError | undefined): boolean => statusOf(error) !== undefined;

/** No connection, a fault on the way, or a graph that says that a further try may succeed. */
function isTransient(error: CombinedError): boolean {
  if (error.networkError === undefined)
    return error.graphQLErrors.some(({ extensions }) => extensions['retryable'] === true);
  const status = statusOf(error);
  return status === undefined || status >= 500 || status === 429;
}

/** Until the connection is back, or so long. */
export function untilOnlineOr(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    function done(): void {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
  });
}
