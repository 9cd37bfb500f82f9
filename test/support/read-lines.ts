import { logEventOf } from '../../local/logs/log-event.ts';
import { takeLogLines } from '../../local/logs/log-lines.ts';
import type { LogHandler } from '../../local/logs/log-subscription.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { LOG_SUBSCRIPTIONS } from '../../store/log-subscriptions.ts';

/** The lines about personal data that bundles in this process printed. They are not shown with the results of the tests. */
export const READ_LINES: string[] = [];
takeLogLines(LOG_SUBSCRIPTIONS['audit-reads'], (line) => void READ_LINES.push(line));

/** Call it after the function's environment is set, because the bundle reads it. */
export async function subscribeToReads(table: Table): Promise<{
  /** Delivers all new lines to the function, some of them twice if `again`. */
  deliver(again?: boolean): Promise<void>;
}> {
  const bundle = new URL(`../../dist/audit-reads/index.mjs?table=${table.name}`, import.meta.url).href;
  const { handler }: { handler: LogHandler } = await import(/* @vite-ignore */ bundle);
  let delivered = READ_LINES.length;
  return {
    async deliver(again = false) {
      const event = logEventOf(READ_LINES.slice(delivered), new Date());
      delivered = READ_LINES.length;
      for (let times = again ? 2 : 1; times > 0; times--)
        await handler(event, { getRemainingTimeInMillis: () => 20_000 });
    },
  };
}
