import type { Client } from '@urql/core';
import { useState } from 'react';
import { createGraphClient } from '../graph/graph-client.ts';
import { type LocalSignIn, localSession, saveLocalSignIn } from '../session/local-role.ts';
import type { LocallySignedIn } from '../session/opening.ts';
import { GraphApp } from './graph-app.tsx';
import { RoleSwitch } from './role-switch.tsx';

type Person = Omit<LocallySignedIn, 'kind'> & { readonly client: Client };
type Props = { readonly graphqlUrl: string; readonly first: Person };

/** The console on one's own machine: one may be any member of staff. */
export function LocalApp({ graphqlUrl, first }: Props) {
  const [{ signIn, session, client }, setPerson] = useState(first);
  function switchTo(next: LocalSignIn): void {
    saveLocalSignIn(next);
    const nextSession = localSession(next);
    setPerson({ signIn: next, session: nextSession, client: createGraphClient(graphqlUrl, nextSession, null) });
  }
  const roleSwitch = <RoleSwitch signIn={signIn} onSwitch={switchTo} />;
  return <GraphApp key={session.key} client={client} person={roleSwitch} atFault={roleSwitch} />;
}
