import type { Plugin } from 'vite';

/** The module that the first script imports at once. */
const APP = '/src/app/show-app.tsx';

/**
 * Lets the browser fetch the script of the app beside the first one, which imports it while it already asks the graph, and the
 * configuration, which the first script waits for.
 */
export const preloadApp: Plugin = {
  name: 'preload-app',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (bundle === undefined) return [];
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(APP));
      if (app === undefined) throw new Error(`No chunk begins with ${APP}.`);
      const missing = [app.fileName, ...app.imports].filter((file) => !html.includes(file));
      const links = [
        { rel: 'preload', as: 'fetch', crossorigin: true, href: '/config.json' },
        ...missing.map((file) => ({ rel: 'modulepreload', crossorigin: true, href: `/${file}` })),
      ];
      return links.map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' }));
    },
  },
};
