import { v7 } from 'uuid';
import type { ConcurrentRequests } from './recorder.ts';

/**
 * Makes the requests of a recorded mutation into those of another one, which comes after all that were made before: its
 * name, by which its keys go, is another, and so are the ids of what it makes.
 * @param prefixes of those ids
 */
export function createRequestTemplate(
  sample: readonly ConcurrentRequests[],
  name: string,
  prefixes: readonly string[],
): (name: string) => readonly ConcurrentRequests[] {
  const text = JSON.stringify(sample);
  const ids = new Set(prefixes.flatMap((prefix) => text.match(new RegExp(`${prefix}_[0-9a-f-]{36}`, 'g')) ?? []));
  let version = 0;
  return (next) => {
    version++;
    const named = text.replaceAll(name, next);
    const anew = [...ids].reduce((made, id) => made.replaceAll(id, `${id.slice(0, 4)}${v7()}`), named);
    const waves: readonly ConcurrentRequests[] = JSON.parse(anew);
    return waves.map((wave) => wave.map((sent) => ({ ...sent, input: advanceMetricsVersion(sent.input, version) })));
  };
}

/** The transaction as it is so many versions of the customer's metrics later. */
function advanceMetricsVersion(input: string, versions: number): string {
  const { ClientRequestToken: _, ...request } = JSON.parse(input);
  for (const { Put } of request.TransactItems ?? [])
    if (Put?.Item.sk.S === '#METRICS')
      for (const version of [Put.Item.version, Put.ExpressionAttributeValues[':version']])
        version.N = String(Number(version.N) + versions);
  return JSON.stringify(request);
}
