import type { ReactNode } from 'react';
import { BrowserRouter, Navigate, Route, Routes as RouteList } from 'react-router';
import { NoPage } from '../components/no-page.tsx';
import { CounterRoutes } from '../counter/counter-routes.tsx';
import { DeskRoutes } from '../desk/desk-routes.tsx';
import { ManagerRoutes } from '../manager/manager-routes.tsx';
import { useViewer } from '../session/viewer-context.ts';
import { Frame } from './frame.tsx';
import { sectionsFor } from './navigation.ts';

export function Routes({ person }: { readonly person: ReactNode }) {
  return (
    <BrowserRouter>
      <Frame person={person}>
        <RouteList>
          <Route path="/" element={<FirstPage />} />
          <Route path="/counter/*" element={<CounterRoutes />} />
          <Route path="/desk/*" element={<DeskRoutes />} />
          <Route path="/manager/*" element={<ManagerRoutes />} />
          <Route path="*" element={<NoPage />} />
        </RouteList>
      </Frame>
    </BrowserRouter>
  );
}

/** The first page of what the person may see. */
function FirstPage() {
  const viewer = useViewer();
  const [path] = sectionsFor(viewer).flatMap(({ pages }) => pages.map((page) => page.path));
  return path === undefined ? <NoPage /> : <Navigate to={path} replace />;
}
