import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';

/** Something that many ask for and that hardly ever changes, as one process keeps it. */
export type Cached<T> = {
  /** As it was up to a while ago. */
  get(): Promise<T>;
  /** As it is. */
  fresh(): Promise<T>;
  /** Of a change: what was read before it, or is being read, is not given out any more. */
  invalidate(): void;
};

/**
 * One read serves many, also those that run at once.
 * @param isThere nothing is kept of what is not there yet: who sets it up will want to see it as soon as it is
 */
export function cache<T>(
  read: () => Promise<T>,
  { milliseconds, now, isThere }: { milliseconds: number; now: () => Instant; isThere: (value: T) => boolean },
): Cached<T> {
  let kept: { readonly value: Promise<T>; readonly until: Instant } | null = null;

  function fresh(): Promise<T> {
    const reading = { value: read(), until: addMilliseconds(now(), milliseconds) };
    const drop = () => {
      if (kept === reading) kept = null;
    };
    kept = reading;
    reading.value.then((value) => {
      if (!isThere(value)) drop();
    }, drop);
    return reading.value;
  }

  return {
    get: () => (kept !== null && now() < kept.until ? kept.value : fresh()),
    fresh,
    invalidate() {
      kept = null;
    },
  };
}
