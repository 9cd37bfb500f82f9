import { nextEvents } from './ask.ts';
import type { Question } from './questions.ts';
import type { ServerName, ServerProcess } from './server-process.ts';

/** A block of requests of one server. */
export type Sample = {
  readonly millis: readonly number[];
  readonly perSecond: number;
  /** Processor time of a request, in milliseconds: of the server, and of its database. */
  readonly processorMs: number;
  readonly databaseMs: number;
};

/** The samples of one question, by the number of callers and by server, in the order of the rounds. */
export type Measurement = {
  readonly question: Question;
  readonly byCallers: ReadonlyMap<number, ReadonlyMap<ServerName, readonly Sample[]>>;
};

/** Requests in a block, by the number of callers. */
const BLOCKS = new Map([
  [1, 40],
  [16, 160],
]);

/** How many blocks of each kind a server answers before anything is measured. */
const WARM_UP_BLOCKS = 5;

export type Setup = {
  readonly servers: readonly ServerProcess[];
  /** Processor time so far of the database of a server, in milliseconds. */
  readonly databaseMs: (server: ServerName) => number;
  readonly customers: number;
  readonly rounds: number;
};

/** Alternates the servers from block to block, in another order each time, so that other load of the machine meets all alike. */
export async function measure(question: Question, setup: Setup): Promise<Measurement> {
  const byCallers = new Map(
    [...BLOCKS.keys()].map((callers) => [callers, new Map(setup.servers.map(({ name }) => [name, [] as Sample[]]))]),
  );
  for (let round = -WARM_UP_BLOCKS; round < setup.rounds; round++)
    for (const [callers, count] of BLOCKS)
      for (const server of shuffled(setup.servers)) {
        const sample = await sampleOf(server, question, { callers, count }, setup);
        if (round >= 0) byCallers.get(callers)?.get(server.name)?.push(sample);
      }
  return { question, byCallers };
}

async function sampleOf(
  server: ServerProcess,
  question: Question,
  { callers, count }: { readonly callers: number; readonly count: number },
  { databaseMs, customers }: Setup,
): Promise<Sample> {
  const events = nextEvents(server, question, count, customers);
  const before = databaseMs(server.name);
  const { millis, elapsedMs, processorMs } = await server.answer({ events, callers, returnsBodies: false });
  return {
    millis,
    perSecond: (1_000 * count) / elapsedMs,
    processorMs: processorMs / count,
    databaseMs: (databaseMs(server.name) - before) / count,
  };
}

const shuffled = <T>(list: readonly T[]): readonly T[] =>
  list
    .map((value) => ({ value, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ value }) => value);
