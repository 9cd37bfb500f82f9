import type { ComponentType } from 'react';

type PageModule = { readonly default: ComponentType };

/** A page whose code loads when somebody goes there. */
export type LazyPage = {
  /** Loads its code, once. */
  load(): Promise<PageModule>;
  /** Null: its code is not there. */
  loaded(): PageModule | null;
};

/** The pages of a section by their routes below it, such as `cases/:id`; the first page has none. */
export type LazyPages = Readonly<Record<string, LazyPage>>;

export function lazyPages(importers: Readonly<Record<string, () => Promise<PageModule>>>): LazyPages {
  return Object.fromEntries(Object.entries(importers).map(([route, importPage]) => [route, lazyPage(importPage)]));
}

function lazyPage(importPage: () => Promise<PageModule>): LazyPage {
  let loading: Promise<PageModule> | null = null;
  let loaded: PageModule | null = null;
  async function load(): Promise<PageModule> {
    loaded = await importPage();
    return loaded;
  }
  return {
    load() {
      loading ??= load();
      return loading;
    },
    loaded: () => loaded,
  };
}

/** The page at a path below its section, without the router, which the first script does not load. */
export function pageAt(pages: LazyPages, path: string): LazyPage | undefined {
  const parts = path.split('/');
  const [, page] =
    Object.entries(pages).find(([route]) => {
      const wanted = route.split('/');
      return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
    }) ?? [];
  return page;
}
