/**
 * Delivers a local queue to the built sender in a process that a test can kill. Argument: the folder of the queue and the
 * milliseconds for which a received message is hidden, as JSON.
 */
import { openFolderQueue } from '../../local/queue/folder-queue.ts';

const { folder, visibilityMs } = JSON.parse(process.argv[2] ?? '');
const bundle = new URL('../../dist/message-sender/index.mjs', import.meta.url);
const { handler } = await import(bundle.href);
await openFolderQueue({
  ...{ folder, handler, visibilityMs, batchSize: 5, timeoutMs: 60_000, maxReceives: 100 },
  onFault: (fault) => void process.stderr.write(`${String(fault)}\n`),
});
process.stdout.write('ready\n');
