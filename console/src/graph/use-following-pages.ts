import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useClient } from 'urql';
import type { Pages } from './use-pages.ts';

type Connection<Item> = {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
};

type State<Item> = {
  /** The first page that the others follow. */
  readonly first: Connection<Item>;
  readonly items: readonly Item[];
  readonly pageCount: number;
  readonly endCursor: string | null;
  readonly error: CombinedError | undefined;
};

/**
 * A list whose first page is part of the query of its page. Further pages are read by a query of their own; when the first
 * page is read again, so are they.
 * @param pick the list in the result of the query of further pages
 */
export function useFollowingPages<Data, Variables extends { readonly after?: string | null | undefined }, Item>(
  first: Connection<Item>,
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Omit<Variables, 'after'>>,
  pick: (data: Data) => Connection<Item> | null | undefined,
): Pages<Item> {
  const client = useClient();
  const [saved, setState] = useState<State<Item>>(() => startOf(first));
  const [loadingMore, setLoadingMore] = useState(false);
  const state = saved.first === first ? saved : startOf(first);

  async function read(pageCount: number): Promise<void> {
    setLoadingMore(true);
    let next = saved.first === first ? saved : startOf(first);
    while (next.pageCount < pageCount && next.endCursor !== null) {
      const question = { ...variables, after: next.endCursor } as unknown as Variables;
      const { data, error } = await client.query(document, question, { requestPolicy: 'network-only' }).toPromise();
      const page = data === undefined ? null : pick(data);
      if (page == null) {
        next = { ...next, error };
        break;
      }
      next = {
        ...{ first, error, pageCount: next.pageCount + 1 },
        ...{ items: [...next.items, ...page.nodes], endCursor: cursorAfter(page) },
      };
    }
    setState(next);
    setLoadingMore(false);
  }

  const readAgain = useEffectEvent(() => {
    if (saved.first !== first && saved.pageCount > 1) void read(saved.pageCount);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first page says that the list moved
  useEffect(() => readAgain(), [first]);

  return {
    items: [...first.nodes, ...state.items],
    loading: false,
    loadingMore,
    hasMore: state.endCursor !== null,
    error: state.error,
    more: () => void read(state.pageCount + 1),
    refresh: () => void read(state.pageCount),
  };
}

const cursorAfter = ({ pageInfo }: Connection<unknown>): string | null =>
  pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;

const startOf = <Item>(first: Connection<Item>): State<Item> => ({
  ...{ first, items: [], pageCount: 1, endCursor: cursorAfter(first), error: undefined },
});
