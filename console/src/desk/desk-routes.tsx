import { PageRoutes, routesTo } from '../components/page-routes.tsx';
import { deskPages } from './desk-pages.ts';

const routes = routesTo(deskPages);

export const DeskRoutes = () => <PageRoutes routes={routes} />;
