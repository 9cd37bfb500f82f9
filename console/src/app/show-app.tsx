import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Opening } from '../session/opening.ts';
import { App } from './app.tsx';

export function showApp(opening: PromiseSettledResult<Opening>): void {
  const root = document.getElementById('root');
  if (root !== null)
    createRoot(root).render(
      <StrictMode>
        <App opening={opening} />
      </StrictMode>,
    );
}
