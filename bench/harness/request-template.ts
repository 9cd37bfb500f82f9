import { v7 } from 'uuid';
import type { ConcurrentRequests } from './recorder.ts';

/**
 * Returns a function that turns the requests of a recorded mutation into those of the next mutation: it replaces the name
 * that the keys contain and the ids of created entities, and advances the metrics version.
 * @param name the name in the recorded requests
 * @param prefixes the prefixes of the created ids
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
    const replaced = [...ids].reduce((result, id) => result.replaceAll(id, `${id.slice(0, 4)}${v7()}`), named);
    const waves: readonly ConcurrentRequests[] = JSON.parse(replaced);
    return waves.map((wave) =>
      wave.map((request) => ({ ...request, input: advanceMetricsVersion(request.input, version) })),
    );
  };
}

/** Raises the version of the customer's metrics in the transaction, and its condition, by `versions`. */
function advanceMetricsVersion(input: string, versions: number): string {
  const { ClientRequestToken: _, ...request } = JSON.parse(input);
  for (const { Put } of request.TransactItems ?? [])
    if (Put?.Item.sk.S === '#METRICS')
      for (const version of [Put.Item.version, Put.ExpressionAttributeValues[':version']])
        version.N = String(Number(version.N) + versions);
  return JSON.stringify(request);
}
