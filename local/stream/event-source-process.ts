/**
 * A process of `npm start` that acts as the event source of one consumer and runs the consumer's function, with the
 * environment of that function. It ends with its parent. Argument: its settings as JSON.
 */
import { STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { fileCheckpoints } from './checkpoints.ts';
import type { StreamHandler } from './delivery.ts';
import { type EventSource, openEventSource } from './event-source.ts';
import type { DrainRequest, EventSourceMessage, EventSourceSettings } from './event-source-launch.ts';
import { createFailedBatchWriter } from './failed-batch-writer.ts';
import { openTableStream } from './table-stream.ts';

/** How often it reports its checkpoints to the parent. */
const REPORT_INTERVAL_MS = 5_000;

process.once('disconnect', () => process.exit());
try {
  const settings: EventSourceSettings = JSON.parse(process.argv[2] ?? '');
  await serve(settings);
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function serve({ consumer, endpoint, tableName, checkpoints: file, failed }: EventSourceSettings): Promise<void> {
  const bundle = new URL(`../../dist/${consumer}/index.mjs`, import.meta.url);
  const { handler }: { handler: StreamHandler } = await import(bundle.href);
  const stream = await openTableStream(endpoint, tableName);
  const checkpoints = fileCheckpoints(file, stream.arn);
  const source = openEventSource({
    stream,
    checkpoints,
    handler,
    filters: STREAM_CONSUMERS[consumer].patterns,
    saveFailedBatch: createFailedBatchWriter(failed, consumer),
  });
  const report = () => sendMessage({ checkpoints: checkpoints.all() });
  setInterval(report, REPORT_INTERVAL_MS).unref();
  source.failed.catch((error: unknown) => {
    process.stderr.write(`${describeError(error)}\n`);
    process.exit(1);
  });
  process.once('SIGTERM', () => void source.close().then(() => process.exit()));
  process.on('message', ({ drainId }: DrainRequest) => void replyWhenDrained(source, drainId).then(report));
  sendToParent({ ready: true });
}

async function replyWhenDrained(source: EventSource, drainId: number): Promise<void> {
  sendMessage({ drainedId: drainId, delivered: await source.drain() });
}

const sendMessage = (message: EventSourceMessage): void => sendToParent(message);
