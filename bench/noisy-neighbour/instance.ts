import type { ChildProcess } from 'node:child_process';
import { launch } from '../../local/functions/child-process.ts';

export type InstanceRequest = { readonly id: number; readonly event: object };

export type InstanceAnswer = {
  readonly id: number;
  readonly status: number;
  /** The cost that the response states; 0 if it states none. */
  readonly cost: number;
  /** Processor time of the request. */
  readonly millis: number;
  /** The operations that it sent to the engine. */
  readonly operations: readonly string[];
  /** When it asked the bucket for a lease, in milliseconds since 1970; null: it did not. */
  readonly askedAt: number | null;
  /** When it was answered, in milliseconds since 1970. */
  readonly at: number;
};

/** Several instances of the function. */
export type Fleet = {
  /** Sends a request to a random idle instance, or to the next one that becomes idle. */
  send(event: object): Promise<InstanceAnswer>;
  /** Sends a request to each instance. */
  sendToEach(event: object): Promise<readonly InstanceAnswer[]>;
  close(): Promise<void>;
};

type Pending = { readonly event: object; readonly resolve: (answer: InstanceAnswer) => void };

export async function openFleet(size: number, environment: Record<string, string>): Promise<Fleet> {
  const script = new URL('instance-process.ts', import.meta.url);
  const instances = await Promise.all(Array.from({ length: size }, () => launch<object>(script, [], environment)));
  const idle = new Set(instances.map(({ process }) => process));
  const queue: Pending[] = [];
  let count = 0;

  function run(instance: ChildProcess, { event, resolve }: Pending): void {
    idle.delete(instance);
    instance.once('message', (answer: InstanceAnswer) => {
      const next = queue.shift();
      if (next === undefined) idle.add(instance);
      else run(instance, next);
      resolve(answer);
    });
    instance.send({ id: ++count, event } satisfies InstanceRequest);
  }

  const send: Fleet['send'] = (event) =>
    new Promise((resolve) => {
      const instance = [...idle][Math.floor(Math.random() * idle.size)];
      if (instance === undefined) queue.push({ event, resolve });
      else run(instance, { event, resolve });
    });

  return {
    send,
    // No other request runs meanwhile, so each of these gets an instance of its own.
    sendToEach: (event) => Promise.all(instances.map(() => send(event))),
    async close() {
      await Promise.all(instances.map(({ close }) => close()));
    },
  };
}
