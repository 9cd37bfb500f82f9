import { Stack, Text } from '@mantine/core';
import { ConsoleFindSalesDocument, type FindSalesInput } from 'customer-graph-client/console';
import { useEffect, useEffectEvent, useState } from 'react';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { FoundSale } from './found-sale.tsx';
import classes from './receipts.module.css';
import { texts } from './texts.ts';

type Props = { readonly input: FindSalesInput; readonly customerId: string | null };

/** A call of the graph reads twelve days of a store. More calls than these are the person's own wish. */
const CALLS_BY_ITSELF = 6;

/** The sales that fit, the best first. A search over many days goes on where it stopped, by itself while it found nothing. */
export function FoundSales({ input, customerId }: Props) {
  const { none, noneYet, results } = useTexts(texts);
  const pages = usePages(ConsoleFindSalesDocument, { input, first: 20 }, ({ findSales }) =>
    findSales == null
      ? null
      : {
          nodes: findSales.matches,
          pageInfo: { hasNextPage: findSales.endCursor !== null, endCursor: findSales.endCursor },
        },
  );
  const [calls, setCalls] = useState(1);
  const isIdle = !pages.loading && !pages.loadingMore && pages.error === undefined;
  const goesOn = isIdle && pages.items.length === 0 && pages.hasMore && calls < CALLS_BY_ITSELF;
  const goOn = useEffectEvent(() => {
    setCalls(calls + 1);
    pages.more();
  });
  useEffect(() => {
    if (goesOn) goOn();
  }, [goesOn]);
  return (
    <Stack gap="sm">
      <Text role="status" size="sm" c="dimmed">
        {pages.items.length === 0 ? '' : results(pages.items.length)}
      </Text>
      <PageList pages={pages} empty={pages.hasMore ? noneYet : none}>
        {(matches) => (
          <ul className={classes['sales']}>
            {matches.map(({ order, matchedOn }) =>
              order === null ? null : (
                <li key={order.id}>
                  <FoundSale order={order} matchedOn={matchedOn} customerId={customerId} />
                </li>
              ),
            )}
          </ul>
        )}
      </PageList>
    </Stack>
  );
}
