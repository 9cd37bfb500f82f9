import { Button, Group, Text, TextInput } from '@mantine/core';
import { ConsoleDeskMergeDocument, ConsoleDeskRejectMatchDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../components/command-form.tsx';
import { CommandNotice, errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { texts } from './texts.ts';

type Props = { readonly survivor: string; readonly other: string; readonly blocked: boolean };

/** Decides about a pair: one person, or two. A pair that cannot be merged can still be marked as two people, or it stays on the list. */
export function PairActions({ survivor, other, blocked }: Props) {
  const { merge, reject, rejectTitle } = useTexts(texts);
  const viewer = useViewer();
  const command = useCommand(ConsoleDeskMergeDocument, (data) => data.mergeCustomers ?? null);
  if (!viewer.may('identity:merge')) return null;
  return (
    <Group>
      {!blocked && (
        <Button loading={command.busy} onClick={() => void command.run({ survivor, others: [other] })}>
          {merge}
        </Button>
      )}
      <DialogButton text={reject} title={rejectTitle} size="sm">
        {(close) => <RejectForm left={survivor} right={other} onDone={close} />}
      </DialogButton>
      <CommandNotice command={command} />
    </Group>
  );
}

type FormProps = { readonly left: string; readonly right: string; onDone(): void };

function RejectForm({ left, right, onDone }: FormProps) {
  const { reject, because, rejectTitle } = useTexts(texts);
  const navigate = useNavigate();
  const command = useCommand(ConsoleDeskRejectMatchDocument, (data) => data.rejectMatch ?? null);
  const [reason, setReason] = useState('');
  async function save(): Promise<void> {
    if ((await command.run({ left, right, reason: reason.trim() || null })) === null) return;
    onDone();
    await navigate('/desk/duplicates');
  }
  return (
    <CommandForm {...{ command, submit: reject, onCancel: onDone }} fields={['reason']} onSubmit={() => void save()}>
      <Text>{rejectTitle}</Text>
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
