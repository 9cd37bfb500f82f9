/**
 * A process of `npm start` that delivers a queue to its function, with the environment of that function. It ends with its parent.
 * Arguments: the folder of the queue, the name of the function.
 */

import { MESSAGE_QUEUE, MESSAGE_SENDER, WEBHOOK_QUEUE, WEBHOOK_WORKER } from '../../store/queues.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { openFolderQueue, type QueueHandler } from './folder-queue.ts';

const SECOND_MS = 1_000;

const QUEUES = new Map<string, typeof MESSAGE_QUEUE | typeof WEBHOOK_QUEUE>([
  [MESSAGE_SENDER, MESSAGE_QUEUE],
  [WEBHOOK_WORKER, WEBHOOK_QUEUE],
]);

process.once('disconnect', () => process.exit());
try {
  await serve(process.argv[2] ?? '', process.argv[3] ?? '');
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function serve(folder: string, name: string): Promise<void> {
  const settings = QUEUES.get(name);
  if (settings === undefined) throw new Error(`no function with a queue has the name ${name}`);
  const bundle = new URL(`../../dist/${name}/index.mjs`, import.meta.url);
  const { handler }: { handler: QueueHandler } = await import(bundle.href);
  const { batchSize, maxReceives, timeoutSeconds, visibilitySeconds } = settings;
  const queue = await openFolderQueue({
    ...{ folder, handler, batchSize, maxReceives },
    timeoutMs: timeoutSeconds * SECOND_MS,
    visibilityMs: visibilitySeconds * SECOND_MS,
    onFault: (fault) => process.stderr.write(`${describeError(fault)}\n`),
  });
  process.once('SIGTERM', () => void queue.close().then(() => process.exit()));
  sendToParent({ ready: true });
}
