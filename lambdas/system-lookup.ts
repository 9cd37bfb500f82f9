import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** How long a process caches the parameter, and how soon it reads it again for an unknown client. */
const CACHE_TTL_MS = 5 * 60_000;
const RETRY_MS = 10_000;

/**
 * Looks up the permanent name of a client's system; undefined if the client does not belong to the stack.
 * @param read reads the parameter of the stack: a JSON object of names by client id
 */
export function createSystemLookup(
  read: () => Promise<string>,
  now: () => number,
): (clientId: string) => Promise<string | undefined> {
  let known: Readonly<Record<string, string>> = {};
  let readAt = Number.NEGATIVE_INFINITY;
  return async (clientId) => {
    const age = now() - readAt;
    if (age >= (Object.hasOwn(known, clientId) ? CACHE_TTL_MS : RETRY_MS)) {
      known = JSON.parse(await read());
      readAt = now();
    }
    return Object.hasOwn(known, clientId) ? known[clientId] : undefined;
  };
}

/** The same from the parameter with this name. */
export function systemsIn(parameter: string): (clientId: string) => Promise<string | undefined> {
  const ssm = new SSMClient({});
  return createSystemLookup(
    async () => (await ssm.send(new GetParameterCommand({ Name: parameter }))).Parameter?.Value ?? '',
    () => Date.now(),
  );
}
