import { createContext, useContext, useRef } from 'react';

/** The lists whose changes the graph announces. */
export type WorkList = 'CASES' | 'COMMITMENTS' | 'FEEDBACK' | 'SERVICE_JOBS' | 'MATCHES';

export type Writes = {
  /** Moves with each command of this window. */
  readonly writeCount: number;
  announceWrite(): void;
  /** The version of each list; absent: this person does not follow it. */
  readonly versions: ReadonlyMap<WorkList, string>;
};

export const WritesContext = createContext<Writes>({ writeCount: 0, announceWrite: () => {}, versions: new Map() });

export const useWrites = (): Writes => useContext(WritesContext);

/** A value that moves when the list does: because of this window, or of somebody else. */
export function useListVersion(list: WorkList | undefined): string {
  const { writeCount, versions } = useWrites();
  const version = list === undefined ? undefined : versions.get(list);
  // The first version that arrives is that of what the page reads at the same time: no reason to read it twice.
  const first = useRef(version);
  first.current ??= version;
  return `${writeCount}.${version === first.current ? '' : version}`;
}
