import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type Condition, ConsoleRecordInspectionDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { PhotosField } from '../../components/photos/photos-field.tsx';
import { usePhotos } from '../../components/photos/use-photos.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { type Cover, inspectableCovers } from '../person/counter-customer.ts';
import { ConditionField } from '../shared/condition-field.tsx';
import { useCounterStore } from '../shared/counter-store.ts';
import { draftsOf, FindingsField, toFindings } from '../shared/findings-field.tsx';
import { texts as sharedTexts } from '../shared/texts.ts';
import { texts } from './texts.ts';

/** Which cover was inspected: the one asked for, its booked visit, or else the one whose inspection is due first. */
export function InspectionForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const { item } = useTexts(texts);
  const covers = inspectableCovers(customer).toSorted(byDueDay);
  const asked = covers.find(({ id, appointment }) => id === subjectId || appointment?.id === subjectId);
  const [coverId, setCoverId] = useState((asked ?? covers[0])?.id ?? '');
  const cover = covers.find(({ id }) => id === coverId);
  return (
    <Stack gap="sm">
      {covers.length > 1 && (
        <NativeSelect
          label={item}
          value={coverId}
          data={covers.map(({ id, description }) => ({ value: id, label: description }))}
          onChange={(event) => setCoverId(event.currentTarget.value)}
        />
      )}
      {cover !== undefined && <InspectCover key={cover.id} cover={cover} onDone={onDone} onCancel={onCancel} />}
    </Stack>
  );
}

const NEVER = '9999';
const byDueDay = (one: Cover, other: Cover): number =>
  (one.nextInspectionDue ?? NEVER).localeCompare(other.nextInspectionDue ?? NEVER);

type Props = { readonly cover: Cover; onDone(message: string): void; onCancel(): void };

function InspectCover({ cover, onDone, onCancel }: Props) {
  const all = useTexts(texts);
  const { staffNote } = useTexts(sharedTexts);
  const { day } = useFormats();
  const { store } = useCounterStore();
  const { name: associate } = useViewer();
  const command = useCommand(ConsoleRecordInspectionDocument, (data) => data.recordInspection ?? null);
  const [condition, setCondition] = useState<Condition>(cover.lastInspection?.condition ?? 'GOOD');
  const [findings, setFindings] = useState(() => draftsOf(cover.lastInspection?.findings ?? []));
  const [note, setNote] = useState('');
  const photos = usePhotos();
  async function record(): Promise<void> {
    if (photos.failed) return;
    const payload = await command.run({
      warrantyId: cover.id,
      occurredAt: new Date().toISOString(),
      ...{ store, associate, condition },
      findings: toFindings(findings),
      attachments: photos.attachments,
      note: note.trim() || null,
    });
    if (payload === null) return;
    const due = payload.warranty?.nextInspectionDue ?? null;
    onDone([all.inspected(cover.description), ...(due === null ? [] : [all.nextInspection(day(due))])].join(' '));
  }
  return (
    <CommandForm
      command={{ ...command, busy: command.busy || photos.sending }}
      fields={['condition', 'note']}
      submit={all.inspect}
      onSubmit={() => void record()}
      onCancel={onCancel}
    >
      <Text fw={600}>{cover.description}</Text>
      <ConditionField value={condition} hasFocus error={errorAt(command, 'condition')} onChange={setCondition} />
      <FindingsField value={findings} onChange={setFindings} />
      <PhotosField photos={photos} />
      <Textarea
        label={all.note}
        description={staffNote}
        value={note}
        autosize
        error={errorAt(command, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
