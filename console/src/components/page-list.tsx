import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';
import type { Pages } from '../graph/use-pages.ts';
import { useTexts } from '../language/language.ts';
import { LoadingBars, ReadError } from './read-view.tsx';
import { texts } from './texts.ts';

type Props<Item> = {
  readonly pages: Pages<Item>;
  /** What to say if there is nothing. */
  readonly empty?: string;
  readonly children: (items: readonly Item[]) => ReactNode;
};

/** A list, page by page, with a button for the next page. */
export function PageList<Item>({ pages, empty, children }: Props<Item>) {
  const { more, nothing } = useTexts(texts);
  if (pages.loading) return <LoadingBars />;
  return (
    <Stack gap="md">
      {pages.error !== undefined && (
        <ReadError error={pages.error} partial={pages.items.length > 0} onRetry={pages.refresh} />
      )}
      {pages.items.length > 0 ? (
        <Items items={pages.items}>{children}</Items>
      ) : (
        pages.error === undefined && <Text>{empty ?? nothing}</Text>
      )}
      {pages.hasMore && (
        <Button variant="default" onClick={pages.more} loading={pages.loadingMore} style={{ alignSelf: 'center' }}>
          {more}
        </Button>
      )}
    </Stack>
  );
}

/** What a window shows of a list. */
const FIRST_ITEMS = 6;

/** The first items are there before the others, which a slow processor takes longer for than for the page. */
function Items<Item>({ items, children }: { readonly items: readonly Item[] } & Pick<Props<Item>, 'children'>) {
  return children(useDeferredValue(items, items.slice(0, FIRST_ITEMS)));
}
