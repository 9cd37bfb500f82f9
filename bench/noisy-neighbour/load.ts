import { setTimeout as wait } from 'node:timers/promises';
import type { InstanceAnswer } from './instance.ts';

export type Source = {
  readonly perSecond: number;
  readonly send: () => Promise<InstanceAnswer>;
  readonly onAnswer: (answer: InstanceAnswer) => void;
};

const TICK_MS = 5;

/** Sends each source's requests at its rate, whether the former ones are answered or not, and waits for all answers. */
export async function offer(sources: readonly Source[], seconds: number): Promise<void> {
  const pending = new Set<Promise<void>>();
  // Each source begins at another time, so that they do not send in step.
  const dues = sources.map(({ perSecond }) => (Math.random() * 1_000) / perSecond);
  const start = performance.now();
  for (let elapsed = 0; elapsed < seconds * 1_000; elapsed = performance.now() - start) {
    for (const [index, { perSecond, send, onAnswer }] of sources.entries())
      while ((dues[index] ?? 0) <= elapsed) {
        dues[index] = (dues[index] ?? 0) + 1_000 / perSecond;
        const answered: Promise<void> = send().then((answer) => {
          pending.delete(answered);
          onAnswer(answer);
        });
        pending.add(answered);
      }
    await wait(TICK_MS);
  }
  await Promise.all(pending);
}
