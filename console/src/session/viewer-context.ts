import { createContext, useContext } from 'react';

/** Who is at this page, as the graph knows them. */
export type Viewer = {
  readonly name: string | null;
  /** The id of the member of staff. */
  readonly staffId: string | null;
  /** Whether the person may do what needs all of these scopes. */
  may(...scopes: readonly string[]): boolean;
};

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('There is no viewer above this component.');
  return viewer;
}

export function createViewer(scopes: readonly string[], staff: { id: string; name: string } | null): Viewer {
  const held = new Set(scopes);
  return {
    name: staff?.name ?? null,
    staffId: staff?.id ?? null,
    may: (...wanted) => wanted.every((scope) => held.has(scope)),
  };
}
