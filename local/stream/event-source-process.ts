/**
 * A process behind `npm start` that plays the event source of one consumer, and the function behind it, whose environment
 * it has. It ends with its parent. Argument: its setting as JSON.
 */
import { STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { engineClient } from '../engine/engine-client.ts';
import { problemOf, tell } from '../functions/child.ts';
import { keptCheckpoints } from './checkpoints.ts';
import type { StreamHandler } from './delivery.ts';
import { type EventSource, openEventSource } from './event-source.ts';
import type { AskedToSettle, EventSourceNews, EventSourceSetting } from './event-source-launch.ts';
import { failedRecords } from './failed-records.ts';
import { openTableStream } from './table-stream.ts';

/** How often it tells how far it has come. */
const REPORT_MS = 5_000;

process.once('disconnect', () => process.exit());
try {
  const setting: EventSourceSetting = JSON.parse(process.argv[2] ?? '');
  await serve(setting);
} catch (error) {
  tell({ problem: problemOf(error) }, () => process.exit(1));
}

async function serve({ consumer, endpoint, tableName, checkpoints: file, failed }: EventSourceSetting): Promise<void> {
  const bundle = new URL(`../../dist/${consumer}/index.mjs`, import.meta.url);
  const { handler }: { handler: StreamHandler } = await import(bundle.href);
  const stream = await openTableStream(engineClient(endpoint), endpoint, tableName);
  const checkpoints = keptCheckpoints(file, stream.arn);
  const source = openEventSource({
    stream,
    checkpoints,
    handler,
    filters: STREAM_CONSUMERS[consumer].wakes,
    keepFailed: failedRecords(failed, consumer),
  });
  const report = () => say({ passed: checkpoints.all() });
  setInterval(report, REPORT_MS).unref();
  source.failed.catch((error: unknown) => {
    process.stderr.write(`${problemOf(error)}\n`);
    process.exit(1);
  });
  process.once('SIGTERM', () => void source.close().then(() => process.exit()));
  process.on('message', ({ settle }: AskedToSettle) => void settled(source, settle).then(report));
  tell({ ready: true });
}

async function settled(source: EventSource, settle: number): Promise<void> {
  say({ settled: settle, delivered: await source.settled() });
}

const say = (news: EventSourceNews): void => tell(news);
