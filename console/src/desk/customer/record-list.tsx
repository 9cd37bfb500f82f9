import { Badge, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { type ConsoleDeskRecordFragment, ConsoleDeskUnmergeDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { WideList } from '../../components/wide-list.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { texts as commonTexts } from '../common/texts.ts';
import { texts } from './texts.ts';

type Props = {
  readonly records: readonly ConsoleDeskRecordFragment[];
  /** Whether each can become a person of its own. */
  readonly separable: boolean;
};

/** The records of one person, each with its own values. */
export function RecordList({ records, separable }: Props) {
  const { separate, separateTitle } = useTexts(texts);
  const { noName } = useTexts(commonTexts);
  const viewer = useViewer();
  return (
    <WideList spacing="md">
      {records.map((record) => (
        <List.Item key={record.id}>
          <Group justify="space-between" align="start">
            <RecordText record={record} />
            {separable && viewer.may('identity:merge') && (
              <DialogButton
                text={separate}
                title={separateTitle}
                label={`${separate}: ${record.name?.display || record.handles[0]?.value || noName}`}
              >
                {(close) => <SeparateForm record={record} onDone={close} />}
              </DialogButton>
            )}
          </Group>
        </List.Item>
      ))}
    </WideList>
  );
}

function RecordText({ record }: { readonly record: ConsoleDeskRecordFragment }) {
  const { survivor: survivorText, joined, created } = useTexts(texts);
  const { noName } = useTexts(commonTexts);
  const { dateTime } = useFormats();
  const { name, emails, phones, externalIds, handles, survivor, joinedAt } = record;
  const values = [
    ...emails.map(({ address }) => address),
    ...phones.map(({ number }) => number),
    ...[...externalIds, ...handles].map(({ system, value }) => `${system}: ${value}`),
  ];
  return (
    <Stack gap={2} style={{ minWidth: 0 }}>
      <Group gap="xs">
        <Text fw={600}>{name?.display || noName}</Text>
        {survivor && (
          <Badge variant="default" tt="none">
            {survivorText}
          </Badge>
        )}
      </Group>
      {values.map((value) => (
        <Text key={value} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {value}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {survivor ? created(dateTime(joinedAt)) : joined(dateTime(joinedAt))}
      </Text>
    </Stack>
  );
}

type FormProps = { readonly record: ConsoleDeskRecordFragment; onDone(): void };

function SeparateForm({ record: { id: recordId }, onDone }: FormProps) {
  const { separate, separateHint, because } = useTexts(texts);
  const command = useCommand(ConsoleDeskUnmergeDocument, (data) => data.unmergeCustomer ?? null);
  const [reason, setReason] = useState('');
  async function save(): Promise<void> {
    if ((await command.run({ recordId, reason: reason.trim() || null })) !== null) onDone();
  }
  return (
    <CommandForm {...{ command, submit: separate, onCancel: onDone }} fields={['reason']} onSubmit={() => void save()}>
      <Text>{separateHint}</Text>
      <TextInput
        label={because}
        value={reason}
        data-autofocus
        error={errorAt(command, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
