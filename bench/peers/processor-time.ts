import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, for all programs. */
const TICK_MS = 10;

type ProcessTimes = { readonly parent: number; readonly own: number; readonly ofEnded: number };

/** Processor time in milliseconds of a process so far. */
export const processorMsOf = (pid: number): number => (timesOf(pid)?.own ?? Number.NaN) * TICK_MS;

/** The same of a process with its children, running and ended. */
export function processorMsOfTree(pid: number): number {
  const root = timesOf(pid);
  if (root === null) return Number.NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => timesOf(Number(name)))
    .filter((times) => times?.parent === pid);
  return children.reduce((sum, times) => sum + (times?.own ?? 0), root.own + root.ofEnded) * TICK_MS;
}

/** In ticks. Null if the process ended. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function timesOf(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, the second field, may contain spaces.
    const [, parent, , , , , , , , , , user, system, endedUser, endedSystem] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return {
      parent: parent ?? 0,
      own: (user ?? 0) + (system ?? 0),
      ofEnded: (endedUser ?? 0) + (endedSystem ?? 0),
    };
  } catch {
    return null;
  }
}
