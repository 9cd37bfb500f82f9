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
  const children = runningTimes().filter(({ parent }) => parent === pid);
  return children.reduce((sum, { own }) => sum + own, root.own + root.ofEnded) * TICK_MS;
}

/** A running process, with its processor time so far in milliseconds. */
export type ProcessUsage = { readonly pid: number; readonly command: readonly string[]; readonly processorMs: number };

/** The running children of a process, with theirs. */
export function processesBelow(root: number): readonly ProcessUsage[] {
  const byParent = Map.groupBy(runningTimes(), ({ parent }) => parent);
  const below = (parent: number): readonly ProcessUsage[] =>
    (byParent.get(parent) ?? []).flatMap(({ pid, own }) => [
      { pid, command: commandOf(pid), processorMs: own * TICK_MS },
      ...below(pid),
    ]);
  return below(root);
}

function runningTimes(): readonly (ProcessTimes & { readonly pid: number })[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const times = timesOf(Number(name));
      return times === null ? [] : [{ pid: Number(name), ...times }];
    });
}

/** In ticks. Null if the process ended. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function timesOf(pid: number): ProcessTimes | null {
  const stat = readProcess(pid, 'stat');
  if (stat === null) return null;
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
}

/** Empty if the process ended. */
const commandOf = (pid: number): readonly string[] => (readProcess(pid, 'cmdline') ?? '').split('\0').slice(0, -1);

function readProcess(pid: number, file: 'stat' | 'cmdline'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
