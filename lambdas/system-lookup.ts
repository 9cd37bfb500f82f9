/** How long a process uses what it read, and how soon it reads again for a client that it does not know. */
const CACHE_TTL_MS = 5 * 60_000;
const RETRY_MS = 10_000;

/**
 * The permanent name of the calling system that holds a client; undefined where the client is none of the stack's.
 * @param read the stack's parameter: a JSON object of names by client id
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
