import { NoPage } from '../app/no-page.tsx';

export default function DeskRoutes() {
  return <NoPage />;
}
