import { Anchor, Badge, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { ConsoleDeskFeedbackQuery } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { PhotoStrip } from '../../components/photos/photo-strip.tsx';
import { WideList } from '../../components/wide-list.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { metricTexts } from '../../terms/feedback-terms.ts';
import { PersonLink } from '../common/person-link.tsx';
import { texts as commonTexts } from '../common/texts.ts';
import { texts } from './texts.ts';

type Feedback = NonNullable<ConsoleDeskFeedbackQuery['feedback']>['nodes'][number];

const HIGHEST = { NPS: 10, CSAT: 5, CES: 7, STARS: 5 } as const;

export function FeedbackList({ feedback }: { readonly feedback: readonly Feedback[] }) {
  return (
    <WideList>
      {feedback.map((one) => (
        <List.Item key={one.id}>
          <FeedbackLine feedback={one} />
        </List.Item>
      ))}
    </WideList>
  );
}

function FeedbackLine({ feedback }: { readonly feedback: Feedback }) {
  const all = useTexts(texts);
  const metrics = useTexts(metricTexts);
  const channels = useTexts(channelTexts);
  const { dateTime, number } = useFormats();
  const { storeName } = useShop();
  const { occurredAt, metric, score, comment, attachments, via, store, serviceCase } = feedback;
  const where = [via && channels[via], store && storeName(store), dateTime(occurredAt, store ?? null)];
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group gap="xs">
          {metric != null && score != null && (
            <>
              <Badge tt="none">{all.score(number(score), number(HIGHEST[metric]))}</Badge>
              <Text size="sm">{metrics[metric]}</Text>
            </>
          )}
          <Text size="sm" c="dimmed">
            {where.filter(Boolean).join(' · ')}
          </Text>
        </Group>
        <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{comment ?? all.noWords}</Text>
        <PhotoStrip attachments={attachments} describe={all.photo} />
        <Group justify="space-between">
          <Author feedback={feedback} />
          {serviceCase != null && (
            <Text size="sm">
              {all.case}:{' '}
              <Anchor component={Link} to={`/desk/cases/${serviceCase.id}`}>
                {serviceCase.title}
              </Anchor>
            </Text>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

/** The customer who said it; or the handle, with the way to say who it is. */
function Author({ feedback: { customer, handle } }: { readonly feedback: Feedback }) {
  const { who } = useTexts(texts);
  const { anonymous } = useTexts(commonTexts);
  const viewer = useViewer();
  if (customer == null) return <Text>{handle ?? anonymous}</Text>;
  if (customer.identified) return <PersonLink customer={customer} />;
  const [known] = customer.handles;
  return (
    <Group gap="xs">
      <Text>{known === undefined ? (handle ?? anonymous) : `${known.system}: ${known.value}`}</Text>
      {viewer.may('identity:merge') && (
        <Anchor component={Link} to={`/desk/identify/${customer.id}`}>
          {who}
        </Anchor>
      )}
    </Group>
  );
}
