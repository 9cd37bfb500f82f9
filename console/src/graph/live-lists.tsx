import { ConsoleWorkListVersionsDocument } from 'customer-graph-client/console';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { type WorkList, WritesContext } from './lists-context.ts';

/** Two people at one desk see each other's work within 5 seconds. */
const INTERVAL_MS = 3_000;

/** Follows the lists of a store, or of the whole shop, with one small read every few seconds while the page is visible. */
export function LiveLists({ store, enabled, children }: Props) {
  const client = useClient();
  const [writeCount, setWriteCount] = useState(0);
  const [versions, setVersions] = useState<ReadonlyMap<WorkList, string>>(new Map());

  useEffect(() => {
    if (!enabled) return;
    let stopped = false;
    async function read(): Promise<void> {
      if (document.hidden) return;
      const options = { requestPolicy: 'network-only' } as const;
      const { data } = await client.query(ConsoleWorkListVersionsDocument, { store }, options).toPromise();
      if (stopped || !data?.workListVersions) return;
      const next = new Map(data.workListVersions.map(({ list, version }) => [list, version] as const));
      setVersions((former) => (isSame(former, next) ? former : next));
    }
    void read();
    const timer = setInterval(read, INTERVAL_MS);
    document.addEventListener('visibilitychange', read);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [client, store, enabled]);

  const writes = useMemo(
    () => ({ writeCount, versions, announceWrite: () => setWriteCount((count) => count + 1) }),
    [writeCount, versions],
  );
  return <WritesContext value={writes}>{children}</WritesContext>;
}

type Props = { readonly store: string | null; readonly enabled: boolean; readonly children: ReactNode };

function isSame(one: ReadonlyMap<WorkList, string>, other: ReadonlyMap<WorkList, string>): boolean {
  return one.size === other.size && [...one].every(([list, version]) => other.get(list) === version);
}
