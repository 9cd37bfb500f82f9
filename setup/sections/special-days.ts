import { addDays, type Day, utcDayOf } from '../../domain/kernel/instant.ts';
import { inputErrors } from '../../domain/kernel/user-error.ts';
import type { Json } from '../../domain/playbook/playbook.ts';
import type { SpecialDay } from '../../domain/shop/day-hours.ts';
import { toSpecialDays } from '../../domain/shop/special-days.ts';
import type { Graph } from '../graph/graph-client.ts';

/** The graph takes all special days of a store at once, and a file names some: the others stay. */
export function withOtherDays(named: Json, stored: Json | undefined): Json {
  if (!Array.isArray(named)) return named;
  return [...named, ...unnamedDays(named, stored)];
}

export function unnamedDays(named: Json | undefined, stored: Json | undefined): readonly SpecialDay[] {
  const days = new Set(daysOf(named).map(({ day }) => day));
  return daysOf(stored).filter(({ day }) => !days.has(day));
}

/** In order, as the graph stores them. */
export const toStoredDays = (days: Json): Json => [...toSpecialDays(daysOf(days), inputErrors(), [])];

const daysOf = (value: Json | undefined): readonly SpecialDay[] =>
  Array.isArray(value) ? (value as unknown as readonly SpecialDay[]) : [];

/** The graph shows at most 366 days at a time. */
const SPAN_DAYS = 365;

/** The special days of a store from a year ago to two years ahead, and in the span of the file's. Earlier ones have no use any more. */
export async function readSpecialDays(graph: Graph, store: string, named: Json, now: Date): Promise<Json> {
  const today = utcDayOf(now.toISOString());
  const days = daysOf(named).map(({ day }) => day);
  const ends = [...days, addDays(today, -SPAN_DAYS), addDays(today, 2 * SPAN_DAYS)].toSorted();
  const [from = today, to = today] = [ends[0], ends.at(-1)];
  const found: Json[] = [];
  for (let start: Day = from; start <= to; start = addDays(start, SPAN_DAYS + 1)) {
    const [end = to] = [addDays(start, SPAN_DAYS), to].toSorted();
    const { store: answer } = await graph.run(QUERY, { code: store, from: start, to: end });
    found.push(...(answer?.specialDays ?? []));
  }
  return found;
}

const QUERY = `query ($code: String!, $from: Date!, $to: Date!) {
  store(code: $code) { specialDays(from: $from, to: $to) { day name hours { opens closes } } }
}`;
