import { PageRoutes, routesTo } from '../components/page-routes.tsx';
import { managerPages } from './manager-pages.ts';

const routes = routesTo(managerPages);

export const ManagerRoutes = () => <PageRoutes routes={routes} />;
