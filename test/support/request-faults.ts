import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { EngineFault } from './faulty-engine.ts';
import { openFaultyEngine } from './faulty-engine.ts';

/** What becomes of the n-th request of an attempt to the table. */
const FAULTS = ['early', 'late', 'conflict', 'throttle', 'silence'] as const;
export type Fault = (typeof FAULTS)[number];

/** The answers that come after, or before, the one that fails. */
const SLOW_MS = 3;
const LATE_MS = 8;
/** Enough for an attempt that lasts until its time is over; a second more is left for its answer. */
const SHORT_MS = 1_060;
const LONG_MS = 25_000;
const LAST_REQUEST = 30;

/** The answer of a function that has processed all that it was given. */
export const NOTHING_FAILED = { batchItemFailures: [] };

type Plan = { readonly number: number; readonly fault: Fault };

type Work = (invocation: Invocation, fault: Fault) => Promise<unknown>;

/** What the invocation of an attempt gets from Lambda. */
export type Invocation = { readonly getRemainingTimeInMillis: () => number };

/**
 * A table of which one request of each attempt fails, in several ways:
 * - early: at once, while all others are slow, so that it fails before those that began earlier
 * - late: slowly, while all others are quick
 * - conflict: a transaction is cancelled, and another request is throttled, once
 * - throttle, silence: it and all later ones, until the time of the invocation is over
 */
export async function openRequestFaults() {
  let plan: Plan | null = null;
  let seen = 0;
  const engine = await openFaultyEngine(async (): Promise<EngineFault> => {
    seen++;
    if (plan === null) return 'none';
    const { number, fault } = plan;
    const isIt = seen === number;
    switch (fault) {
      case 'early':
        if (!isIt) await wait(SLOW_MS);
        return isIt ? 'invalid' : 'none';
      case 'late':
        if (isIt) await wait(LATE_MS);
        return isIt ? 'invalid' : 'none';
      case 'conflict':
        return isIt ? 'conflicting' : 'none';
      case 'throttle':
        return seen >= number ? 'throttled' : 'none';
      case 'silence':
        return seen >= number ? 'swallowed' : 'none';
    }
  });
  const unhandled: unknown[] = [];
  const listener = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listener);

  /** Until nothing of the attempt runs any more, and Node has emitted its events. */
  async function settle(): Promise<void> {
    while (engine.pending() > 0) await wait(1);
    engine.hangUp();
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  }

  /** The first problem of each sweep that had one. */
  const problems: string[] = [];
  let sweeps = 0;

  async function attempt(next: Plan, work: Work): Promise<void> {
    seen = 0;
    plan = next;
    const milliseconds = next.fault === 'throttle' || next.fault === 'silence' ? SHORT_MS : LONG_MS;
    const deadline = performance.now() + milliseconds;
    try {
      await work({ getRemainingTimeInMillis: () => deadline - performance.now() }, next.fault);
    } finally {
      plan = null;
    }
    await settle();
    const lost = unhandled.splice(0).map((reason) => inspect(reason));
    if (lost.length > 0) throw new Error(`nobody handled ${lost.join()}`);
  }

  /**
   * Attempts the work with its first request failing, then its second, and so on, until an attempt sends fewer requests; of many
   * requests, only some. The kind of the fault changes each time. It notes a rejection that nobody handled, and an error of the work.
   */
  async function sweep(name: string, work: Work): Promise<void> {
    sweeps++;
    for (let number = 1, attempts = 0; number <= LAST_REQUEST; number += Math.ceil(number / 4), attempts++) {
      const fault = FAULTS[(sweeps + attempts) % FAULTS.length] ?? 'early';
      try {
        await attempt({ number, fault }, work);
      } catch (error) {
        problems.push(`${name}, request ${number}, ${fault}: ${inspect(error)}`);
        return;
      }
      if (seen < number) return;
    }
  }

  const taken: { readonly name: string; readonly work: (invocation: Invocation) => Promise<unknown> }[] = [];

  return {
    endpoint: engine.endpoint,
    problems,
    sweep,
    /** A function that takes what a queue or a stream delivers, to be worked off later by the handler. */
    take<Event>(name: string, handler: (event: Event, invocation: Invocation) => Promise<unknown>) {
      return async (event: Event): Promise<typeof NOTHING_FAILED> => {
        taken.push({ name, work: (invocation) => handler(event, invocation) });
        return NOTHING_FAILED;
      };
    },
    /** Works off what was taken, one by one: while requests fail, and then without. @returns the last answers */
    async workOff(): Promise<readonly unknown[]> {
      const answers: unknown[] = [];
      for (const { name, work } of taken.splice(0)) {
        await sweep(name, (invocation) => work(invocation).catch(() => {}));
        answers.push(await work({ getRemainingTimeInMillis: () => LONG_MS }));
      }
      return answers;
    },
    async close() {
      process.off('unhandledRejection', listener);
      await engine.close();
    },
  };
}

export type RequestFaults = Awaited<ReturnType<typeof openRequestFaults>>;
