import { Button, Group, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConsoleKpisDocument, type ConsoleKpisQuery } from 'customer-graph-client/console';
import { useState } from 'react';
import { useDateRange } from '../../components/date-range.tsx';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { KpiCards } from './kpi-cards.tsx';
import { KPIS, type KpiField, type KpiInfo } from './kpi-catalog.ts';
import { KpiChart } from './kpi-chart.tsx';
import { type KpiFilter, KpiFilters } from './kpi-filters.tsx';
import { SetTargetForm } from './set-target-form.tsx';
import { texts } from './texts.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What service is like, against its targets and over time. */
export default function KpisPage() {
  const { title } = useTexts(texts);
  const viewer = useViewer();
  const [time, setTime] = useDateRange('days365');
  const [filter, setFilter] = useState<KpiFilter>({ by: 'MONTH', store: '', touchpoint: '', agent: '' });
  const read = useRead(ConsoleKpisDocument, {
    ...time.range,
    by: filter.by,
    touchpoint: orNull(filter.touchpoint),
    store: orNull(filter.store),
    agent: orNull(filter.agent),
    withStaff: viewer.may('cases:read'),
  });
  return (
    <Page title={title}>
      <KpiFilters
        {...{ time, filter }}
        touchpoints={read.data?.touchpoints?.map(({ key }) => key) ?? []}
        agents={read.data?.staff?.nodes ?? []}
        onTime={setTime}
        onFilter={setFilter}
      />
      <ReadView read={read}>{(data) => <Kpis data={data} filter={filter} />}</ReadView>
    </Page>
  );
}

function Kpis({ data, filter }: { readonly data: ConsoleKpisQuery; readonly filter: KpiFilter }) {
  const all = useTexts(texts);
  const viewer = useViewer();
  const rows = data.serviceKpis ?? [];
  const isOfShop = filter.store === '' && filter.touchpoint === '' && filter.agent === '';
  const isCounted = (kpi: KpiInfo) => rows.some((row) => row[kpi.field].value != null);
  // Those with figures first: a page that begins with dashes says nothing.
  const kpis = KPIS.filter(({ ofShop }) => isOfShop || ofShop !== true).toSorted(
    (one, other) => Number(isCounted(other)) - Number(isCounted(one)),
  );
  const [field, setField] = useState<KpiField>(() => kpis[0]?.field ?? 'csat');
  const [opened, { open, close }] = useDisclosure(false);
  const info = kpis.find((kpi) => kpi.field === field) ?? kpis[0];
  if (info === undefined) return null;
  const { name } = info;
  const current = rows.findLast((row) => row[info.field].value != null)?.[info.field].value ?? null;
  return (
    <Stack gap="md">
      <KpiCards kpis={kpis} rows={rows} chosen={info.field} onChoose={setField} />
      <Group justify="space-between">
        <Title order={2} size="h3">
          {all[info.field]}
        </Title>
        {name !== null && viewer.may('insights:write') && (
          <Button variant="default" onClick={open}>
            {all.setTarget}
          </Button>
        )}
      </Group>
      <KpiChart info={info} rows={rows} by={filter.by} />
      {name !== null && (
        <FormDrawer title={opened ? all.setTarget : null} onClose={close}>
          <SetTargetForm info={{ ...info, name }} {...{ current, ...filter }} onDone={close} />
        </FormDrawer>
      )}
    </Stack>
  );
}
