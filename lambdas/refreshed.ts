/** A value that is loaded when it is needed, and again when it is old. */
export type Refreshed<T> = {
  /** At most `maxAgeMs` old. */
  get(): Promise<T>;
  /** The value as it is now, unless it was loaded within `minAgeMs`: then the same again. */
  refresh(): Promise<T>;
};

/** Calls at the same time share one load. A load that fails is forgotten. */
export function refreshed<T>(
  load: () => Promise<T>,
  { maxAgeMs, minAgeMs }: { readonly maxAgeMs: number; readonly minAgeMs: number },
  now: () => number = Date.now,
): Refreshed<T> {
  let current: { readonly value: Promise<T>; readonly at: number } | null = null;
  function within(age: number): Promise<T> {
    if (current !== null && now() - current.at < age) return current.value;
    const loading = { value: load(), at: now() };
    current = loading;
    loading.value.catch(() => {
      if (current === loading) current = null;
    });
    return loading.value;
  }
  return { get: () => within(maxAgeMs), refresh: () => within(minAgeMs) };
}
