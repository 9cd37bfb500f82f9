import { lazyPages } from '../components/lazy-pages.ts';

/** The pages by their routes. The library for charts is large: each page with one loads it for itself. */
export const managerPages = lazyPages({
  kpis: () => import('./kpis/kpis-page.tsx'),
  'pain-points': () => import('./pain-points/pain-points-page.tsx'),
  prevention: () => import('./prevention/prevention-page.tsx'),
  journeys: () => import('./journeys/journeys-page.tsx'),
  'best-customers': () => import('./best-customers/best-customers-page.tsx'),
  segments: () => import('./segments/segments-page.tsx'),
  'segments/:id': () => import('./segments/segment-page.tsx'),
  audiences: () => import('./audiences/audiences-page.tsx'),
  playbooks: () => import('./playbooks/playbooks-page.tsx'),
  integrations: () => import('./integrations/integrations-page.tsx'),
  deliveries: () => import('./integrations/deliveries-page.tsx'),
  imports: () => import('./imports/imports-page.tsx'),
});
