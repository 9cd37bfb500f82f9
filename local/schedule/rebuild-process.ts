/** A process that runs the function which rebuilds a read model, as the state machine does. Its argument is the model. */
import { describeError, sendToParent } from '../functions/child-process.ts';
import type { RebuildMessage } from './rebuild-launch.ts';
import { type RebuildHandler, rebuildBy } from './rebuild-run.ts';

process.once('disconnect', () => process.exit());
try {
  const [model] = process.argv.slice(2);
  const bundle = new URL('../../dist/rebuild/index.mjs', import.meta.url);
  const { handler }: { handler: RebuildHandler } = await import(bundle.href);
  const { items, failed } = await rebuildBy(handler, model, { atOnce: 1 });
  sendToParent({ items, failed } satisfies RebuildMessage);
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}
