import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OnCreated } from './object-folder.ts';

/** The event that S3 gives to EventBridge, with what our function reads of it. */
export type ObjectCreated = {
  readonly id: string;
  readonly source: 'aws.s3';
  readonly 'detail-type': 'Object Created';
  readonly time: string;
  readonly detail: {
    readonly bucket: { readonly name: string };
    readonly object: { readonly key: string; readonly size: number; readonly etag: string };
    readonly reason: string;
  };
};

/** As Lambda does with an asynchronous invocation, but sooner: two more attempts. */
const ATTEMPT_DELAYS_MS = [0, 1_000, 2_000];

export type BucketEvents = {
  readonly onCreated: OnCreated;
  /** Resolves when every event so far is delivered, or given up. */
  drain(): Promise<void>;
};

/**
 * Delivers an event for each new object whose key has the prefix. An event is a file until it is delivered, so that a crash
 * loses none.
 */
export async function deliverEvents(options: {
  readonly folder: string;
  readonly prefix: string;
  readonly deliver: (event: ObjectCreated) => Promise<void>;
  /** Called when all attempts failed. */
  readonly onFault: (fault: unknown) => void;
}): Promise<BucketEvents> {
  const { folder, prefix, deliver, onFault } = options;
  const running = new Set<Promise<void>>();
  await mkdir(folder, { recursive: true, mode: 0o700 });

  async function deliverFile(file: string): Promise<void> {
    const event: ObjectCreated = JSON.parse(await readFile(file, 'utf8'));
    for (const [attempt, delay] of ATTEMPT_DELAYS_MS.entries()) {
      await wait(delay);
      try {
        await deliver(event);
        break;
      } catch (fault) {
        if (attempt === ATTEMPT_DELAYS_MS.length - 1) onFault(fault);
      }
    }
    await rm(file, { force: true });
  }

  function start(file: string): void {
    const delivery = deliverFile(file).catch(onFault);
    running.add(delivery);
    void delivery.finally(() => running.delete(delivery));
  }

  for (const name of await readdir(folder)) if (name.endsWith('.json')) start(join(folder, name));
  return {
    async onCreated(bucket, { key, size, etag, lastModified }, reason) {
      if (!key.startsWith(prefix)) return;
      const event: ObjectCreated = {
        id: randomUUID(),
        source: 'aws.s3',
        'detail-type': 'Object Created',
        time: lastModified,
        detail: { bucket: { name: bucket }, object: { key, size, etag }, reason },
      };
      const file = join(folder, `${event.id}.json`);
      await writeFile(`${file}.new`, JSON.stringify(event), { mode: 0o600 });
      await rename(`${file}.new`, file);
      start(file);
    },
    async drain() {
      while (running.size > 0) await Promise.race(running);
    },
  };
}
