import { Anchor, Button, List, Stack, Text } from '@mantine/core';
import { ConsoleSegmentMembersDocument, type ConsoleSegmentMembersFragment } from 'customer-graph-client/console';
import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { ReadError } from '../../components/read-view.tsx';
import { texts as shared } from '../../components/texts.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

type Page = ConsoleSegmentMembersFragment;
type Props = { readonly id: string; readonly first: Page | null };

/** The members, page by page. The first page came with the segment. */
export function MemberList({ id, first }: Props) {
  const all = useTexts(texts);
  const { more: moreText } = useTexts(shared);
  const client = useClient();
  const [later, setLater] = useState<readonly Page[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Parameters<typeof ReadError>[0]['error']>();
  const pages = first === null ? [] : [first, ...later];
  const members = pages.flatMap(({ nodes }) => nodes);
  const last = pages.at(-1)?.pageInfo;
  async function more(): Promise<void> {
    setBusy(true);
    const variables = { id, after: last?.endCursor ?? null };
    const result = await client.query(ConsoleSegmentMembersDocument, variables).toPromise();
    const node = result.data?.node;
    const page = node != null && 'members' in node ? node.members : null;
    if (page != null) setLater([...later, page]);
    setError(result.error);
    setBusy(false);
  }
  if (members.length === 0) return <Text>{all.noMembers}</Text>;
  return (
    <Stack gap="md">
      <List>
        {members.map(({ id: customerId, name }) => (
          <List.Item key={customerId}>
            <Anchor component={Link} to={`/counter/customers/${customerId}`}>
              {name?.display ?? all.noName}
            </Anchor>
          </List.Item>
        ))}
      </List>
      {error !== undefined && <ReadError error={error} partial onRetry={() => void more()} />}
      {last?.hasNextPage === true && (
        <Button variant="default" onClick={() => void more()} loading={busy} style={{ alignSelf: 'center' }}>
          {moreText}
        </Button>
      )}
    </Stack>
  );
}
