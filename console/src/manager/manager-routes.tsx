import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NoPage } from '../app/no-page.tsx';

/** The library for charts is large: each page with one loads it for itself. */
const ImportsPage = lazy(() => import('./imports/imports-page.tsx'));

export default function ManagerRoutes() {
  return (
    <Routes>
      <Route path="imports" element={<ImportsPage />} />
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
