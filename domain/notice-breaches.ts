import type { Caller } from './caller.ts';
import { nextBreachAt } from './case-promises.ts';
import type { Writing } from './mutation.ts';
import { noticeBreach } from './notice-breach.ts';
import type { ServiceCase } from './service-case.ts';

/** Who notices: the shop's own clock. */
export const CLOCK: Caller = { clientId: 'case-promises', role: 'admin', scopes: [], store: null, customerId: null };

export type NoticedBreaches = {
  readonly noticed: number;
  /** Cases at which it could not be noticed for now, by the names of the errors. */
  readonly failed: readonly string[];
  /** Whether more wait for the next run. */
  readonly more: boolean;
};

/** What one run takes on, so that it ends in time; the next run goes on where it stops. */
const MOST_CASES = 1_000;
const PER_PAGE = 100;
/** How many cases are worked on side by side. */
const LANES = 8;

/**
 * Notes with each case of which a promise broke that it did, once: whoever follows the cases hears of it as it happens,
 * and not when somebody looks. A case at which it fails holds up no other.
 * @param writingOf what to write with about one case, under this idempotency key
 * @param isTimeLeft whether there is time for another page
 */
export async function noticeBreaches(
  writingOf: (idempotencyKey: string) => Writing,
  isTimeLeft: () => boolean,
): Promise<NoticedBreaches> {
  const { records, now } = writingOf('');
  const failed: string[] = [];
  let [noticed, seen] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const page = await records.casesPastDue(now(), { first: PER_PAGE, after });
    const waiting = page.entries.map(({ item }) => item);
    const lane = async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        try {
          if (await noticeBreach(writingOf(keyOf(one)), one.id, CLOCK)) noticed++;
        } catch (error) {
          failed.push(error instanceof Error ? error.name : 'unknown');
        }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    seen += page.entries.length;
    after = page.end;
    if (!page.hasNextPage) return { noticed, failed, more: false };
    if (seen >= MOST_CASES || !isTimeLeft()) return { noticed, failed, more: true };
  }
}

/** Two runs at once, and one that is repeated, notice the same breach of the same case. */
const keyOf = (one: ServiceCase): string => `${one.id} ${one.version} ${nextBreachAt(one)}`;
