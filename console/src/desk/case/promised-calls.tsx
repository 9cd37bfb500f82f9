import { Group, List, Stack, Text } from '@mantine/core';
import { Countdown } from '../../components/countdown.tsx';
import { WideList } from '../../components/wide-list.tsx';
import { useTexts } from '../../language/language.ts';
import { RecordCallButton } from '../common/record-call-button.tsx';
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
    <WideList>
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
            {canWrite && <RecordCallButton call={call} phones={customer?.phones ?? []} />}
          </Group>
        </List.Item>
      ))}
    </WideList>
  );
}
