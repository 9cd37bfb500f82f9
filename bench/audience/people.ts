import { createRandom } from '../../local/synthetic-data/random.ts';
import { customerIdAt } from '../harness/population.ts';

/** What matters about a generated person, in plain words. A second record of the person has a share of it. */
export type PlainPerson = {
  readonly id: string;
  readonly secondId: string | null;
  readonly hasEmail: boolean;
  readonly answer: 'GRANTED' | 'DENIED' | null;
  readonly isPaused: boolean;
  readonly wantsQuiet: boolean;
  /** Marketing contacts in 7 days that the person accepts; null: any number. */
  readonly cap: number | null;
  /** Contacts of the last days, by record. */
  readonly sends: readonly [number, number];
  readonly openCases: readonly [number, number];
  /** When the person last bought the product that is offered, by record; null: never. */
  readonly boughtDaysAgo: readonly [number | null, number | null];
  readonly isLeaving: boolean;
};

export const PRODUCT = 'RING-9';
/** Days in which the shop does not offer the same product again. */
const RECENT_DAYS = 90;

/** @param index the same index gives the same person. Second records have odd numbers */
export function personAt(index: number): PlainPerson {
  const random = createRandom(index + 1);
  const secondId = random.percent(5) ? customerIdAt(2 * index + 1) : null;
  const both = <T>(value: () => T, none: T): readonly [T, T] => [value(), secondId === null ? none : value()];
  return {
    ...{ id: customerIdAt(2 * index), secondId },
    hasEmail: random.percent(92),
    answer: random.percent(70) ? 'GRANTED' : random.oneOf(['DENIED', null]),
    isPaused: random.percent(4),
    wantsQuiet: random.percent(4),
    cap: random.percent(10) ? random.between(0, 3) : null,
    sends: both(() => (random.percent(10) ? random.between(1, 2) : 0), 0),
    openCases: both(() => (random.percent(3) ? 1 : 0), 0),
    boughtDaysAgo: both(() => (random.percent(8) ? random.oneOf([10, 80, 100, 400]) : null), null),
    isLeaving: random.percent(1),
  };
}

/** The rules, written down a second time and without the code of the graph. */
function reasonsAgainst(person: PlainPerson): readonly string[] {
  const sent = person.sends[0] + person.sends[1];
  const reasons: Readonly<Record<string, boolean>> = {
    ERASED: person.isLeaving,
    DENIED: person.answer === 'DENIED',
    NO_CONSENT: person.answer === null,
    NO_ADDRESS: !person.hasEmail,
    OPEN_CASE: person.openCases.some((count) => count > 0),
    PAUSED: person.isPaused,
    QUIET_HOURS: person.wantsQuiet,
    WEEKLY_CAP: person.cap !== null && sent >= person.cap,
    RECENTLY_PURCHASED: person.boughtDaysAgo.some((days) => days !== null && days < RECENT_DAYS),
  };
  return Object.keys(reasons).filter((code) => reasons[code]);
}

export type Reckoning = { readonly members: number; readonly excluded: Readonly<Record<string, number>> };

export function reckon(count: number): Reckoning {
  const excluded: Record<string, number> = {};
  let members = 0;
  for (let index = 0; index < count; index++) {
    const reasons = reasonsAgainst(personAt(index));
    if (reasons.length === 0) members++;
    for (const code of reasons) excluded[code] = (excluded[code] ?? 0) + 1;
  }
  return { members, excluded };
}
