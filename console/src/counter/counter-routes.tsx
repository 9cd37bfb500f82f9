import { lazy } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { NoPage } from '../components/no-page.tsx';
import { useShortcuts } from '../components/shortcuts.ts';
import LookUpPage from './look-up/look-up-page.tsx';
import { CounterStoreProvider } from './shared/store-choice.tsx';

const CustomerPage = lazy(() => import('./customer/customer-page.tsx'));
const ReceiptsPage = lazy(() => import('./receipts/receipts-page.tsx'));
const CustodyPage = lazy(() => import('./custody/custody-page.tsx'));
const VisitsPage = lazy(() => import('./visits/visits-page.tsx'));

/** The field is what a day at the counter begins with, so it comes with the section; each other page loads itself. */
export default function CounterRoutes() {
  const navigate = useNavigate();
  const isAtField = useLocation().pathname.replace(/\/$/, '') === '/counter';
  // On its own page, the field takes the key itself.
  useShortcuts(isAtField ? {} : { '/': () => void navigate('/counter') });
  return (
    <CounterStoreProvider>
      <Routes>
        <Route index element={<LookUpPage />} />
        <Route path="customers/:id" element={<CustomerPage />} />
        <Route path="receipts" element={<ReceiptsPage />} />
        <Route path="custody" element={<CustodyPage />} />
        <Route path="visits" element={<VisitsPage />} />
        <Route path="*" element={<NoPage />} />
      </Routes>
    </CounterStoreProvider>
  );
}
