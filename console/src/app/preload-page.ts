import { type LazyPages, pageAt } from '../components/lazy-pages.ts';
import { counterPages } from '../counter/counter-pages.ts';
import { deskPages } from '../desk/desk-pages.ts';
import { managerPages } from '../manager/manager-pages.ts';

const SECTIONS = new Map<string, LazyPages>([
  ['counter', counterPages],
  ['desk', deskPages],
  ['manager', managerPages],
]);

/** Loads the code of the page at a path beside that of the app. */
export async function preloadPage(path: string): Promise<void> {
  const [, section = '', ...rest] = path.replace(/\/$/, '').split('/');
  await pageAt(SECTIONS.get(section) ?? {}, rest.join('/'))?.load();
}
