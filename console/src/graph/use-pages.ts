import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useListVersion, type WorkList } from './lists-context.ts';

type Connection<Item> = {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
};

export type Pages<Item> = {
  readonly items: readonly Item[];
  /** True until the first page or an error is there. */
  readonly loading: boolean;
  readonly loadingMore: boolean;
  readonly hasMore: boolean;
  readonly error: CombinedError | undefined;
  more(): void;
  refresh(): void;
};

type PageVariables = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};

type State<Item> = {
  readonly items: readonly Item[];
  readonly pageCount: number;
  readonly endCursor: string | null;
  readonly error: CombinedError | undefined;
};

const EMPTY = { items: [], pageCount: 0, endCursor: null, error: undefined };

/**
 * A list, page by page. When it moves, all pages that are shown are read again.
 * @param pick the list in the result of the query; null where there is none
 */
export function usePages<Data, Variables extends PageVariables, Item>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Omit<Variables, 'after'>>,
  pick: (data: Data) => Connection<Item> | null | undefined,
  live?: WorkList,
): Pages<Item> {
  const client = useClient();
  const [state, setState] = useState<State<Item>>(EMPTY);
  const [busy, setBusy] = useState(true);
  const version = useListVersion(live);
  const question = JSON.stringify(variables);
  const latest = useRef({ question: '', run: 0 });

  async function read(pageCount: number, from: State<Item>): Promise<void> {
    latest.current = { question, run: latest.current.run + 1 };
    const { run } = latest.current;
    setBusy(true);
    let next = from;
    while (next.pageCount < pageCount) {
      const after = next.endCursor;
      const { data, error } = await client
        .query(document, { ...variables, after } as unknown as Variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (latest.current.run !== run) return;
      const page = data === undefined ? null : pick(data);
      if (page == null) {
        next = { ...next, error };
        break;
      }
      const endCursor = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
      next = { items: [...next.items, ...page.nodes], pageCount: next.pageCount + 1, endCursor, error };
      if (endCursor === null) break;
    }
    setState((former) => (next.error !== undefined && next.pageCount === 0 ? { ...former, error: next.error } : next));
    setBusy(false);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question and the version say when the answer is another one
  useEffect(() => {
    const isSameQuestion = latest.current.question === question;
    if (!isSameQuestion) setState(EMPTY);
    void read(isSameQuestion ? Math.max(state.pageCount, 1) : 1, EMPTY);
  }, [client, document, question, version]);

  const shown = state.pageCount > 0;
  return {
    items: state.items,
    loading: busy && !shown,
    loadingMore: busy && shown,
    hasMore: state.endCursor !== null,
    error: state.error,
    more: () => void read(state.pageCount + 1, state),
    refresh: () => void read(Math.max(state.pageCount, 1), EMPTY),
  };
}
