import { NativeSelect } from '@mantine/core';
import { ConsoleBestCustomersDocument, type ValueMeasure } from 'customer-graph-client/console';
import { useState } from 'react';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { CustomerTable } from './customer-table.tsx';
import { texts } from './texts.ts';

const MEASURES: readonly ValueMeasure[] = ['LIFETIME_VALUE', 'PREDICTED_VALUE', 'ORDER_COUNT'];

/** The customers with the highest value, and why they are the best. */
export default function BestCustomersPage() {
  const all = useTexts(texts);
  const [by, setBy] = useState<ValueMeasure>('LIFETIME_VALUE');
  const pages = usePages(ConsoleBestCustomersDocument, { by, first: 20 }, (data) => data.bestCustomers);
  return (
    <Page title={all.title}>
      <NativeSelect
        label={all.by}
        value={by}
        data={MEASURES.map((value) => ({ value, label: all[value] }))}
        onChange={(event) => setBy(event.currentTarget.value as ValueMeasure)}
        maw={320}
      />
      <PageList pages={pages}>{(customers) => <CustomerTable customers={customers} />}</PageList>
    </Page>
  );
}
