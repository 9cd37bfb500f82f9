import { v7 } from 'uuid';
import type { ConcurrentRequests } from './recorder.ts';

/**
 * Returns a function that turns the requests of a recorded mutation into those of the next mutation: it replaces the name
 * that the keys contain, in capital or small letters, and the ids of created entities, and advances the versions of what each of
 * them writes again. They have no answers.
 * @param name the name in the recorded requests, in capital letters
 * @param prefixes the prefixes of the created ids
 */
export function createRequestTemplate(
  sample: readonly ConcurrentRequests[],
  name: string,
  prefixes: readonly string[],
): (name: string) => readonly ConcurrentRequests[] {
  const text = JSON.stringify(sample.map((wave) => wave.map((request) => ({ ...request, output: '' }))));
  const ids = new Set(prefixes.flatMap((prefix) => text.match(new RegExp(`${prefix}_[0-9a-f-]{36}`, 'g')) ?? []));
  let version = 0;
  return (next) => {
    version++;
    const named = text.replaceAll(name, next).replaceAll(name.toLowerCase(), next.toLowerCase());
    const replaced = [...ids].reduce((result, id) => result.replaceAll(id, `${id.slice(0, 4)}${v7()}`), named);
    const waves: readonly ConcurrentRequests[] = JSON.parse(replaced);
    return waves.map((wave) => wave.map((request) => ({ ...request, input: advanceVersions(request.input, version) })));
  };
}

/**
 * Raises the versions of the customer's metrics and of the score that counts for the day, and their conditions, by `versions`: each
 * mutation writes them again.
 */
function advanceVersions(input: string, versions: number): string {
  const { ClientRequestToken: _, ...request } = JSON.parse(input);
  for (const { Put } of request.TransactItems ?? [])
    if (/^(#METRICS$|SCORE#)/.test(Put?.Item.sk.S ?? ''))
      for (const version of [Put.Item.version, Put.ExpressionAttributeValues[':version']])
        version.N = String(Number(version.N) + versions);
  return JSON.stringify(request);
}
