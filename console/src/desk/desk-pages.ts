import { lazyPages } from '../components/lazy-pages.ts';

/** The pages by their routes. */
export const deskPages = lazyPages({
  '': () => import('./owed/owed-page.tsx'),
  cases: () => import('./cases/cases-page.tsx'),
  'cases/:id': () => import('./case/case-page.tsx'),
  'customers/:id': () => import('./customer/customer-page.tsx'),
  duplicates: () => import('./duplicates/matches-page.tsx'),
  'duplicates/:id': () => import('./duplicates/match-page.tsx'),
  'duplicates/:left/:right': () => import('./duplicates/pair-page.tsx'),
  feedback: () => import('./feedback/feedback-page.tsx'),
  identify: () => import('./feedback/identify-page.tsx'),
  'identify/:id': () => import('./feedback/unidentified-page.tsx'),
});
