import { type LazyPages, pageAt } from '../components/lazy-pages.ts';
import { counterPages } from '../counter/counter-pages.ts';
import { deskPages } from '../desk/desk-pages.ts';
import { managerPages } from '../manager/manager-pages.ts';

const SECTIONS = new Map<string, LazyPages>([
  ['counter', counterPages],
  ['desk', deskPages],
  ['manager', managerPages],
]);

/** Loads the code of the page at a path beside that of the app, which it would wait for otherwise. */
export function preloadPage(path: string): void {
  const [, section = '', ...rest] = path.replace(/\/$/, '').split('/');
  const load = pageAt(SECTIONS.get(section) ?? {}, rest.join('/'));
  // If it fails, the page tries again and says so.
  load?.().catch(() => {});
}
