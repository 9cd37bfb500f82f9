import { ConsoleStartDocument } from 'customer-graph-client/console';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createGraphClient } from '../graph/graph-client.ts';
import type { Opening } from '../session/opening.ts';
import { App } from './app.tsx';
import type { Start } from './start.ts';

/**
 * Draws the console when the first query is answered and the code of the page is there, or failed. What React waits for while it
 * draws, it draws 300 ms later, and each part that comes on its own costs a slow processor some 50 ms.
 */
export async function showApp(opening: Promise<Opening>, page: Promise<void>): Promise<void> {
  const [start] = await Promise.allSettled([opening.then(startGraph), page]);
  const root = document.getElementById('root');
  if (root !== null)
    createRoot(root).render(
      <StrictMode>
        <App start={start} />
      </StrictMode>,
    );
}

/** A failure of the first query is shown by the app, which asks it again. */
async function startGraph({ early, ...opening }: Opening): Promise<Start> {
  const client = createGraphClient(opening.graphqlUrl, opening.signedIn.session, early);
  await client.query(ConsoleStartDocument, {}).toPromise();
  return { ...opening, client };
}
