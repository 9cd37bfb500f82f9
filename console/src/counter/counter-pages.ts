import { lazyPages } from '../components/lazy-pages.ts';

/** The pages by their routes. */
export const counterPages = lazyPages({
  '': () => import('./look-up/look-up-page.tsx'),
  'customers/:id': () => import('./customer/customer-page.tsx'),
  receipts: () => import('./receipts/receipts-page.tsx'),
  custody: () => import('./custody/custody-page.tsx'),
  visits: () => import('./visits/visits-page.tsx'),
});
