import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { useListVersion, type WorkList } from './lists-context.ts';

export type Read<Data> = {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** True until there are data or an error. */
  readonly loading: boolean;
  refresh(): void;
};

type Options = {
  /** The list that moves with what is read. */
  readonly live?: WorkList;
  /** True: nothing is asked yet. */
  readonly pause?: boolean;
};

/** What one query of a page returns; read again after each command of this window. */
export function useRead<Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  { live, pause = false }: Options = {},
): Read<Data> {
  const [{ data, error }, execute] = useQuery<Data, Record<string, unknown>>({
    query: query as TypedDocumentNode<Data, Record<string, unknown>>,
    variables: variables as Record<string, unknown>,
    pause,
  });
  const refresh = () => execute({ requestPolicy: 'network-only' });
  const version = useListVersion(live);
  const seen = useRef(version);
  const latestRefresh = useRef(refresh);
  latestRefresh.current = refresh;
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    if (!pause) latestRefresh.current();
  }, [version, pause]);
  return { data, error, loading: !pause && data === undefined && error === undefined, refresh };
}
