import { Anchor, List } from '@mantine/core';
import { ConsoleSegmentMembersDocument, type ConsoleSegmentMembersFragment } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { PageList } from '../../components/page-list.tsx';
import { useFollowingPages } from '../../graph/use-following-pages.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

type Props = { readonly id: string; readonly first: ConsoleSegmentMembersFragment };

/** The members, page by page. The first page came with the segment. */
export function MemberList({ id, first }: Props) {
  const all = useTexts(texts);
  const pages = useFollowingPages(first, ConsoleSegmentMembersDocument, { id }, ({ node }) =>
    node != null && 'members' in node ? node.members : null,
  );
  return (
    <PageList pages={pages} empty={all.noMembers}>
      {(members) => (
        <List>
          {members.map(({ id: customerId, name }) => (
            <List.Item key={customerId}>
              <Anchor component={Link} to={`/counter/customers/${customerId}`}>
                {name?.display ?? all.noName}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </PageList>
  );
}
