import { Badge, Group, List, Stack, Text } from '@mantine/core';
import type { ConsoleDeskMessageFragment } from 'customer-graph-client/console';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { contactChannelTexts, messageStatusTexts, objectionTexts } from '../../terms/contact-terms.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import type { CaseProps } from './case-type.ts';
import { SendMessageForm } from './send-message-form.tsx';
import { texts } from './texts.ts';

/** What the shop wrote to the customer about the case, and whether it arrived. */
export function CaseMessages({ serviceCase }: Pick<CaseProps, 'serviceCase'>) {
  const { messages: title, noMessages, send } = useTexts(texts);
  const viewer = useViewer();
  const { messages, customer } = serviceCase;
  const nodes = messages?.nodes ?? [];
  const canSend = viewer.may('messages:write') && customer != null;
  return (
    <Panel
      title={title}
      actions={
        canSend && (
          <DialogButton text={send}>
            {(close) => <SendMessageForm caseId={serviceCase.id} customerId={customer.id} onDone={close} />}
          </DialogButton>
        )
      }
    >
      {nodes.length === 0 && <Text>{noMessages}</Text>}
      <List listStyleType="none" spacing="sm">
        {nodes.map((message) => (
          <List.Item key={message.id}>
            <MessageLine message={message} />
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function MessageLine({ message }: { readonly message: ConsoleDeskMessageFragment }) {
  const statuses = useTexts(messageStatusTexts);
  const channels = useTexts(contactChannelTexts);
  const objectionNames = useTexts(objectionTexts);
  const { until: untilTime } = useTexts(texts);
  const { dateTime } = useFormats();
  const { occurredAt, messageStatus, sentVia, subject, body, objections } = message;
  const head = [dateTime(occurredAt), ...(sentVia == null ? [] : [channels[sentVia]])].join(' · ');
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Badge variant="default" tt="none">
          {statuses[messageStatus]}
        </Badge>
        <Text size="sm" c="dimmed">
          {head}
        </Text>
      </Group>
      {subject && <Text fw={600}>{subject}</Text>}
      {body && <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{body}</Text>}
      {objections.map(({ code, until }) => (
        <Text key={code} size="sm">
          {[objectionNames[code], ...(until == null ? [] : [untilTime(dateTime(until))])].join(', ')}
        </Text>
      ))}
    </Stack>
  );
}
