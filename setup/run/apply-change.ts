import { randomUUID } from 'node:crypto';
import type { Path, UserError } from '../../domain/kernel/user-error.ts';
import type { Graph } from '../graph/graph-client.ts';
import { formatProblem, type Problem } from '../problem.ts';
import type { Change, Section } from '../sections/section.ts';
import type { World } from '../sections/world.ts';

/** Writes one entry. @returns the reasons why the graph refuses it; empty if it is written */
export async function applyChange(
  graph: Graph,
  { mutation, toInput, name }: Section,
  change: Change,
  world: World,
): Promise<readonly UserError[]> {
  const { payload } = mutation;
  const selection = payload === undefined ? '' : `${payload} { id }`;
  const query = `mutation ($input: ${mutation.input}!) {
    ${mutation.name}(input: $input) { ${selection} userErrors { code message path } }
  }`;
  // A new key for each try of a person: the same key would repeat the answer of the last one, also if the graph changed since.
  const input = { ...toInput(change, world), idempotencyKey: `setup-${randomUUID()}` };
  const data = await graph.run(query, { input });
  const result = data[mutation.name];
  if (name === 'staff' && result?.[payload ?? ''] != null)
    world.staff.add(change.entry.label, result[payload ?? ''].id);
  return result.userErrors;
}

/** What the graph refuses, at its place in the file. */
export function formatUserErrors(
  { mutation }: Section,
  { entry }: Change,
  errors: readonly UserError[],
  lineOf: (path: Path) => number | null,
): readonly string[] {
  const outer = ['input', ...(mutation.at ?? [])];
  return errors.map(({ code, message, path }) => {
    const isInner = outer.every((part, index) => path[index] === part);
    const inner = path.slice(isInner ? outer.length : 1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const place = [...entry.path, ...inner];
    const problem: Problem = { path: place, line: lineOf(place), message: `${message}${adviceFor(code)}` };
    return formatProblem(problem);
  });
}

/** The graph may show what was saved up to half a minute ago. */
function adviceFor(code: UserError['code']): string {
  if (code !== 'VERSION_CONFLICT' && code !== 'ALREADY_EXISTS' && code !== 'CONFLICT') return '';
  return ' Somebody else may have saved it in the last half minute. Wait for it, and run the command again.';
}
