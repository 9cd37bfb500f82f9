import { ConsoleCounterCustomerDocument } from 'customer-graph-client/console';
import { useParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { NoPerson } from './no-person.tsx';
import { PersonView } from './person-view.tsx';
import { texts } from './texts.ts';

/** The person at the counter at a glance, in one query. */
export default function CustomerPage() {
  const { id = '' } = useParams();
  const { loadingTitle } = useTexts(texts);
  const viewer = useViewer();
  const read = useRead(ConsoleCounterCustomerDocument, {
    id,
    withCover: viewer.may('warranties:read'),
    withItems: viewer.may('service:read'),
    withOrders: viewer.may('orders:read'),
    withCases: viewer.may('cases:read'),
    withPreferences: viewer.may('preferences:read'),
  });
  const customer = read.data?.customer;
  if (customer != null) return <PersonView key={customer.id} customer={customer} />;
  return (
    <Page title={loadingTitle}>
      <ReadView read={read}>{() => <NoPerson />}</ReadView>
    </Page>
  );
}
