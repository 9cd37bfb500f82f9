import type { FilePerson } from '../../local/importers/people/people-file.ts';
import type { Graph } from '../harness/graph.ts';
import { pairOf, pairsAmong } from './pair-figures.ts';

export const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id } userErrors { code message } }
}`;
const QUEUE = `query ($after: String) { matchQueue(minScore: 0.5, first: 100, after: $after) {
  nodes { score left { id } right { id } } pageInfo { hasNextPage endCursor } } }`;

/** The number of tills that register concurrently. */
const TILLS = 4;
const PEOPLE_PER_QUERY = 50;

/** Registers the people concurrently. Returns the id of each record, in their order. */
export async function registerAll(graph: Graph, people: readonly FilePerson[]): Promise<readonly string[]> {
  const ids: string[] = [];
  let next = 0;
  async function till(): Promise<void> {
    for (let at = next++; at < people.length; at = next++) {
      const input = { idempotencyKey: `person ${at}`, ...withLookupKey(people[at]?.input ?? {}, at) };
      const { registerCustomer } = await graph.run(REGISTER, { input });
      const { customer }: { customer: { id: string } } = JSON.parse(JSON.stringify(registerCustomer));
      ids[at] = customer.id;
    }
  }
  await Promise.all(Array.from({ length: TILLS }, till));
  return ids;
}

/** A record without a name, contact or postal code gets its row number as external id, because registering needs a key. */
function withLookupKey(input: FilePerson['input'], at: number): FilePerson['input'] {
  const { name, emails, phones, addresses } = input;
  const isFound =
    (name != null && (name.given != null || name.family != null)) ||
    [...(emails ?? []), ...(phones ?? [])].length > 0 ||
    (addresses ?? []).some(({ postalCode }) => postalCode != null);
  return isFound ? input : { ...input, externalIds: [{ system: `row ${at + 1}`, value: `row ${at + 1}` }] };
}

/** The pairs of records of one person, and the pairs of records of two suggested persons with the suggestion's score. */
export async function pairsIn(
  graph: Graph,
  people: readonly FilePerson[],
  ids: readonly string[],
): Promise<{ readonly merged: ReadonlySet<string>; readonly suggested: ReadonlyMap<string, number> }> {
  const persons = new Map<string, string[]>();
  for (let start = 0; start < ids.length; start += PEOPLE_PER_QUERY) {
    const some = ids.slice(start, start + PEOPLE_PER_QUERY);
    const fields = some.map((id, at) => `r${at}: customer(id: ${JSON.stringify(id)}) { id }`);
    const answer: Record<string, { id: string }> = JSON.parse(
      JSON.stringify(await graph.run(`{ ${fields.join(' ')} }`, {})),
    );
    for (const at of some.keys()) {
      const id = answer[`r${at}`]?.id ?? '';
      persons.set(id, [...(persons.get(id) ?? []), people[start + at]?.record ?? '']);
    }
  }
  const merged = new Set([...persons.values()].flatMap(pairsAmong));
  const suggested = (await readSuggestions(graph)).flatMap(({ left, right, score }) =>
    (persons.get(left.id) ?? []).flatMap((one) =>
      (persons.get(right.id) ?? []).map((other) => [pairOf(one, other), score] as const),
    ),
  );
  return { merged, suggested: new Map(suggested) };
}

type Suggestion = { readonly score: number; readonly left: { id: string }; readonly right: { id: string } };
type Queue = {
  readonly nodes: readonly Suggestion[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};

async function readSuggestions(graph: Graph): Promise<readonly Suggestion[]> {
  const found: Suggestion[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { matchQueue } = await graph.run(QUEUE, { after });
    const { nodes, pageInfo }: Queue = JSON.parse(JSON.stringify(matchQueue));
    found.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}
