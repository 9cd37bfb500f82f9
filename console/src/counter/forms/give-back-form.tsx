import { Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type Condition, type ConsoleJobFragment, ConsoleReturnItemDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { jobsOf } from '../person/counter-customer.ts';
import { ConditionField } from '../shared/condition-field.tsx';
import { usePresence } from '../shared/counter-store.ts';
import { draftsOf, FindingsField, toFindings } from '../shared/findings-field.tsx';
import { IntakePhotos } from '../shared/intake-photos.tsx';
import { PresenceField } from '../shared/presence-field.tsx';
import { texts } from './texts.ts';

/** Which item goes back: the one asked for, or else the one that is ready. */
export function GiveBackForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const { item } = useTexts(texts);
  const jobs = jobsOf(customer);
  const [jobId, setJobId] = useState(
    () => subjectId ?? (jobs.find(({ jobStatus }) => jobStatus === 'READY') ?? jobs[0])?.id ?? '',
  );
  const job = jobs.find(({ id }) => id === jobId);
  return (
    <Stack gap="sm">
      {jobs.length > 1 && (
        <NativeSelect
          label={item}
          value={jobId}
          data={jobs.map(({ id, description, tag }) => ({ value: id, label: `${description} · ${tag}` }))}
          onChange={(event) => setJobId(event.currentTarget.value)}
        />
      )}
      {job !== undefined && (
        <GiveBackItem
          key={job.id}
          job={job}
          owner={customer.name?.display ?? null}
          onDone={onDone}
          onCancel={onCancel}
        />
      )}
    </Stack>
  );
}

type Props = {
  readonly job: ConsoleJobFragment;
  /** The name of the customer. */
  readonly owner: string | null;
  onDone(message: string): void;
  onCancel(): void;
};

/** The item goes back, for an item with cover with the inspection that was done. */
export function GiveBackItem({ job, owner, onDone, onCancel }: Props) {
  const all = useTexts(texts);
  const { day } = useFormats();
  const { name: associate } = useViewer();
  const { isElsewhere, presence } = usePresence(job.store);
  const command = useCommand(ConsoleReturnItemDocument, (data) => data.returnItem ?? null);
  const [returnedTo, setReturnedTo] = useState('');
  const [present, setPresent] = useState(false);
  const hasCover = job.warranty != null;
  const [inspects, setInspects] = useState(hasCover && job.jobKind === 'INSPECTION');
  const [condition, setCondition] = useState<Condition>('GOOD');
  const [findings, setFindings] = useState(() => draftsOf(job.warranty?.lastInspection?.findings ?? []));
  async function giveBack(): Promise<void> {
    const payload = await command.run({
      jobId: job.id,
      expectedVersion: job.version,
      occurredAt: new Date().toISOString(),
      returnedTo: returnedTo.trim() || null,
      associate,
      inspection: inspects ? { condition, findings: toFindings(findings) } : null,
      ...presence(present),
    });
    if (payload === null) return;
    const due = inspects ? (payload.warranty?.nextInspectionDue ?? null) : null;
    onDone([all.givenBack(job.tag), ...(due === null ? [] : [all.nextInspection(day(due))])].join(' '));
  }
  return (
    <CommandForm
      command={command}
      fields={['returnedTo']}
      submit={all.giveBack}
      onSubmit={() => void giveBack()}
      onCancel={onCancel}
    >
      <Text fw={600}>{all.itemWithTag(job.description, job.tag)}</Text>
      <IntakePhotos jobId={job.id} />
      <TextInput
        label={all.returnedTo}
        description={all.returnedToHint(owner)}
        value={returnedTo}
        data-autofocus
        error={errorAt(command, 'returnedTo')}
        onChange={(event) => setReturnedTo(event.currentTarget.value)}
      />
      {isElsewhere && job.store !== null && <PresenceField store={job.store} checked={present} onChange={setPresent} />}
      {hasCover && (
        <Checkbox
          label={all.wasInspected}
          checked={inspects}
          onChange={(event) => setInspects(event.currentTarget.checked)}
        />
      )}
      {inspects && (
        <>
          <ConditionField value={condition} onChange={setCondition} />
          <FindingsField value={findings} onChange={setFindings} />
        </>
      )}
    </CommandForm>
  );
}
