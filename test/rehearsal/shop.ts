import { type Configuration, DEV } from '../../cdk/configuration.ts';
import type { BusEvent } from './event-listener.ts';
import type { GraphClient } from './graph-client.ts';
import { KPIS } from './operations.ts';

export const SHOP = { name: 'Bell & Son', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };

export const ANA = {
  name: { given: 'Ana', family: 'Bell' },
  birthDate: '1980-02-03',
  phones: [{ number: '+44 1632 960001' }],
  emails: [{ address: 'ana@example.com' }],
  addresses: [{ lines: ['1 Mill Lane'], locality: 'York', postalCode: 'YO1 7HH', country: 'GB' }],
};
export const BEN = { name: { given: 'Ben', family: 'Hill' }, phones: [{ number: '+44 1632 960002' }] };

type Stores = Pick<Configuration, 'stores'>;

export const WITH_HULL: Stores = { stores: [...DEV.stores, { code: 'hull', system: 'till-hull' }] };

export const WITH_NEW_CLIENT: Stores = {
  stores: WITH_HULL.stores.map((store) => (store.code === 'york' ? { ...store, clientVersion: 2 } : store)),
};

/** The KPI of today: the mean over the customers who bought first today. Null: there are none yet. */
export async function readLifetimeValue(graph: GraphClient, token: string): Promise<number | null> {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: SHOP.timeZone }).format(new Date());
  const { serviceKpis } = await graph.run(token, KPIS, { day });
  return serviceKpis[0]?.lifetimeValue.value ?? null;
}

/** The ids of the orders in these events. */
export const orderIds = (events: readonly BusEvent[]): ReadonlySet<unknown> =>
  new Set(events.filter((event) => event['detail-type'] === 'OrderRecorded').map(({ detail }) => detail['orderId']));
