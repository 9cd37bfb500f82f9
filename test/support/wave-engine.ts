import { setTimeout as wait } from 'node:timers/promises';
import { type EngineFault, openFaultyEngine } from './faulty-engine.ts';

/** The requests that are sent while no other one is under way: they do not wait for each other. */
export type Wave = readonly string[];

/**
 * An engine that answers in waves: it holds each request back until all earlier ones are answered, and nothing follows from the
 * answers. So the number of waves is the number of round trips that one has to wait for, however long each of them takes.
 */
export async function openWaveEngine() {
  let waves: Wave[] = [];
  let held: { readonly operation: string; readonly send: () => void }[] = [];
  let received = 0;
  let isReleasing = false;

  const engine = await openFaultyEngine(async (operation): Promise<EngineFault> => {
    received++;
    await new Promise<void>((send) => {
      held.push({ operation, send });
      void releaseAll();
    });
    return 'none';
  });

  async function releaseAll(): Promise<void> {
    if (isReleasing) return;
    isReleasing = true;
    while (held.length > 0) {
      await quiet();
      const wave = held;
      held = [];
      waves.push(wave.map(({ operation }) => operation).toSorted());
      for (const { send } of wave) send();
    }
    isReleasing = false;
  }

  /** Until no request is being answered, and no further one comes. */
  async function quiet(): Promise<void> {
    for (let turns = 0; turns < QUIET_TURNS; turns++) {
      const before = received;
      await wait(TURN_MS);
      if (engine.pending() > held.length || received > before) turns = -1;
    }
  }

  return {
    endpoint: engine.endpoint,
    /** What was sent since the last call. */
    take(): readonly Wave[] {
      const taken = waves;
      waves = [];
      return taken;
    },
    close: () => engine.close(),
  };
}

/** Several short waits: after each, Node has read what had arrived, however long something else took its time. */
const [QUIET_TURNS, TURN_MS] = [6, 2];
