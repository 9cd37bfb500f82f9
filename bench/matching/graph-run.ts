import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FilePerson } from '../../local/importers/people/people-file.ts';
import type { LearningMessage } from '../../local/schedule/learning-launch.ts';
import { openShop } from '../harness/shop.ts';
import type { UnitCounts } from '../harness/unit-proxy.ts';
import { environmentFor, openWorkbench, type Workbench } from '../harness/workbench.ts';
import type { FoundPairs } from './match-report.ts';
import { type Matcher, type MatcherFigures, openMatcher } from './matcher.ts';
import { pairsIn, registerAll } from './people-graph.ts';

/** What the matcher found in a graph, and what it cost. */
export type GraphRun = FoundPairs & {
  readonly label: string;
  /** Milliseconds from the first registration, or from the start of learning, to the end of the matcher's work. */
  readonly took: number;
  readonly figures: MatcherFigures;
  /** The units of the matcher and of learning, without those of the registrations. */
  readonly units: UnitCounts;
};

type Counts = Pick<MatcherFigures, 'looks' | 'compared' | 'merged'>;

/**
 * Registers people in an empty graph through the API, while the matcher follows the stream with the shipped weights. Then it
 * learns from the table as `npm run learn-matching` does, which matches all records again.
 * @param isLearning false: only the first part
 */
export async function runGraph(people: readonly FilePerson[], isLearning: boolean): Promise<readonly GraphRun[]> {
  const workbench = await openWorkbench();
  const matcher = await openMatcher(workbench, null);
  try {
    await openShop(workbench.graph);
    const start = performance.now();
    const ids = await registerAll(workbench.graph, people);
    const before = await follow('out of the box', start, { looks: 0, compared: 0, merged: 0 });
    if (!isLearning) return [before];
    const again = performance.now();
    const done = { ...matcher.figures };
    const { run } = await learnFromTable(workbench, matcher);
    await matcher.restart();
    const result = run?.learned === null ? `; the weights of before stay: ${run.reason}` : '';
    return [before, await follow(`after a learning run from the table${result}`, again, done)];

    async function follow(label: string, from: number, earlier: Counts): Promise<GraphRun> {
      await matcher.drain();
      const took = performance.now() - from;
      const { figures } = matcher;
      return {
        ...(await pairsIn(workbench.graph, people, ids)),
        ...{ label, took, units: matcher.takeUnits() },
        figures: {
          looks: figures.looks - earlier.looks,
          compared: figures.compared - earlier.compared,
          merged: figures.merged - earlier.merged,
          capped: new Map(figures.capped),
        },
      };
    }
  } finally {
    await matcher.close();
    await workbench.close();
  }
}

const LEARNING = fileURLToPath(new URL('../../local/schedule/learning-process.ts', import.meta.url));

/** Learns from the table in a process of its own, and matches all records again by what it learned. */
async function learnFromTable({ table }: Workbench, { endpoint, addLine }: Matcher): Promise<LearningMessage> {
  const child = fork(LEARNING, {
    env: { ...environmentFor(table.name, endpoint), REMATCHED_PER_SECOND: '10000' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const gone = once(child, 'close');
  if (child.stdout !== null) createInterface(child.stdout).on('line', addLine);
  const [message]: (LearningMessage | { readonly problem: string })[] = await once(child, 'message');
  child.kill('SIGTERM');
  await gone;
  if (message === undefined || 'problem' in message) throw new Error(JSON.stringify(message));
  return message;
}

/** The lines of a report about the cost of a run. */
export function graphRow({ took, units, figures }: GraphRun, records: number): readonly string[] {
  const perRecord = (all: number) => (all / records).toFixed(2);
  const blocks = [...figures.capped].map(([kind, times]) => `${kind} ${times}`).join(', ');
  return [
    `all matched after ${perRecord(took)} ms per record`,
    `${perRecord(figures.looks)} runs and ${perRecord(figures.compared)} compared candidates per record, ${perRecord(units.reads)} read and ${perRecord(units.writes)} write units; ${figures.merged} automatic merges`,
    `blocks that had too many members: ${blocks === '' ? 'none' : blocks}`,
  ];
}
