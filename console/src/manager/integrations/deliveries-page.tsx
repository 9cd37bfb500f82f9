import { Group, NativeSelect, TextInput } from '@mantine/core';
import { ConsoleWebhookDeliveriesDocument, type WebhookDeliveryStatus } from 'customer-graph-client/console';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { DeliveryTable } from './delivery-table.tsx';
import { texts } from './texts.ts';

const STATUSES: readonly WebhookDeliveryStatus[] = [
  ...(['FAILED', 'REJECTED', 'RECEIVED'] as const),
  ...(['DRY_RUN', 'IGNORED', 'APPLIED'] as const),
];

/** What other systems delivered, and what became of it. The filter is in the address, so that one can send it to somebody. */
export default function DeliveriesPage() {
  const all = useTexts(texts);
  const [parameters, setParameters] = useSearchParams();
  const integration = parameters.get('integration') ?? '';
  const status = STATUSES.find((one) => one === parameters.get('status')) ?? null;
  const filter = {
    ...(integration === '' ? {} : { integration }),
    ...(status === null ? {} : { status: [status] }),
  };
  const pages = usePages(ConsoleWebhookDeliveriesDocument, { filter, first: 20 }, (data) => data.webhookDeliveries);
  function choose(name: string, value: string): void {
    setParameters((former) => {
      const next = new URLSearchParams(former);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  }
  return (
    <Page title={all.deliveries}>
      <Group gap="sm" align="flex-start">
        <NativeSelect
          label={all.status}
          value={status ?? ''}
          data={[{ value: '', label: all.allStatuses }, ...STATUSES.map((value) => ({ value, label: all[value] }))]}
          onChange={(event) => choose('status', event.currentTarget.value)}
        />
        <TextInput
          label={all.integration}
          value={integration}
          onChange={(event) => choose('integration', event.currentTarget.value.trim())}
        />
      </Group>
      <PageList pages={pages} empty={all.noDelivery}>
        {(deliveries) => <DeliveryTable deliveries={deliveries} />}
      </PageList>
    </Page>
  );
}
