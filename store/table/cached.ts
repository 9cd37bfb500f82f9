import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';

/** A value that a process caches, because many requests read it and it seldom changes. */
export type Cached<T> = {
  /** The cached value, or a new read once the cached one has expired. */
  get(): Promise<T>;
  /** A new read, which replaces the cached value. */
  fresh(): Promise<T>;
  /** Call it after a change: it drops the cached value, and the result of a read in progress. */
  invalidate(): void;
};

/**
 * One read serves many callers, also concurrent ones.
 * @param isCacheable false for a value that is not set up yet, so that it is seen as soon as it is
 */
export function cache<T>(
  read: () => Promise<T>,
  { ttlMs, now, isCacheable }: { ttlMs: number; now: () => Instant; isCacheable: (value: T) => boolean },
): Cached<T> {
  let cached: { readonly value: Promise<T>; readonly until: Instant } | null = null;

  function fresh(): Promise<T> {
    const reading = { value: read(), until: addMilliseconds(now(), ttlMs) };
    const drop = () => {
      if (cached === reading) cached = null;
    };
    cached = reading;
    reading.value.then((value) => {
      if (!isCacheable(value)) drop();
    }, drop);
    return reading.value;
  }

  return {
    get: () => (cached !== null && now() < cached.until ? cached.value : fresh()),
    fresh,
    invalidate() {
      cached = null;
    },
  };
}
