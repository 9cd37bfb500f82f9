import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { conditionTexts, estimateAnswerTexts } from '../../terms/item-terms.ts';
import { EstimateAnswer } from '../customer/estimate-answer.tsx';
import { GiveBackItem } from '../forms/give-back-form.tsx';
import { Fact, Facts } from '../shared/facts.tsx';
import { IntakePhotos } from '../shared/intake-photos.tsx';
import { EstimateForm } from './estimate-form.tsx';
import type { StoredItem } from './item-table.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { Stages } from './stages.tsx';
import { texts } from './texts.ts';

type Props = { readonly job: StoredItem; onDone(message: string): void };
type Form = 'giveBack' | 'estimate' | null;

/** One item: how it came, what happened to it, and what comes next. */
export function ItemDrawer({ job, onDone }: Props) {
  const all = useTexts(texts);
  const viewer = useViewer();
  const [form, setForm] = useState<Form>(null);
  const owner = job.customer?.name?.display ?? null;
  if (form === 'giveBack')
    return <GiveBackItem job={job} owner={owner} onDone={onDone} onCancel={() => setForm(null)} />;
  if (form === 'estimate')
    return <EstimateForm job={job} onDone={() => setForm(null)} onCancel={() => setForm(null)} />;
  return (
    <Stack gap="md">
      <Intake job={job} />
      <IntakePhotos jobId={job.id} />
      {viewer.may('service:write') && (
        <Stack gap="xs">
          <Title order={3} size="h5">
            {all.next}
          </Title>
          {job.jobStatus === 'AWAITING_APPROVAL' && <EstimateAnswer job={job} onDone={() => {}} />}
          <MoveButtons job={job} />
          <Group gap="xs">
            <Button
              variant={job.jobStatus === 'READY' ? 'filled' : 'default'}
              size="xs"
              onClick={() => setForm('giveBack')}
            >
              {all.giveBack}
            </Button>
            <Button variant="default" size="xs" onClick={() => setForm('estimate')}>
              {all.setEstimate}
            </Button>
          </Group>
        </Stack>
      )}
      <Stages stages={job.stages} store={job.store} />
    </Stack>
  );
}

function Intake({ job }: { readonly job: StoredItem }) {
  const all = useTexts(texts);
  const conditions = useTexts(conditionTexts);
  const answers = useTexts(estimateAnswerTexts);
  const { dateTime, money } = useFormats();
  const { tag, serialNumber, receivedAt, store, conditionAtIntake, findingsAtIntake, estimate, estimateAnswer } = job;
  const rows = [
    { name: all.customer, text: job.customer === null ? null : (job.customer.name?.display ?? all.nameless) },
    { name: all.tag, text: tag },
    { name: all.serialNumber, text: serialNumber },
    { name: all.received, text: dateTime(receivedAt, store) },
    { name: all.conditionThen, text: conditions[conditionAtIntake] },
    ...findingsAtIntake.map(({ part, condition, note }) => ({
      name: part,
      text: [conditions[condition], note].filter(Boolean).join(' · '),
    })),
    {
      name: all.estimate,
      text:
        estimate === null
          ? null
          : [money(estimate), estimateAnswer === null ? all.noAnswer : answers[estimateAnswer]].join(' · '),
    },
  ];
  return (
    <Facts>
      {rows
        .filter(({ text }) => text !== null)
        .map(({ name, text }) => (
          <Fact key={name} name={name}>
            {text}
          </Fact>
        ))}
    </Facts>
  );
}
