import { Group, List, Stack, Text } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { AddContactForm } from './add-contact-form.tsx';
import type { CaseProps } from './case-type.ts';
import { PromiseCallForm } from './promise-call-form.tsx';
import { PromisedCalls } from './promised-calls.tsx';
import { texts } from './texts.ts';

/** Who spoke with the customer about the case. */
export function CaseContacts({ serviceCase, canWrite }: CaseProps) {
  const all = useTexts(texts);
  const channels = useTexts(channelTexts);
  const { dateTime } = useFormats();
  const { id, contacts, store, customer } = serviceCase;
  const nodes = contacts?.nodes ?? [];
  return (
    <Panel
      title={all.contacts}
      actions={
        canWrite && (
          <Group gap="xs">
            {customer != null && (
              <DialogButton text={all.promiseCall}>
                {(close) => <PromiseCallForm customerId={customer.id} caseId={id} onDone={close} />}
              </DialogButton>
            )}
            <DialogButton text={all.addContact}>
              {(close) => <AddContactForm caseId={id} onDone={close} />}
            </DialogButton>
          </Group>
        )
      }
    >
      <PromisedCalls {...{ serviceCase, canWrite }} />
      {nodes.length === 0 && <Text>{all.noContacts}</Text>}
      <List listStyleType="none" spacing="sm">
        {nodes.map(({ id: contactId, occurredAt, via, direction, note, agent }) => (
          <List.Item key={contactId}>
            <Stack gap={2}>
              <Text size="sm" c="dimmed">
                {[dateTime(occurredAt, store ?? null), channels[via], all[direction], agent]
                  .filter((part) => part != null)
                  .join(' · ')}
              </Text>
              {note && <Text style={{ overflowWrap: 'anywhere' }}>{note}</Text>}
            </Stack>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
