import { useSearchParams } from 'react-router';

export type UrlFilters = {
  /** Null: not set. */
  get(name: string): string | null;
  /** Null or an empty text removes the filter. */
  set(name: string, value: string | null): void;
};

/** The filters of a list in its address, so that it can be sent to somebody, and the way back leads to it. */
export function useUrlFilters(): UrlFilters {
  const [parameters, setParameters] = useSearchParams();
  return {
    get: (name) => parameters.get(name),
    set: (name, value) =>
      setParameters(
        (former) => {
          const next = new URLSearchParams(former);
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}
