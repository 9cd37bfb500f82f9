import {
  ConsoleDeskTimelineDocument,
  type ConsoleDeskTimelineEntryFragment,
  type TimelineFilter,
} from 'customer-graph-client/console';
import { PageList } from '../../components/page-list.tsx';
import { useFollowingPages } from '../../graph/use-following-pages.ts';
import { useTexts } from '../../language/language.ts';
import { EntryList } from './entry-list.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly customerId: string;
  readonly filter?: TimelineFilter | null;
  /** Of the query of the page. */
  readonly first: {
    readonly nodes: readonly ConsoleDeskTimelineEntryFragment[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  };
};

/** The whole timeline of a person: what the query of the page brought, and what follows. */
export function Timeline({ customerId, filter = null, first }: Props) {
  const { none } = useTexts(texts);
  const variables = { id: customerId, filter, first: 20 };
  const pages = useFollowingPages(first, ConsoleDeskTimelineDocument, variables, ({ customer }) => customer?.timeline);
  return (
    <PageList pages={pages} empty={none}>
      {(entries) => <EntryList entries={entries} />}
    </PageList>
  );
}
