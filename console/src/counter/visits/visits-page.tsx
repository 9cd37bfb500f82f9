import { Group, TextInput } from '@mantine/core';
import { ConsoleVisitsDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { useCounterStore } from '../shared/counter-store.ts';
import { StoreChoice } from '../shared/store-choice.tsx';
import { texts } from './texts.ts';
import { VisitTable } from './visit-table.tsx';

/** Who comes to the store today, or on another day. */
export default function VisitsPage() {
  const { title, none, day: dayLabel } = useTexts(texts);
  const { store } = useCounterStore();
  const { today } = useShop();
  const [day, setDay] = useState(() => today(store));
  const pages = usePages(ConsoleVisitsDocument, { store, from: day, to: day, first: 20 }, (data) => data.appointments);
  return (
    <Page title={title} actions={<StoreChoice />}>
      <Group>
        <TextInput
          type="date"
          label={dayLabel}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value || today(store))}
        />
      </Group>
      <PageList pages={pages} empty={none}>
        {(visits) => <VisitTable visits={visits} />}
      </PageList>
    </Page>
  );
}
