import { Anchor, Button, Group, List, Text, TextInput } from '@mantine/core';
import { ConsoleDeskByHandleDocument } from 'customer-graph-client/console';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { PersonCard } from '../common/person-card.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { texts } from './texts.ts';

/** Finds what was said under a handle, by somebody who is not a known customer yet. */
export default function IdentifyPage() {
  const all = useTexts(texts);
  const { get, set } = useUrlFilters();
  const [system, setSystem] = useState(get('system') ?? 'instagram');
  const [handle, setHandle] = useState(get('handle') ?? '');
  const asked = get('handle');
  const key = { handle: { system: get('system') ?? 'instagram', value: asked ?? '' } };
  const read = useRead(ConsoleDeskByHandleDocument, { key }, { pause: asked === null });
  function find(event: FormEvent): void {
    event.preventDefault();
    set('system', system.trim());
    set('handle', handle.trim());
  }
  return (
    <Page title={all.identify}>
      <Text>{all.identifyHint}</Text>
      <form onSubmit={find}>
        <Group align="end">
          <TextInput
            label={all.system}
            description={all.systemHint}
            value={system}
            onChange={(event) => setSystem(event.currentTarget.value)}
          />
          <TextInput label={all.handle} value={handle} onChange={(event) => setHandle(event.currentTarget.value)} />
          <Button type="submit">{all.find}</Button>
        </Group>
      </form>
      {asked !== null && (
        <ReadView read={read}>
          {({ customersBy }) =>
            customersBy == null || customersBy.length === 0 ? (
              <Text role="status">{all.nobody}</Text>
            ) : (
              <List listStyleType="none" spacing="md">
                {customersBy.map((person) => (
                  <List.Item key={person.id}>
                    <PersonCard person={person} link={person.identified} />
                    {person.identified ? (
                      <Text size="sm">{all.known}</Text>
                    ) : (
                      <Anchor component={Link} to={`/desk/identify/${person.id}`}>
                        {all.who}
                      </Anchor>
                    )}
                  </List.Item>
                ))}
              </List>
            )
          }
        </ReadView>
      )}
    </Page>
  );
}
