import { createContext, useContext } from 'react';

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
  return `${writeCount}.${list === undefined ? '' : (versions.get(list) ?? '')}`;
}
