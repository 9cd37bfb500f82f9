/** A process that runs the function which rebuilds a read model, as the state machine does. Its argument is the model. */
import { describeError, sendToParent } from '../functions/child-process.ts';
import type { RebuildMessage } from './rebuild-launch.ts';

/** The function runs as long as on AWS, and is called again then. */
const INVOCATION_MS = 900_000;

type Begun = { readonly run: string; readonly parts: readonly number[] };
type Worked = { readonly result: 'DONE' | 'MORE'; readonly items: number; readonly failed: number };
type Handler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<Begun | Worked>;

process.once('disconnect', () => process.exit());
try {
  const [model] = process.argv.slice(2);
  const bundle = new URL('../../dist/rebuild/index.mjs', import.meta.url);
  const { handler }: { handler: Handler } = await import(bundle.href);
  const begun = await invoke(handler, { step: 'BEGIN', model });
  if (!('parts' in begun)) throw new Error('the rebuild did not begin');
  let [items, failed] = [0, 0];
  for (const part of begun.parts) {
    let worked: Begun | Worked;
    let before = { items: 0, failed: 0 };
    do {
      worked = await invoke(handler, { step: 'PART', model, run: begun.run, part, ...before });
      if ('parts' in worked) throw new Error('a part did not run');
      before = { items: worked.items, failed: worked.failed };
    } while (worked.result === 'MORE');
    items += before.items;
    failed += before.failed;
  }
  sendToParent({ items, failed } satisfies RebuildMessage);
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

function invoke(handler: Handler, event: object) {
  const deadline = performance.now() + INVOCATION_MS;
  return handler(event, { getRemainingTimeInMillis: () => deadline - performance.now() });
}
