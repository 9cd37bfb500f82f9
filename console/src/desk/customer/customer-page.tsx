import { Button, Group, Text } from '@mantine/core';
import { ConsoleDeskCustomerDocument } from 'customer-graph-client/console';
import { useParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { contactChannelTexts, purposeTexts } from '../../terms/contact-terms.ts';
import { OpenCaseForm } from '../cases/open-case-form.tsx';
import { choiceOf } from '../common/choice-select.tsx';
import { DialogButton } from '../common/dialog-button.tsx';
import { PersonCard } from '../common/person-card.tsx';
import { texts as commonTexts } from '../common/texts.ts';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { useTimelineFilter } from '../timeline/use-timeline-filter.ts';
import { ContactView } from './contact-view.tsx';
import { IdentityView } from './identity-view.tsx';
import { texts } from './texts.ts';

type View = 'timeline' | 'identity' | 'contact';

/** A person: what happened, which records it has, or how it may be contacted. */
export default function CustomerPage() {
  const { id = '' } = useParams();
  const { title, notFound, openCase } = useTexts(texts);
  const { noName } = useTexts(commonTexts);
  const viewer = useViewer();
  const views = useViews();
  const { get } = useUrlFilters();
  const view = views.find((one) => one === get('view')) ?? views[0];
  const filter = useTimelineFilter();
  const channel = choiceOf(useTexts(contactChannelTexts), get('channel')) ?? 'EMAIL';
  const purpose = choiceOf(useTexts(purposeTexts), get('purpose')) ?? 'MARKETING';
  const read = useRead(ConsoleDeskCustomerDocument, {
    ...{ id, filter, channel, purpose },
    ...{ timeline: view === 'timeline', identity: view === 'identity', contact: view === 'contact' },
  });
  const customer = read.data?.customer ?? null;
  return (
    <Page
      title={customer === null ? title : customer.name?.display || noName}
      actions={
        customer !== null &&
        viewer.may('cases:write') && (
          <DialogButton text={openCase} size="sm">
            {(close) => <OpenCaseForm customer={customer} onDone={close} />}
          </DialogButton>
        )
      }
    >
      <ReadView read={read}>
        {() =>
          customer === null ? (
            <Text>{notFound}</Text>
          ) : (
            <>
              <PersonCard person={customer} link={false} />
              <ViewButtons views={views} view={view} />
              {customer.timeline != null && <TimelineView customerId={id} first={customer.timeline} />}
              {customer.identity != null && <IdentityView customerId={id} identity={customer.identity} />}
              {customer.preferences != null && (
                <ContactView customer={customer} preferences={customer.preferences} {...{ channel, purpose }} />
              )}
            </>
          )
        }
      </ReadView>
    </Page>
  );
}

/** The views that the person at the page may see. */
function useViews(): readonly View[] {
  const viewer = useViewer();
  return [
    ...(viewer.may('interactions:read') ? (['timeline'] as const) : []),
    ...(viewer.may('identity:read') ? (['identity'] as const) : []),
    ...(viewer.may('preferences:read') ? (['contact'] as const) : []),
  ];
}

function ViewButtons({ views, view }: { readonly views: readonly View[]; readonly view: View | undefined }) {
  const all = useTexts(texts);
  const { set } = useUrlFilters();
  return (
    <Group gap="xs" role="group" aria-label={all.views}>
      {views.map((one) => (
        <Button
          key={one}
          size="xs"
          variant={one === view ? 'filled' : 'default'}
          aria-pressed={one === view}
          onClick={() => set('view', one)}
        >
          {all[one]}
        </Button>
      ))}
    </Group>
  );
}
