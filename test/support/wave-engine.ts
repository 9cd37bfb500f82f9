import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type EngineFault, openFaultyEngine } from './faulty-engine.ts';

/** The requests that are sent while no other one is under way: they do not wait for each other. */
export type Wave = readonly string[];

/**
 * An engine that answers in waves: it holds each request back until all earlier ones are answered, and nothing follows from the
 * answers. So the number of waves is the number of round trips that one has to wait for, however long each of them takes. The client
 * is in this process.
 */
export async function openWaveEngine() {
  let waves: Wave[] = [];
  let held: { readonly operation: string; readonly send: () => void }[] = [];
  let isReleasing = false;

  const engine = await openFaultyEngine(async (operation): Promise<EngineFault> => {
    await new Promise<void>((send) => {
      held.push({ operation, send });
      void releaseAll();
    });
    return 'none';
  });

  const requests = watchRequests(new URL(engine.endpoint).host);

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

  /** Until all requests that wait for an answer are held back, and no further one comes. */
  async function quiet(): Promise<void> {
    for (let turns = 0; turns < QUIET_TURNS; turns++) {
      const before = requests.sent();
      await wait(TURN_MS);
      if (requests.unanswered() > held.length || requests.sent() > before) turns = -1;
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
    close() {
      requests.close();
      return engine.close();
    },
  };
}

/** The requests of this process to a host: on a busy machine, the network delivers them late. */
function watchRequests(host: string) {
  let sent = 0;
  const unanswered = new Set<ClientRequest>();
  const requestOf = (message: unknown) => (message as { readonly request: ClientRequest }).request;
  const onStart = (message: unknown) => {
    const request = requestOf(message);
    if (request.getHeader('host') !== host) return;
    sent++;
    unanswered.add(request);
  };
  const onEnd = (message: unknown) => {
    unanswered.delete(requestOf(message));
  };
  subscribe(START, onStart);
  for (const end of ENDS) subscribe(end, onEnd);
  return {
    sent: () => sent,
    unanswered: () => unanswered.size,
    close() {
      unsubscribe(START, onStart);
      for (const end of ENDS) unsubscribe(end, onEnd);
    },
  };
}

/** https://nodejs.org/api/diagnostics_channel.html#http */
const START = 'http.client.request.start';
/** The client sends a request again whose idle connection the server closed at the same time. */
const ENDS = ['http.client.response.finish', 'http.client.request.error'];

/** Several short waits: after each, Node has read what had arrived, however long something else took its time. */
const [QUIET_TURNS, TURN_MS] = [6, 2];
