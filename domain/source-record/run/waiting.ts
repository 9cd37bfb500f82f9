import type { ApplyRun } from './apply-run.ts';
import { linkKeyOf } from './apply-run.ts';
import type { SourceThing } from './source-link.ts';

/** What waits for one thing at most: its link is one item. */
export const MAX_WAITING = 1_000;

/**
 * Keeps the waiter with the link of the thing that it waits for. The writer of that thing then finds it: the link is stored under its
 * revision, so a writer who has not seen the waiter has to apply its record again, and so has a waiter who has not seen
 * the thing.
 * @returns false if too many wait already
 * @throws LinkConflict if another writer was faster
 */
export async function keepWaiting(run: ApplyRun, thing: SourceThing, record: SourceThing): Promise<boolean> {
  const { waiter } = run.context;
  if (waiter === null) return true;
  const link = await run.link(thing);
  const { waiting = [] } = link;
  const entry = entryOf(run, record, waiter);
  run.waitsIn.add(link.key);
  if (waiting.includes(entry)) return true;
  if (waiting.length >= MAX_WAITING) return false;
  await run.save(link, { waiting: [...waiting, entry] });
  return true;
}

/** Removes the waiter from all links that this attempt has read: its record is applied. */
export async function stopWaiting(run: ApplyRun, record: SourceThing): Promise<void> {
  const { waiter } = run.context;
  if (waiter === null) return;
  const entry = entryOf(run, record, waiter);
  for (const link of run.links()) {
    if (link.waiting?.includes(entry) !== true || run.waitsIn.has(link.key)) continue;
    await run.save(link, { waiting: link.waiting.filter((one) => one !== entry) });
  }
}

/** One delivery may hold several records that wait for the same thing. */
const entryOf = ({ context }: ApplyRun, record: SourceThing, waiter: string): string =>
  `${linkKeyOf(context, record)} ${waiter}`;

/** The name of the waiter in an entry. */
export const waiterIn = (entry: string): string => entry.slice(entry.indexOf(' ') + 1);
