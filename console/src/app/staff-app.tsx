import { Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../language/language.ts';
import type { EarlyAnswer } from '../session/early-answer.ts';
import type { StaffSession } from '../session/staff-session.ts';
import { useViewer } from '../session/viewer-context.ts';
import { GraphApp } from './graph-app.tsx';
import { texts } from './texts.ts';

type Props = { readonly graphqlUrl: string; readonly early: EarlyAnswer; readonly session: StaffSession };

/** The console of a member of staff who signed in. */
export function StaffApp({ session, ...access }: Props) {
  return <GraphApp {...access} session={session} person={<Person session={session} />} />;
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
