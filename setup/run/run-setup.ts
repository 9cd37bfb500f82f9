import type { Path } from '../../domain/kernel/user-error.ts';
import { readSetupFile } from '../file/read-file.ts';
import type { Graph } from '../graph/graph-client.ts';
import { makePlan, type Plan } from '../plan/make-plan.ts';
import { formatProblem, problemsError, SetupError } from '../problem.ts';
import { applyChange, formatUserErrors } from './apply-change.ts';
import { describeChange, summaryLines } from './report.ts';

export type SetupOptions = {
  /** For messages. */
  readonly fileName: string;
  readonly text: string;
  /** Connects to the graph. Called after the file was read. */
  readonly connect: () => Promise<Graph>;
  /** True: says what would change, and writes nothing. */
  readonly isDryRun: boolean;
  /** Takes a line of the report. */
  readonly print: (line: string) => void;
};

/**
 * Brings the graph to what a file says. It can be stopped and run again at any point.
 * @throws SetupError if the file has problems, before anything is written; or if the graph refuses an entry
 */
export async function runSetup({ fileName, text, connect, isDryRun, print }: SetupOptions): Promise<void> {
  const file = readSetupFile(text);
  const { graph, plan } = await connect()
    .then(async (connected) => ({ graph: connected, plan: await makePlan(connected, file) }))
    .catch((error: unknown) => {
      // Without an answer of the graph, what is wrong with the file alone.
      throw file.problems.length > 0 ? problemsError(fileName, file.problems) : error;
    });
  const problems = [...file.problems, ...plan.problems];
  if (problems.length > 0) throw problemsError(fileName, problems);

  if (!isDryRun) await applyPlan(graph, plan, file.lineOf, print);
  else
    for (const { section, changes } of plan.sections)
      for (const change of changes) print(describeChange(section, change, WOULD));
  for (const line of summaryLines(plan, isDryRun)) print(line);
}

const WOULD = { create: 'would create', change: 'would change' };
const DONE = { create: 'created', change: 'changed' };

/** Writes the changes one after the other. What the graph refuses does not stop what is independent of it. */
async function applyPlan(
  graph: Graph,
  { sections, world }: Plan,
  lineOf: (path: Path) => number | null,
  print: SetupOptions['print'],
): Promise<void> {
  const refusals: string[] = [];
  const refused = new Set<string>();
  for (const { section, changes } of sections) {
    for (const change of changes) {
      const missing = section.references?.(change.entry).find(({ to, key }) => refused.has(`${to} ${key}`));
      const reasons =
        missing === undefined
          ? formatUserErrors(section, change, await applyChange(graph, section, change, world), lineOf)
          : [formatProblem({ ...missing, line: lineOf(missing.path), message: `${missing.key} is refused.` })];
      if (reasons.length === 0) print(describeChange(section, change, DONE));
      else refused.add(`${section.name} ${change.entry.key}`);
      refusals.push(...reasons);
    }
    // Everything else needs the shop.
    if (section.name === 'shop' && refusals.length > 0) break;
  }
  if (refusals.length > 0) throw new SetupError(refusalMessage(refusals));
}

const refusalMessage = (refusals: readonly string[]): string =>
  `The graph refuses this. What is listed above is written.
  ${refusals.join('\n  ')}
Correct it, and run the command again: it writes what is missing.`;
