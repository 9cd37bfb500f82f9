/**
 * Gives one event of a provider to the function that records it, with the environment of that function. Argument: the event
 * as JSON.
 */
import { describeError, sendToParent } from '../functions/child-process.ts';

type ReportHandler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

const TIMEOUT_MS = 60_000;

process.once('disconnect', () => process.exit());
try {
  const bundle = new URL('../../dist/message-reports/index.mjs', import.meta.url);
  const { handler }: { handler: ReportHandler } = await import(bundle.href);
  const deadline = Date.now() + TIMEOUT_MS;
  await handler(JSON.parse(process.argv[2] ?? ''), { getRemainingTimeInMillis: () => deadline - Date.now() });
  sendToParent({ ready: true });
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}
