import { lazy, type ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import type { LazyPages } from './lazy-pages.ts';
import { NoPage } from './no-page.tsx';

/**
 * The routes to the pages of a section, each loaded when somebody goes there. Made once: what waits for its code is drawn again from
 * nothing.
 */
export const routesTo = (pages: LazyPages): readonly ReactElement[] =>
  Object.entries(pages).map(([path, load]) => {
    const Page = lazy(load);
    return <Route key={path} path={path} element={<Page />} />;
  });

export function PageRoutes({ routes }: { readonly routes: readonly ReactElement[] }) {
  return (
    <Routes>
      {routes}
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
