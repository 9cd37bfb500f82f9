import { Group, List, Stack, Text } from '@mantine/core';
import { RecordCallForm } from '../../common-forms/record-call-form.tsx';
import { Countdown } from '../../components/countdown.tsx';
import { useTexts } from '../../language/language.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import type { CaseProps } from './case-type.ts';
import { texts } from './texts.ts';

/** The calls that were promised about the case and are still owed, each with the button that records it. */
export function PromisedCalls({ serviceCase: { id, store, customer }, canWrite }: CaseProps) {
  const all = useTexts(texts);
  const owed = (customer?.commitments?.nodes ?? []).flatMap(({ about, ...commitment }) =>
    about?.__typename === 'Call' && about.serviceCase?.id === id ? [{ ...commitment, call: about }] : [],
  );
  if (owed.length === 0) return null;
  return (
    <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
      {owed.map(({ id: commitmentId, dueAt, assignee, call }) => (
        <List.Item key={commitmentId}>
          <Group justify="space-between">
            <Stack gap={2} style={{ flex: '1 1 200px' }}>
              <Group gap="xs">
                <Countdown dueAt={dueAt} store={store ?? null} />
                <Text fw={600}>{all.callPromised}</Text>
                {assignee != null && <Text size="sm">{assignee}</Text>}
              </Group>
              {call.note && <Text style={{ overflowWrap: 'anywhere' }}>{call.note}</Text>}
            </Stack>
            {canWrite && (
              <DialogButton text={all.recordCall} variant="filled">
                {(close) => <RecordCallForm call={call} phones={customer?.phones ?? []} onDone={close} />}
              </DialogButton>
            )}
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
