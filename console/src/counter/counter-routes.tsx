import { useLocation, useNavigate } from 'react-router';
import { PageRoutes, routesTo } from '../components/page-routes.tsx';
import { useShortcuts } from '../components/shortcuts.ts';
import { counterPages } from './counter-pages.ts';
import { CounterStoreProvider } from './shared/store-choice.tsx';

const routes = routesTo(counterPages);

export function CounterRoutes() {
  const navigate = useNavigate();
  const isAtField = useLocation().pathname.replace(/\/$/, '') === '/counter';
  // On its own page, the field takes the key itself.
  useShortcuts(isAtField ? {} : { '/': () => void navigate('/counter') });
  return (
    <CounterStoreProvider>
      <PageRoutes routes={routes} />
    </CounterStoreProvider>
  );
}
