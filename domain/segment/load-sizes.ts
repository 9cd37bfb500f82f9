import { daySpan } from '../kernel/day-span.ts';
import { inParallel, mapInParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day } from '../kernel/instant.ts';
import type { Segment, SegmentRepository, SizeChange } from './segment.ts';

/** The members at the end of a day, and how many entered and left on it. */
export type SegmentSize = {
  readonly day: Day;
  readonly members: number;
  readonly entered: number;
  readonly left: number;
};

const MAX_DAYS = 366;

/**
 * The sizes of a segment on each day up to today. The members of a day are those of the generation that was shown at its
 * end. Who was found by a build did not enter.
 * @param today in the shop's time zone
 */
export async function loadSegmentSizes(
  repositories: Pick<SegmentRepository, 'segmentSizes' | 'sizeChanges'>,
  segment: Segment,
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: Day },
): Promise<readonly SegmentSize[]> {
  daySpan(from, to, MAX_DAYS);
  const last = to < today ? to : today;
  if (from > last) return [];
  const shown = generationsIn(segment, from, last);
  const keys = [...new Set(shown.map(({ generation }) => generation))].filter((generation) => generation > 0);
  const generations = new Map(
    await mapInParallel(keys, async (generation) => {
      const key = { segmentId: segment.id, generation };
      const [[members = 0], changes] = await inParallel(
        () => repositories.segmentSizes([key]),
        () => repositories.sizeChanges(key, from),
      );
      return [generation, { members, changes }] as const;
    }),
  );
  return daysOf(from, last).map((day) => {
    const generation = shown.findLast((one) => one.from <= day)?.generation ?? 0;
    const now = generations.get(generation);
    const ofDay = [...generations.values()].flatMap(({ changes }) => changes.filter((change) => change.day === day));
    return {
      day,
      members: now === undefined ? 0 : now.members - growthAfter(now.changes, day),
      entered: sum(ofDay.map(({ entered }) => entered)),
      left: sum(ofDay.map(({ left }) => left)),
    };
  });
}

/** The generations that were shown on some day of the span: also the one that another replaced on its first day. */
const generationsIn = ({ history }: Segment, from: Day, to: Day) =>
  history.filter((one, index) => one.from <= to && (history[index + 1]?.from ?? '~') >= from);

const growthAfter = (changes: readonly SizeChange[], day: Day): number =>
  sum(changes.filter((change) => change.day > day).map(({ entered, left, built }) => entered - left + built));

const daysOf = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
