import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

const ROLES = ['support', 'pos', 'commerce', 'analyst', 'admin'];
const A_DAY = 86_400;

const FIRST_QUERY = `# A customer of the sample shop is at the counter and gives her phone number.
# The book icon at the top left explains every field.
query Counter {
  customersBy(key: { phone: "07700 900123" }) {
    name { display }
    warranties { nodes { description status } }
    nextActions { kind message }
    contactDecision(channel: EMAIL, purpose: MARKETING, sku: "PND-PEARL") { allowed reasons { code } }
    timeline(first: 5) { nodes { occurredAt summary } }
  }
}
`;

/** The editor runs in web workers; `build.ts` puts each beside this page. */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(`/graphiql/${label === 'json' || label === 'graphql' ? label : 'editor'}.worker.js`),
  },
});

async function tokenOf(role: string): Promise<string> {
  return (await fetch(`/token?role=${role}&expires-in=${A_DAY}`)).text();
}

function Page() {
  const [role, setRole] = useState('support');
  const [token, setToken] = useState<string>();
  useEffect(() => void tokenOf(role).then(setToken), [role]);
  if (token === undefined) return null;
  const headers = { authorization: `Bearer ${token}` };
  const editable = JSON.stringify(headers, null, 2);
  return (
    <GraphiQL
      // GraphiQL reads the headers at its first rendering only, so another token needs another editor.
      key={token}
      // The schema request needs headers before the header editor exists; afterwards the editor's headers win.
      fetcher={createGraphiQLFetcher({ url: '/graphql', headers })}
      defaultQuery={FIRST_QUERY}
      initialHeaders={editable}
      defaultHeaders={editable}
      defaultEditorToolsVisibility="headers"
    >
      <GraphiQL.Logo>
        <label>
          Token of{' '}
          <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            {ROLES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

createRoot(document.body).render(<Page />);
