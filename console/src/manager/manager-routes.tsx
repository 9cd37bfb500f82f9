import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NoPage } from '../components/no-page.tsx';

/** The library for charts is large: each page with one loads it for itself. */
const KpisPage = lazy(() => import('./kpis/kpis-page.tsx'));
const PainPointsPage = lazy(() => import('./pain-points/pain-points-page.tsx'));
const PreventionPage = lazy(() => import('./prevention/prevention-page.tsx'));
const JourneysPage = lazy(() => import('./journeys/journeys-page.tsx'));
const BestCustomersPage = lazy(() => import('./best-customers/best-customers-page.tsx'));
const SegmentsPage = lazy(() => import('./segments/segments-page.tsx'));
const SegmentPage = lazy(() => import('./segments/segment-page.tsx'));
const AudiencesPage = lazy(() => import('./audiences/audiences-page.tsx'));
const PlaybooksPage = lazy(() => import('./playbooks/playbooks-page.tsx'));
const IntegrationsPage = lazy(() => import('./integrations/integrations-page.tsx'));
const DeliveriesPage = lazy(() => import('./integrations/deliveries-page.tsx'));
const ImportsPage = lazy(() => import('./imports/imports-page.tsx'));

export default function ManagerRoutes() {
  return (
    <Routes>
      <Route path="kpis" element={<KpisPage />} />
      <Route path="pain-points" element={<PainPointsPage />} />
      <Route path="prevention" element={<PreventionPage />} />
      <Route path="journeys" element={<JourneysPage />} />
      <Route path="best-customers" element={<BestCustomersPage />} />
      <Route path="segments" element={<SegmentsPage />} />
      <Route path="segments/:id" element={<SegmentPage />} />
      <Route path="audiences" element={<AudiencesPage />} />
      <Route path="playbooks" element={<PlaybooksPage />} />
      <Route path="integrations" element={<IntegrationsPage />} />
      <Route path="deliveries" element={<DeliveriesPage />} />
      <Route path="imports" element={<ImportsPage />} />
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
