import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { Answer } from './graph.ts';
import { scanItems } from './items.ts';
import { insightsAmong, type ReckonedInsights, type Sales } from './reckoned-insights.ts';

type Item = Readonly<Record<string, unknown>>;

/** A person as the table holds it, with the few figures that the conditions of the property ask for. */
export type Reckoned = {
  readonly id: string;
  readonly orders: number;
  /** Whole days in the shop since then; null: never. */
  readonly daysSinceOrder: number | null;
  readonly daysKnown: number;
  readonly cover: number;
  readonly activeCover: number;
  readonly openCases: number;
  readonly latestStars: number | null;
  /** Null without an order. */
  readonly insights: ReckonedInsights | null;
  /** What the graph shows to staff of the rest. */
  readonly shown: Answer['data'];
  /** Days since something was last bought and kept, by `sku A`, `category B` or `store C`. */
  readonly boughtDaysAgo: ReadonlyMap<string, number>;
};

const text = (item: Item, name: string): string => String(item[name]);
const number = (item: Item, name: string): number => Number(item[name] ?? 0);

/**
 * Everybody who is a customer now, by what the table holds. It shares no code with the rules of segments.
 * @param show what the graph shows of a customer, by the fields SHOWN
 */
export async function reckonPeople(
  table: Table,
  now: string,
  show: (id: string) => Promise<Answer['data']>,
): Promise<readonly Reckoned[]> {
  const items = await scanItems(table);
  const zone = text(items.find(({ pk, sk }) => pk === 'SHOP' && sk === '#SHOP') ?? {}, 'timeZone');
  const dayIn = (instant: string) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant))) / 86_400_000;
  const today = dayIn(now);
  const byRecord = Map.groupBy(items, ({ pk }) => String(pk));
  const profiles = items.filter(({ pk, sk }) => String(pk).startsWith('CUSTOMER#') && sk === '#PROFILE');
  const found = profiles.flatMap((profile) => {
    const id = text(profile, 'id');
    const records = (profile['records'] ?? []) as readonly string[];
    const isSurvivor = records.length === 0 || records[0] === id;
    if (profile['status'] !== 'ACTIVE' || profile['identified'] === false || !isSurvivor) return [];
    const own = (records.length === 0 ? [id] : records).flatMap((record) => byRecord.get(`CUSTOMER#${record}`) ?? []);
    const of = (prefix: string) => own.filter(({ sk }) => String(sk).startsWith(prefix));
    const metrics = of('#METRICS');
    const times = (name: string) => metrics.flatMap((one) => (one[name] === null ? [] : [text(one, name)])).toSorted();
    const [first, last] = [times('firstOrderAt')[0], times('lastOrderAt').at(-1)];
    const orders = metrics.reduce((sum, one) => sum + number(one, 'orderCount'), 0);
    const value = metrics.reduce((sum, one) => sum + number(one, 'lifetimeValue'), 0);
    const known =
      of('#PROFILE')
        .map((one) => text(one, 'createdAt'))
        .toSorted()[0] ?? now;
    return [
      {
        ...{ id, orders, daysKnown: today - dayIn(known) },
        daysSinceOrder: last === undefined ? null : today - dayIn(last),
        cover: of('#WARRANTY#').length,
        activeCover: of('#WARRANTY#').filter((cover) => isActive(cover, now)).length,
        openCases: metrics.reduce((sum, one) => sum + number(one, 'openCases'), 0),
        latestStars: latestStars(metrics),
        sales: first === undefined || last === undefined ? null : { orders, first, last, value },
        boughtDaysAgo: boughtIn(of('ORDER#'), (instant) => today - dayIn(instant)),
      },
    ];
  });
  const buyers = found.flatMap(({ sales }): readonly Sales[] => (sales === null ? [] : [sales]));
  const insightsOf = insightsAmong(buyers, midnight(now, zone));
  const people: Reckoned[] = [];
  for (const { sales, ...person } of found)
    people.push({ ...person, insights: sales === null ? null : insightsOf(sales), shown: await show(person.id) });
  return people;
}

/** The fields of a customer that the conditions compare with what staff see. */
export const SHOWN = `locale loyalty { tier points } attributes { name value }
  preferences { consents { channel purpose consent } rules { preferredChannel pausedUntil } }
  insights { returnCount firstOrderAt lastOrderAt lifetimeValue { amount } averageOrderValue { amount }
    latestCsat latestCes latestNps }`;

/** The last one of several records. */
function latestStars(metrics: readonly Item[]): number | null {
  const scores = metrics.flatMap((one) => (one['latestScores'] as Answer['data'] | undefined)?.STARS ?? []);
  const [last] = scores.toSorted((one, other) => Date.parse(other.occurredAt) - Date.parse(one.occurredAt));
  return last?.score ?? null;
}

/** The stores are in London. Cover ends after its last day, or when its inspection is missed by more than the grace days. */
function isActive(cover: Item, now: string): boolean {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(now));
  const due = cover['nextInspectionDue'] as string | null;
  const { graceDays } = cover['plan'] as { graceDays: number };
  if (cover['voidedBecause'] !== null || today > text(cover, 'endsOn')) return false;
  return due === null || (Date.parse(today) - Date.parse(due)) / 86_400_000 <= graceDays;
}

/** By bisection over the minutes of the last two days, in which no zone has two midnights. */
function midnight(now: string, zone: string): string {
  const dayIn = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
  const today = dayIn(Date.parse(now));
  let [low, high] = [Date.parse(now) - 2 * 86_400_000, Date.parse(now)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(middle) === today) high = middle;
    else low = middle;
  }
  return new Date(high).toISOString();
}

type Bought = {
  readonly sku: string;
  readonly category: string | null;
  readonly quantity: number;
  readonly returned: number;
};

function boughtIn(orders: readonly Item[], daysAgo: (instant: string) => number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const order of orders) {
    if (order['status'] === 'PLACED' || order['status'] === 'CANCELLED') continue;
    const days = daysAgo(text(order, 'occurredAt'));
    for (const { sku, category, quantity, returned } of order['bought'] as readonly Bought[])
      if (returned < quantity)
        for (const name of [`sku ${sku}`, `category ${category}`, `store ${order['store']}`])
          if (days <= 365) found.set(name, Math.min(days, found.get(name) ?? days));
  }
  return found;
}
