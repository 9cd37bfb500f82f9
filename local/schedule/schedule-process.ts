import { MINUTE_MS } from '../../domain/kernel/duration.ts';
/**
 * A process of `npm start` that runs one scheduled function with the environment of that function. It ends with its
 * parent. Argument: the function's name.
 */

import type { Schedule } from '../../store/schedules.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { LOCAL_SCHEDULES, type LocalName } from './local-schedules.ts';
import { runOnSchedule, type ScheduledHandler } from './schedule.ts';

const isScheduled = (name: string): name is LocalName => name in LOCAL_SCHEDULES;

process.once('disconnect', () => process.exit());
try {
  await serve(process.argv[2] ?? '');
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function serve(name: string): Promise<void> {
  if (!isScheduled(name)) throw new Error(`no scheduled function has the name ${name}`);
  const bundle = new URL(`../../dist/${name}/index.mjs`, import.meta.url);
  const { handler }: { handler: ScheduledHandler } = await import(bundle.href);
  const { runs, timeoutMinutes }: Schedule = LOCAL_SCHEDULES[name];
  const times = { everyMs: runs.everyMinutes * MINUTE_MS, timeoutMs: timeoutMinutes * MINUTE_MS };
  const schedule = runOnSchedule(handler, times, (error) => process.stderr.write(`${describeError(error)}\n`));
  process.once('SIGTERM', () => void schedule.close().then(() => process.exit()));
  sendToParent({ ready: true });
}
