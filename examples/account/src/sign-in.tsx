import { type Graph, openGraph } from 'customer-graph-client';
import { type FormEvent, type ReactNode, useState } from 'react';

/**
 * Takes the access token of a customer. In a shop, the page gets it from the pool of the stack, or from the shop's own OIDC issuer,
 * with a code and PKCE (docs/deploy.md); here one pastes what `npm run -s token -- --role customer --customer ID` prints.
 */
export function SignIn({ children }: { children(graph: Graph): ReactNode }) {
  const [graph, setGraph] = useState<Graph | null>(null);
  function take(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get('token'));
    setGraph(openGraph('/graphql', token.trim()));
  }
  if (graph !== null) return children(graph);
  return (
    <main>
      <h1>Sign in</h1>
      <form onSubmit={take}>
        <label>
          Your token
          <input name="token" required autoComplete="off" />
        </label>
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
