import type { Client } from '@urql/core';
import { ConsoleMoreStoresDocument, type ConsoleStoreNamesFragment } from 'customer-graph-client/console';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import type { StoreSummary } from './shop-context.ts';

const RETRY_MS = 5_000;

type Page = ConsoleStoreNamesFragment | null | undefined;
type AllStores = {
  readonly stores: readonly StoreSummary[];
  /** Whether there are no more than these. */
  readonly complete: boolean;
};

/** The stores of the shop: those of the first page at once, and the others when all are there. Most shops have one page. */
export function useAllStores(firstPage: Page): AllStores {
  const client = useClient();
  const [others, setOthers] = useState<readonly StoreSummary[] | null>(null);
  const cursor = cursorOf(firstPage);
  useEffect(() => {
    if (cursor === null) return;
    const ending = new AbortController();
    void readAfter(client, cursor, ending.signal).then((stores) => {
      if (!ending.signal.aborted) setOthers(stores);
    });
    return () => ending.abort();
  }, [client, cursor]);
  return useMemo(
    () => ({
      stores: [...(firstPage?.nodes ?? []), ...(others ?? [])],
      complete: cursor === null || others !== null,
    }),
    [firstPage, others, cursor],
  );
}

/** Without an answer, it asks again until the signal ends it. */
async function readAfter(client: Client, cursor: string, signal: AbortSignal): Promise<readonly StoreSummary[]> {
  const stores: StoreSummary[] = [];
  let after: string | null = cursor;
  while (after !== null && !signal.aborted) {
    const { data } = await client.query(ConsoleMoreStoresDocument, { after }).toPromise();
    const page: Page = data?.shop?.storePage;
    if (page == null) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    else {
      stores.push(...page.nodes);
      after = cursorOf(page);
    }
  }
  return stores;
}

const cursorOf = (page: Page): string | null =>
  page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
