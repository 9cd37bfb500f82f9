import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { ConsoleDeskCompleteCaseStepDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { CommandNotice, errorAt } from '../../components/command-notice.tsx';
import { Countdown } from '../../components/countdown.tsx';
import { Panel } from '../../components/panel.tsx';
import { WideList } from '../../components/wide-list.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import type { CaseProps, ShownCase } from './case-type.ts';
import { texts } from './texts.ts';

type Step = NonNullable<ShownCase['steps']>[number];

/** What is to do for a case, and what was done. */
export function CaseSteps({ serviceCase, canWrite }: CaseProps) {
  const { steps: title, noSteps } = useTexts(texts);
  const steps = serviceCase.steps ?? [];
  return (
    <Panel title={title}>
      {steps.length === 0 && <Text>{noSteps}</Text>}
      <WideList>
        {steps.map((step) => (
          <List.Item key={step.id}>
            <Group justify="space-between">
              <StepText step={step} store={serviceCase.store ?? null} />
              {canWrite && isToDo(step) && <StepButtons caseId={serviceCase.id} step={step} />}
            </Group>
          </List.Item>
        ))}
      </WideList>
    </Panel>
  );
}

const isToDo = ({ doneAt, dropped }: Step): boolean => doneAt == null && dropped == null;

function StepText({ step, store }: { readonly step: Step; readonly store: string | null }) {
  const { doneBy, doneAt: doneAtTime, dropped: droppedText } = useTexts(texts);
  const { dateTime } = useFormats();
  const { title, dueAt, doneAt, doneBy: who, dropped } = step;
  return (
    <Stack gap={2} style={{ flex: '1 1 220px' }}>
      <Text td={isToDo(step) ? 'none' : 'line-through'}>{title}</Text>
      {dropped != null ? (
        <Text size="sm">{droppedText(dropped.because)}</Text>
      ) : doneAt != null ? (
        <Text size="sm">
          {who == null ? doneAtTime(dateTime(doneAt, store)) : doneBy(dateTime(doneAt, store), who)}
        </Text>
      ) : (
        dueAt != null && (
          <div>
            <Countdown dueAt={dueAt} store={store} />
          </div>
        )
      )}
    </Stack>
  );
}

function StepButtons({ caseId, step }: { readonly caseId: string; readonly step: Step }) {
  const { done, drop, dropTitle } = useTexts(texts);
  const command = useCommand(ConsoleDeskCompleteCaseStepDocument, (data) => data.completeCaseStep ?? null);
  return (
    <Group gap="xs">
      <Button
        size="xs"
        loading={command.busy}
        aria-label={`${done}: ${step.title}`}
        onClick={() => void command.run({ caseId, stepId: step.id })}
      >
        {done}
      </Button>
      <DialogButton text={drop} title={dropTitle} label={`${drop}: ${step.title}`}>
        {(close) => <DropStepForm caseId={caseId} step={step} onDone={close} />}
      </DialogButton>
      <CommandNotice command={command} />
    </Group>
  );
}

type DropProps = { readonly caseId: string; readonly step: Step; onDone(): void };

function DropStepForm({ caseId, step, onDone }: DropProps) {
  const { because, save } = useTexts(texts);
  const [reason, setReason] = useState('');
  const command = useCommand(ConsoleDeskCompleteCaseStepDocument, (data) => data.completeCaseStep ?? null);
  async function drop(): Promise<void> {
    if ((await command.run({ caseId, stepId: step.id, droppedBecause: reason.trim() })) !== null) onDone();
  }
  return (
    <CommandForm
      {...{ command, submit: save, onCancel: onDone }}
      fields={['droppedBecause']}
      onSubmit={() => void drop()}
    >
      <Text>{step.title}</Text>
      <TextInput
        label={because}
        value={reason}
        required
        data-autofocus
        error={errorAt(command, 'droppedBecause')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
