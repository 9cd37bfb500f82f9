import { Alert, Group, NativeSelect } from '@mantine/core';
import { ConsoleCounterItemsDocument, type ServiceJobStatus } from 'customer-graph-client/console';
import { useState } from 'react';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { jobStatusTexts } from '../../terms/item-terms.ts';
import { useCounterStore } from '../shared/counter-store.ts';
import { StoreChoice } from '../shared/store-choice.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { ItemTable } from './item-table.tsx';
import { texts } from './texts.ts';

const ALL = '';
const STATUSES: readonly ServiceJobStatus[] = [
  'RECEIVED',
  'IN_PROGRESS',
  'AWAITING_APPROVAL',
  'AWAITING_PARTS',
  'READY',
  'CANCELLED',
];

/** What lies in the safe of the store, the item promised first on top. Two people see each other's work here. */
export default function CustodyPage() {
  const { title, none, only, everything } = useTexts(texts);
  const statuses = useTexts(jobStatusTexts);
  const { store } = useCounterStore();
  const [status, setStatus] = useState<string>(ALL);
  const [openId, setOpenId] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  function finish(message: string): void {
    setOpenId(null);
    setNotice(message);
  }
  function open(id: string): void {
    setNotice(null);
    setOpenId(id);
  }
  const filter = { store, inCustody: true, ...(status === ALL ? {} : { status: [status as ServiceJobStatus] }) };
  const pages = usePages(
    ConsoleCounterItemsDocument,
    { first: 20, filter },
    (data) => data.serviceJobs,
    'SERVICE_JOBS',
  );
  const opened = pages.items.find(({ id }) => id === openId) ?? null;
  return (
    <Page title={title} actions={<StoreChoice />}>
      <div role="status">{notice !== null && <Alert color="green">{notice}</Alert>}</div>
      <Group>
        <NativeSelect
          label={only}
          value={status}
          data={[{ value: ALL, label: everything }, ...STATUSES.map((value) => ({ value, label: statuses[value] }))]}
          onChange={(event) => setStatus(event.currentTarget.value)}
        />
      </Group>
      <PageList pages={pages} empty={none}>
        {(jobs) => <ItemTable jobs={jobs} onOpen={open} />}
      </PageList>
      <FormDrawer title={opened?.description ?? null} onClose={() => setOpenId(null)}>
        {opened !== null && <ItemDrawer key={opened.id} job={opened} onDone={finish} />}
      </FormDrawer>
    </Page>
  );
}
