import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type Channel, ConsoleJourneyDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { DateRange, useDateRange } from '../../components/date-range.tsx';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { JourneyChart } from './journey-chart.tsx';
import { JourneyTable } from './journey-table.tsx';
import { texts } from './texts.ts';

/** How customers move from one touchpoint to the next, and where they stop. */
export default function JourneysPage() {
  const all = useTexts(texts);
  const channels = useTexts(channelTexts);
  const { stores } = useShop();
  const [time, setTime] = useDateRange('days90');
  const [store, setStore] = useState('');
  const [via, setVia] = useState<Channel | ''>('');
  const read = useRead(ConsoleJourneyDocument, {
    ...time.range,
    store: store === '' ? null : store,
    via: via === '' ? null : via,
  });
  return (
    <Page title={all.title}>
      <Group gap="sm" align="flex-start">
        <DateRange value={time} onChange={setTime} />
        <NativeSelect
          label={all.store}
          value={store}
          data={[
            { value: '', label: all.allStores },
            ...stores.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(event) => setStore(event.currentTarget.value)}
        />
        <NativeSelect
          label={all.channel}
          value={via}
          data={[
            { value: '', label: all.allChannels },
            ...Object.entries(channels).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => setVia(event.currentTarget.value as Channel | '')}
        />
      </Group>
      <ReadView read={read}>
        {({ journey }) =>
          journey == null || journey.length === 0 ? (
            <Text>{all.none}</Text>
          ) : (
            <Stack gap="md">
              <JourneyChart steps={journey} />
              <JourneyTable steps={journey} />
            </Stack>
          )
        }
      </ReadView>
    </Page>
  );
}
