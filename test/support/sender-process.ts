/**
 * Delivers a local queue to a built function in a process that a test can kill. Argument: the folder of the queue, the
 * milliseconds for which a received message is hidden, and the function if it is not the sender, as JSON.
 */
import { openFolderQueue } from '../../local/queue/folder-queue.ts';

const { folder, visibilityMs, name = 'message-sender', batchSize = 5 } = JSON.parse(process.argv[2] ?? '');
const bundle = new URL(`../../dist/${name}/index.mjs`, import.meta.url);
const { handler } = await import(bundle.href);
await openFolderQueue({
  ...{ folder, handler, visibilityMs, batchSize, timeoutMs: 60_000, maxReceives: 100 },
  onFault: (fault) => void process.stderr.write(`${String(fault)}\n`),
});
process.stdout.write('ready\n');
