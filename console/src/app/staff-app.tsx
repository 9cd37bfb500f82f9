import { Button, Group, Text } from '@mantine/core';
import { use, useSyncExternalStore } from 'react';
import { useTexts } from '../language/language.ts';
import type { SignInSettings } from '../session/configuration.ts';
import { type StaffSession, startStaffSession } from '../session/staff-session.ts';
import { useViewer } from '../session/viewer-context.ts';
import { GraphApp } from './graph-app.tsx';
import { texts } from './texts.ts';

type Props = { readonly graphqlUrl: string; readonly signIn: SignInSettings };

/** A page starts one session, however often it is drawn. */
let started: Promise<StaffSession> | null = null;

/** The console of a member of staff who signs in. */
// biome-ignore lint/style/noDefaultExport: loaded only where people sign in
export default function StaffApp({ graphqlUrl, signIn }: Props) {
  started ??= startStaffSession(signIn);
  const session = use(started);
  return <GraphApp key={session.key} graphqlUrl={graphqlUrl} session={session} person={<Person session={session} />} />;
}

/** Who is signed in. A session that ended leaves what is on the page, so that nothing that was typed is lost unseen. */
function Person({ session }: { readonly session: StaffSession }) {
  const { signOut, signInAgain } = useTexts(texts);
  const { name } = useViewer();
  const ended = useSyncExternalStore(session.subscribe, session.hasEnded);
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" truncate visibleFrom="xs">
        {name}
      </Text>
      {ended ? (
        <Button size="xs" onClick={session.signInAgain}>
          {signInAgain}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={session.signOut}>
          {signOut}
        </Button>
      )}
    </Group>
  );
}
