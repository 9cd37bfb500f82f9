import { Alert, Grid, Stack, Text } from '@mantine/core';
import { ConsoleDeskCaseDocument } from 'customer-graph-client/console';
import { useParams } from 'react-router';
import { Later } from '../../components/later.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { PersonCard } from '../common/person-card.tsx';
import { texts as commonTexts } from '../common/texts.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { CaseContacts } from './case-contacts.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseMessages } from './case-messages.tsx';
import { CaseOffers } from './case-offers.tsx';
import { CaseOutcome } from './case-outcome.tsx';
import { CaseSteps } from './case-steps.tsx';
import type { ShownCase } from './case-type.ts';
import { CaseUpdates } from './case-updates.tsx';
import { texts } from './texts.ts';

/** A case on one page: what was promised and done, and what else happened with the person. */
export default function CasePage() {
  const { id = '' } = useParams();
  const { title, notFound } = useTexts(texts);
  const viewer = useViewer();
  const interactions = viewer.may('interactions:read');
  const read = useRead(ConsoleDeskCaseDocument, { id, interactions }, { live: 'CASES' });
  return (
    <Page title={read.data?.serviceCase?.title ?? title}>
      <ReadView read={read}>
        {({ serviceCase }) =>
          serviceCase == null ? (
            <Text>{notFound}</Text>
          ) : (
            <CaseView serviceCase={serviceCase} canWrite={viewer.may('cases:write')} />
          )
        }
      </ReadView>
    </Page>
  );
}

function CaseView({ serviceCase, canWrite }: { readonly serviceCase: ShownCase; readonly canWrite: boolean }) {
  const { broken, timeline } = useTexts(texts);
  const { customerSearch } = useTexts(commonTexts);
  const { customer, breached, messages } = serviceCase;
  const props = { serviceCase, canWrite };
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack gap="md">
          {breached === true && <Alert color="red" title={broken} />}
          <CaseHead {...props} />
          <CaseOutcome {...props} />
          <CaseSteps {...props} />
          <Later>
            <CaseUpdates {...props} />
            <CaseContacts {...props} />
            <CaseOffers {...props} />
            {messages != null && <CaseMessages {...props} />}
          </Later>
        </Stack>
      </Grid.Col>
      {customer != null && (
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <Panel title={customerSearch}>
              <PersonCard person={customer} />
            </Panel>
            {customer.timeline != null && (
              <Later>
                <Panel title={timeline}>
                  <Timeline customerId={customer.id} first={customer.timeline} />
                </Panel>
              </Later>
            )}
          </Stack>
        </Grid.Col>
      )}
    </Grid>
  );
}
