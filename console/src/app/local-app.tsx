import { useMemo, useState } from 'react';
import { type LocalSignIn, localSession, savedLocalSignIn, saveLocalSignIn } from '../session/local-role.ts';
import { GraphApp } from './graph-app.tsx';
import { RoleSwitch } from './role-switch.tsx';

/** The console on one's own machine: one may be any member of staff. */
export function LocalApp({ graphqlUrl }: { readonly graphqlUrl: string }) {
  const [signIn, setSignIn] = useState(savedLocalSignIn);
  const session = useMemo(() => localSession(signIn), [signIn]);
  function switchTo(next: LocalSignIn): void {
    saveLocalSignIn(next);
    setSignIn(next);
  }
  const roleSwitch = <RoleSwitch signIn={signIn} onSwitch={switchTo} />;
  return (
    <GraphApp key={session.key} graphqlUrl={graphqlUrl} session={session} person={roleSwitch} atFault={roleSwitch} />
  );
}
