import { type ReactElement, use } from 'react';
import { Route, Routes } from 'react-router';
import type { LazyPage, LazyPages } from './lazy-pages.ts';
import { NoPage } from './no-page.tsx';

/** The routes to the pages of a section, each loaded when somebody goes there. */
export const routesTo = (pages: LazyPages): readonly ReactElement[] =>
  Object.entries(pages).map(([path, page]) => <Route key={path} path={path} element={<Loaded page={page} />} />);

/**
 * A page whose code is there is drawn at once. Where it is not, React draws nothing, and what comes then only after 300 ms, so that
 * nothing flickers.
 */
function Loaded({ page }: { readonly page: LazyPage }) {
  const { default: Page } = page.loaded() ?? use(page.load());
  return <Page />;
}

export function PageRoutes({ routes }: { readonly routes: readonly ReactElement[] }) {
  return (
    <Routes>
      {routes}
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
