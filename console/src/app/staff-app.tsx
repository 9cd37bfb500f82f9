import { Button, Group, Text } from '@mantine/core';
import type { Client } from '@urql/core';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../language/language.ts';
import type { StaffSession } from '../session/staff-session.ts';
import { useViewer } from '../session/viewer-context.ts';
import { GraphApp } from './graph-app.tsx';
import { texts } from './texts.ts';

type Props = { readonly client: Client; readonly session: StaffSession };

/** The console of a member of staff who signed in. */
export function StaffApp({ client, session }: Props) {
  return <GraphApp client={client} person={<Person session={session} />} />;
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
