import { Anchor, Stack, Text } from '@mantine/core';
import {
  ConsoleDeskIdentifyDocument,
  ConsoleDeskUnidentifiedDocument,
  type ConsoleDeskUnidentifiedQuery,
} from 'customer-graph-client/console';
import { Link, useParams } from 'react-router';
import { CommandNotice } from '../../components/command-notice.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { CustomerSearch } from '../common/customer-search.tsx';
import { PersonCard } from '../common/person-card.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { texts } from './texts.ts';

/** What somebody said who is known by a handle only, and the question who it is. */
export default function UnidentifiedPage() {
  const { id = '' } = useParams();
  const { identify, notFound } = useTexts(texts);
  const read = useRead(ConsoleDeskUnidentifiedDocument, { id });
  return (
    <Page title={identify}>
      <ReadView read={read}>
        {({ customer }) =>
          customer == null ? <Text>{notFound}</Text> : <Unidentified recordId={id} customer={customer} />
        }
      </ReadView>
    </Page>
  );
}

type Props = { readonly recordId: string; readonly customer: NonNullable<ConsoleDeskUnidentifiedQuery['customer']> };

function Unidentified({ recordId, customer }: Props) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDeskIdentifyDocument, (data) => data.identifyCustomer ?? null);
  return (
    <>
      <PersonCard person={customer} link={customer.identified} />
      {customer.identified ? (
        <Stack gap={4} role="status">
          <Text fw={600}>{all.joined}</Text>
          <Text size="sm">{all.undoHint}</Text>
          <Anchor component={Link} to={`/desk/customers/${customer.id}?view=identity`}>
            {all.openPerson}
          </Anchor>
        </Stack>
      ) : (
        <Panel title={all.join}>
          <CommandNotice command={command} />
          <CustomerSearch
            choose={all.joinButton}
            busy={command.busy}
            onChoose={({ id }) => void command.run({ unidentifiedId: recordId, customer: { id } })}
          />
        </Panel>
      )}
      {customer.timeline != null && (
        <Panel title={all.said}>
          <Timeline customerId={customer.id} first={customer.timeline} />
        </Panel>
      )}
    </>
  );
}
