import { Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import {
  type ConsoleDeskConsentFragment,
  ConsoleDeskConsentHistoryDocument,
  type ConsoleDeskPreferencesFragment,
} from 'customer-graph-client/console';
import { PageList } from '../../components/page-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFollowingPages } from '../../graph/use-following-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { consentTexts, contactChannelTexts, purposeTexts, sourceTexts } from '../../terms/contact-terms.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { AnswerForm } from './answer-form.tsx';
import { texts } from './texts.ts';

type Props = { readonly customerId: string; readonly preferences: ConsoleDeskPreferencesFragment };

/** The answers in force, and all answers so far. */
export function Consents({ customerId, preferences: { consents, consentHistory } }: Props) {
  const all = useTexts(texts);
  const viewer = useViewer();
  return (
    <Panel
      title={all.consents}
      actions={
        viewer.may('preferences:write') && (
          <DialogButton text={all.answer}>
            {(close) => <AnswerForm customerId={customerId} onDone={close} />}
          </DialogButton>
        )
      }
    >
      {consents.length === 0 ? <Text>{all.noConsents}</Text> : <ConsentList consents={consents} />}
      {consentHistory != null && consentHistory.nodes.length > 0 && (
        <History customerId={customerId} first={consentHistory} />
      )}
    </Panel>
  );
}

function ConsentList({ consents }: { readonly consents: readonly ConsoleDeskConsentFragment[] }) {
  return (
    <List listStyleType="none" spacing="xs">
      {consents.map((consent) => (
        <List.Item key={consent.id}>
          <ConsentLine consent={consent} />
        </List.Item>
      ))}
    </List>
  );
}

function ConsentLine({ consent: { channel, purpose, consent, occurredAt, source, evidence } }: LineProps) {
  const answers = useTexts(consentTexts);
  const channels = useTexts(contactChannelTexts);
  const purposes = useTexts(purposeTexts);
  const sources = useTexts(sourceTexts);
  const { dateTime } = useFormats();
  return (
    <Group gap="xs">
      <Text>{`${channels[channel]}, ${purposes[purpose]}`}</Text>
      <Badge variant="default" tt="none">
        {answers[consent]}
      </Badge>
      <Text size="sm" c="dimmed">
        {[dateTime(occurredAt), sources[source], evidence].filter((part) => part != null).join(' · ')}
      </Text>
    </Group>
  );
}

type LineProps = { readonly consent: ConsoleDeskConsentFragment };
type HistoryProps = {
  readonly customerId: string;
  readonly first: NonNullable<ConsoleDeskPreferencesFragment['consentHistory']>;
};

function History({ customerId, first }: HistoryProps) {
  const { consentHistory } = useTexts(texts);
  const variables = { id: customerId, first: 20 };
  const pages = useFollowingPages(
    first,
    ConsoleDeskConsentHistoryDocument,
    variables,
    ({ customer }) => customer?.preferences?.consentHistory,
  );
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {consentHistory}
      </Title>
      <PageList pages={pages}>{(consents) => <ConsentList consents={consents} />}</PageList>
    </Stack>
  );
}
