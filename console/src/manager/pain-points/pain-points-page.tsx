import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { ConsolePainPointsDocument, type PainDimension } from 'customer-graph-client/console';
import { useState } from 'react';
import { DateRange, useDateRange } from '../../components/date-range.tsx';
import { optionsOf } from '../../components/options.ts';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { type DayRange, rangeBefore } from '../../language/days.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { DIMENSIONS } from '../terms/pain-terms.ts';
import { CausesDrawer } from './causes-drawer.tsx';
import { GrewMost } from './grew-most.tsx';
import { comparePains, type Pain } from './pain-growth.ts';
import { PainTable } from './pain-table.tsx';
import { texts } from './texts.ts';

/** What goes wrong, where, and what of it grows. */
export default function PainPointsPage() {
  const { title, by: byText, comparedWith } = useTexts(texts);
  const dimensions = useTexts(DIMENSIONS);
  const { day } = useFormats();
  const [time, setTime] = useDateRange('lastMonth');
  const [by, setBy] = useState<PainDimension>('REASON');
  const before = rangeBefore(time.range);
  const read = useRead(ConsolePainPointsDocument, {
    ...time.range,
    ...{ beforeFrom: before.from, beforeTo: before.to, by },
  });
  return (
    <Page title={title}>
      <Group gap="sm" align="flex-start">
        <DateRange value={time} onChange={setTime} />
        <NativeSelect
          label={byText}
          value={by}
          data={optionsOf(dimensions)}
          onChange={(event) => setBy(event.currentTarget.value as PainDimension)}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {comparedWith(day(before.from), day(before.to))}
      </Text>
      <ReadView read={read}>{(data) => <Pains pains={comparePains(data)} by={by} range={time.range} />}</ReadView>
    </Page>
  );
}

type PainsProps = { readonly pains: readonly Pain[]; readonly by: PainDimension; readonly range: DayRange };

function Pains({ pains, by, range }: PainsProps) {
  const { none } = useTexts(texts);
  const [open, setOpen] = useState<string | null>(null);
  if (pains.length === 0) return <Text>{none}</Text>;
  return (
    <Stack gap="md">
      <GrewMost pains={pains} by={by} onOpen={setOpen} />
      <PainTable pains={pains} by={by} onOpen={setOpen} />
      <CausesDrawer keyName={open} {...{ by, range, pains }} onClose={() => setOpen(null)} />
    </Stack>
  );
}
