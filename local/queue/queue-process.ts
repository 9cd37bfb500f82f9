/**
 * The process of `npm start` that delivers the queue of messages to the function that sends them, with the environment of that
 * function. It ends with its parent. Argument: the folder of the queue.
 */

import { MESSAGE_QUEUE, MESSAGE_SENDER } from '../../store/queues.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { openFolderQueue, type QueueHandler } from './folder-queue.ts';

const SECOND_MS = 1_000;

process.once('disconnect', () => process.exit());
try {
  await serve(process.argv[2] ?? '');
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function serve(folder: string): Promise<void> {
  const bundle = new URL(`../../dist/${MESSAGE_SENDER}/index.mjs`, import.meta.url);
  const { handler }: { handler: QueueHandler } = await import(bundle.href);
  const { batchSize, maxReceives, timeoutSeconds, visibilitySeconds } = MESSAGE_QUEUE;
  const queue = await openFolderQueue({
    ...{ folder, handler, batchSize, maxReceives },
    timeoutMs: timeoutSeconds * SECOND_MS,
    visibilityMs: visibilitySeconds * SECOND_MS,
    onFault: (fault) => process.stderr.write(`${describeError(fault)}\n`),
  });
  process.once('SIGTERM', () => void queue.close().then(() => process.exit()));
  sendToParent({ ready: true });
}
