import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NoPage } from '../components/no-page.tsx';

const OwedPage = lazy(() => import('./owed/owed-page.tsx'));
const CasesPage = lazy(() => import('./cases/cases-page.tsx'));
const CasePage = lazy(() => import('./case/case-page.tsx'));
const CustomerPage = lazy(() => import('./customer/customer-page.tsx'));
const MatchesPage = lazy(() => import('./duplicates/matches-page.tsx'));
const PairPage = lazy(() => import('./duplicates/pair-page.tsx'));
const FeedbackPage = lazy(() => import('./feedback/feedback-page.tsx'));
const IdentifyPage = lazy(() => import('./feedback/identify-page.tsx'));
const UnidentifiedPage = lazy(() => import('./feedback/unidentified-page.tsx'));

export default function DeskRoutes() {
  return (
    <Routes>
      <Route index element={<OwedPage />} />
      <Route path="cases" element={<CasesPage />} />
      <Route path="cases/:id" element={<CasePage />} />
      <Route path="customers/:id" element={<CustomerPage />} />
      <Route path="duplicates" element={<MatchesPage />} />
      <Route path="duplicates/:left/:right" element={<PairPage />} />
      <Route path="feedback" element={<FeedbackPage />} />
      <Route path="identify" element={<IdentifyPage />} />
      <Route path="identify/:id" element={<UnidentifiedPage />} />
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
