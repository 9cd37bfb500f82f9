import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DrainRequest, EventSourceMessage, EventSourceSettings } from '../../local/stream/event-source-launch.ts';
import { openUnitProxy, type UnitCounts } from '../harness/unit-proxy.ts';
import { environmentFor, type Workbench } from '../harness/workbench.ts';

/** The matcher on the stream of a workbench's table, in its own process as on Lambda. */
export type Matcher = {
  /** Resolves when all earlier writes are processed. */
  drain(): Promise<void>;
  readonly figures: MatcherFigures;
  /** The endpoint of the table that counts units. */
  readonly endpoint: string;
  /** Adds the metrics of another function that matches records, from a line of its log. */
  addLine(text: string): void;
  /** The units of the table that the matcher used since the last call. */
  takeUnits(): UnitCounts;
  /** Starts the process again where it stopped, so that it reads a new model at once and not within minutes. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** The work of the matcher, from the metrics that it logs for CloudWatch. */
export type MatcherFigures = {
  /** How often a record was matched, and the total number of records that it was compared with. */
  looks: number;
  compared: number;
  merged: number;
  /** How often a block had too many members, by the kind of its key. */
  capped: Map<string, number>;
};

const PROCESS = fileURLToPath(new URL('../../local/stream/event-source-process.ts', import.meta.url));

/** @param weights the path of a learned weights file; null: the weights in the bundle */
export async function openMatcher(workbench: Workbench, weights: string | null): Promise<Matcher> {
  const { table } = workbench;
  const proxy = await openUnitProxy(workbench.endpoint);
  const { endpoint } = proxy;
  const folder = await mkdtemp(join(tmpdir(), 'bench-matcher-'));
  const setting: EventSourceSettings = {
    ...{ consumer: 'matcher', endpoint, tableName: table.name },
    checkpoints: join(folder, 'checkpoints.json'),
    failed: join(folder, 'failed'),
  };
  const figures: MatcherFigures = { looks: 0, compared: 0, merged: 0, capped: new Map() };
  let child = await start();

  async function start(): Promise<ChildProcess> {
    const started = fork(PROCESS, [JSON.stringify(setting)], {
      env: { ...environmentFor(table.name, endpoint), ...(weights === null ? {} : { MATCH_WEIGHTS: weights }) },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    if (started.stdout !== null) createInterface(started.stdout).on('line', (line) => addMetrics(figures, line));
    const [firstMessage]: object[] = await once(started, 'message');
    if (firstMessage === undefined || 'problem' in firstMessage) throw new Error(JSON.stringify(firstMessage));
    return started;
  }

  async function stop(): Promise<void> {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }

  let drainId = 0;
  async function drainOnce(): Promise<number> {
    drainId += 1;
    child.send({ drainId } satisfies DrainRequest);
    for (;;) {
      const [message]: EventSourceMessage[] = await once(child, 'message');
      if (message !== undefined && 'drainedId' in message && message.drainedId === drainId) return message.delivered;
    }
  }

  return {
    figures,
    endpoint,
    addLine: (text) => addMetrics(figures, text),
    async drain() {
      while ((await drainOnce()) > 0);
    },
    takeUnits: proxy.take,
    async restart() {
      await stop();
      child = await start();
    },
    async close() {
      await stop();
      proxy.close();
      await rm(folder, { recursive: true });
    },
  };
}

type MetricLine = {
  readonly RecordsCompared?: number | readonly number[];
  readonly AutomaticMerges?: number | readonly number[];
  readonly CappedBlocks?: number;
  readonly kind?: string;
};

/** Adds the metrics of a log line. A batch logs a metric as one number or as a list of numbers. */
function addMetrics(figures: MatcherFigures, text: string): void {
  if (!text.startsWith('{"_aws"')) return;
  const { RecordsCompared = [], AutomaticMerges = [], CappedBlocks = 0, kind }: MetricLine = JSON.parse(text);
  const compared = [RecordsCompared].flat();
  figures.looks += compared.length;
  figures.compared += sum(compared);
  figures.merged += sum([AutomaticMerges].flat());
  if (kind !== undefined) figures.capped.set(kind, (figures.capped.get(kind) ?? 0) + CappedBlocks);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
