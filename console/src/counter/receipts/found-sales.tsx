import { Stack, Text } from '@mantine/core';
import { ConsoleFindSalesDocument, type FindSalesInput } from 'customer-graph-client/console';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { FoundSale } from './found-sale.tsx';
import classes from './receipts.module.css';
import { texts } from './texts.ts';

type Props = { readonly input: FindSalesInput; readonly customerId: string | null };

/** The sales that fit, the best first. A search over many days goes on where it stopped. */
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
