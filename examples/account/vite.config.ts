import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

/** The graph of `npm start`. In production, the page and the API have hosts of their own, and the API allows the page's origin. */
const LOCAL_GRAPH = 'http://127.0.0.1:4000';

export default defineConfig(({ mode }) => {
  const { GRAPH_ORIGIN = LOCAL_GRAPH } = loadEnv(mode, '.', 'GRAPH_');
  return { plugins: [react()], server: { proxy: { '/graphql': GRAPH_ORIGIN } } };
});
