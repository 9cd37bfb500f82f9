import type { ComponentType } from 'react';

/** Loads the code of a page. */
export type LoadPage = () => Promise<{ readonly default: ComponentType }>;

/** The pages of a section by their routes below it, such as `cases/:id`; the first page has none. */
export type LazyPages = Readonly<Record<string, LoadPage>>;

/** The page at a path below its section, without the router, which the first script does not load. */
export function pageAt(pages: LazyPages, path: string): LoadPage | undefined {
  const parts = path.split('/');
  const [, load] =
    Object.entries(pages).find(([route]) => {
      const wanted = route.split('/');
      return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
    }) ?? [];
  return load;
}
