import type { Client } from '@urql/core';
import { ConsoleStartDocument } from 'customer-graph-client/console';
import { type ReactNode, useMemo } from 'react';
import { Provider, useQuery } from 'urql';
import { ReadError } from '../components/read-view.tsx';
import { LiveLists } from '../graph/live-lists.tsx';
import { createViewer, ViewerContext } from '../session/viewer-context.ts';
import { createShop, ShopContext } from '../shop/shop-context.ts';
import { useAllStores } from '../shop/use-all-stores.ts';
import { Routes } from './routes.tsx';

type Props = {
  readonly client: Client;
  /** Who is signed in, in the header. */
  readonly person: ReactNode;
  /** Above the error of a person who cannot start. */
  readonly atFault?: ReactNode;
};

/** The console of one person. Another person gets another one, with nothing that this one read. */
export function GraphApp({ client, person, atFault }: Props) {
  return (
    <Provider value={client}>
      <Started person={person} atFault={atFault} />
    </Provider>
  );
}

/** Before the first setup a shop has no settings yet. */
const NEW_SHOP = { name: '', currency: 'EUR', timeZone: 'UTC', defaultRegion: 'GB' };

function Started({ person, atFault }: Pick<Props, 'person' | 'atFault'>) {
  const [{ data, error }, execute] = useQuery({
    query: ConsoleStartDocument,
    variables: {},
    requestPolicy: 'cache-first',
  });
  const viewer = useMemo(
    () => (data?.viewer ? createViewer(data.viewer.scopes, data.viewer.staff ?? null) : null),
    [data],
  );
  const stores = useAllStores(data?.shop?.storePage);
  const shop = useMemo(() => {
    const ownStore = data?.viewer?.store ?? data?.viewer?.stores[0] ?? null;
    return data && createShop(data.shop ?? NEW_SHOP, stores, ownStore);
  }, [data, stores]);
  if (error !== undefined && viewer === null)
    return (
      <>
        {atFault}
        <ReadError error={error} partial={false} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      </>
    );
  if (viewer === null || shop === undefined) return null;
  return (
    <ViewerContext value={viewer}>
      <ShopContext value={shop}>
        <LiveLists store={shop.ownStore} enabled={viewer.may('cases:read')}>
          <Routes person={person} />
        </LiveLists>
      </ShopContext>
    </ViewerContext>
  );
}
