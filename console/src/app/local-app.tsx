import { useState } from 'react';
import type { EarlyAnswer } from '../session/early-answer.ts';
import { type LocalSignIn, localSession, saveLocalSignIn } from '../session/local-role.ts';
import type { LocallySignedIn } from '../session/opening.ts';
import { GraphApp } from './graph-app.tsx';
import { RoleSwitch } from './role-switch.tsx';

type Props = { readonly graphqlUrl: string; readonly early: EarlyAnswer; readonly first: LocallySignedIn };

/** The console on one's own machine: one may be any member of staff. */
export function LocalApp({ first, ...access }: Props) {
  const [{ signIn, session }, setSignedIn] = useState<Omit<LocallySignedIn, 'kind'>>(first);
  function switchTo(next: LocalSignIn): void {
    saveLocalSignIn(next);
    setSignedIn({ signIn: next, session: localSession(next) });
  }
  const roleSwitch = <RoleSwitch signIn={signIn} onSwitch={switchTo} />;
  return <GraphApp {...access} key={session.key} session={session} person={roleSwitch} atFault={roleSwitch} />;
}
