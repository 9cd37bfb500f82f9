import { NoPage } from '../app/no-page.tsx';

export default function CounterRoutes() {
  return <NoPage />;
}
