import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type Channel, ConsoleJourneyDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { DateRange, useDateRange } from '../../components/date-range.tsx';
import { optionsOf } from '../../components/options.ts';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { StoreSelect } from '../../components/store-select.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { JourneyChart } from './journey-chart.tsx';
import { JourneyTable } from './journey-table.tsx';
import { texts } from './texts.ts';

/** How customers move from one touchpoint to the next, and where they stop. */
export default function JourneysPage() {
  const all = useTexts(texts);
  const channels = useTexts(channelTexts);
  const [time, setTime] = useDateRange('days90');
  const [store, setStore] = useState<string | null>(null);
  const [via, setVia] = useState<Channel | ''>('');
  const read = useRead(ConsoleJourneyDocument, {
    ...time.range,
    store,
    via: via === '' ? null : via,
  });
  return (
    <Page title={all.title}>
      <Group gap="sm" align="flex-start">
        <DateRange value={time} onChange={setTime} />
        <StoreSelect value={store} onChange={setStore} />
        <NativeSelect
          label={all.channel}
          value={via}
          data={[{ value: '', label: all.allChannels }, ...optionsOf(channels)]}
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
