import { basename } from 'node:path';
import { CONSUMER_NAMES, type ConsumerName } from '../../store/stream-consumers.ts';
import { type ProcessUsage, processesBelow } from '../harness/processor-time.ts';

/** What asks the table. */
export const CLIENTS = ['import worker', ...CONSUMER_NAMES] as const;
export type Client = (typeof CLIENTS)[number];

/** Whose processor time is measured. Others: this process, which starts them and trims the stream, and the bucket. */
export const PARTS = [...CLIENTS, 'engine', 'others'] as const;
export type Part = (typeof PARTS)[number];

/** Processor time in milliseconds. */
export type PartTimes = Readonly<Record<Part, number>>;

/**
 * Of this process and of those that it started, so far.
 * @throws Error if one of these parts does not run
 */
export function readPartTimes(running: readonly Part[]): PartTimes {
  const { user, system } = process.cpuUsage();
  const times = { 'import worker': 0, changes: 0, matcher: 0, engine: 0, others: (user + system) / 1_000 };
  const found = new Set<Part>();
  for (const child of processesBelow(process.pid)) {
    const part = partOf(child);
    found.add(part);
    times[part] += child.processorMs;
  }
  const missing = running.filter((part) => !found.has(part));
  if (missing.length > 0) throw new Error(`no process runs as ${missing.join(' and ')}`);
  return times;
}

export const timesSince = (before: PartTimes, now: PartTimes): PartTimes => addTimes(now, before, -1);

/** The sum of these times, and of others by a factor. */
export function addTimes(one: PartTimes, other: PartTimes, factor = 1): PartTimes {
  const at = (part: Part) => one[part] + factor * other[part];
  return {
    ...{ 'import worker': at('import worker'), changes: at('changes'), matcher: at('matcher') },
    ...{ engine: at('engine'), others: at('others') },
  };
}

export const totalOf = (times: PartTimes): number => PARTS.reduce((sum, part) => sum + times[part], 0);

function partOf({ command: [program = '', script = '', settings = ''] }: ProcessUsage): Part {
  if (basename(program) === 'dynoxide') return 'engine';
  if (basename(script) === 'worker-process.ts') return 'import worker';
  if (basename(script) !== 'event-source-process.ts') return 'others';
  const { consumer }: { readonly consumer: ConsumerName } = JSON.parse(settings);
  return consumer;
}
