import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Pages } from '../graph/use-pages.ts';
import { useTexts } from '../language/language.ts';
import { LaterItems } from './later.tsx';
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
        <LaterItems items={pages.items}>{children}</LaterItems>
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
