/** The code of each section, which loads when somebody goes there. */
export const sections = {
  counter: () => import('../counter/counter-routes.tsx'),
  desk: () => import('../desk/desk-routes.tsx'),
  manager: () => import('../manager/manager-routes.tsx'),
};

/** Loads the section of a path beside the sign-in, which it would wait for otherwise. */
export function preloadSection(path: string): void {
  const [, name = ''] = path.split('/');
  // If it fails, the page tries again and says so.
  if (name in sections) sections[name as keyof typeof sections]().catch(() => {});
}
