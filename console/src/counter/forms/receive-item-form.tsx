import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type Condition, ConsoleReceiveItemDocument, type ServiceJobKind } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { PhotosField } from '../../components/photos/photos-field.tsx';
import { usePhotos } from '../../components/photos/use-photos.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { fromLocalTime } from '../../language/zoned-time.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { jobKindTexts } from '../../terms/item-terms.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { coversOf } from '../person/counter-customer.ts';
import { ConditionField } from '../shared/condition-field.tsx';
import { useCounterStore } from '../shared/counter-store.ts';
import { draftsOf, FindingsField, toFindings } from '../shared/findings-field.tsx';
import { texts as sharedTexts } from '../shared/texts.ts';
import { usualPromise } from './promised-time.ts';
import { texts } from './texts.ts';

const OTHER = '';
const FIELDS = ['tag', 'description', 'serialNumber', 'promisedBy', 'conditionAtIntake', 'note'];

/** An item over the counter: what it is, its state before it leaves the sight of the person, and when it is ready. */
export function ReceiveItemForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const all = useTexts(texts);
  const { staffNote } = useTexts(sharedTexts);
  const kinds = useTexts(jobKindTexts);
  const { dateTime } = useFormats();
  const { store } = useCounterStore();
  const zone = useShop().zoneOf(store);
  const { name: associate } = useViewer();
  const command = useCommand(ConsoleReceiveItemDocument, (data) => data.receiveItem ?? null);
  const covers = coversOf(customer);
  const [coverId, setCoverId] = useState(subjectId ?? OTHER);
  const [tag, setTag] = useState('');
  const [kind, setKind] = useState<ServiceJobKind>(subjectId === null ? 'REPAIR' : 'INSPECTION');
  const [description, setDescription] = useState('');
  const [serialNumber, setSerialNumber] = useState('');
  const [condition, setCondition] = useState<Condition>('GOOD');
  const cover = covers.find(({ id }) => id === coverId) ?? null;
  const [findings, setFindings] = useState(() => draftsOf(cover?.lastInspection?.findings ?? []));
  const [promised, setPromised] = useState(() => usualPromise(new Date(), zone));
  const [note, setNote] = useState('');
  const photos = usePhotos();
  function chooseCover(id: string): void {
    setCoverId(id);
    setFindings(draftsOf(covers.find((one) => one.id === id)?.lastInspection?.findings ?? []));
  }
  async function receive(): Promise<void> {
    if (photos.failed) return;
    const payload = await command.run({
      customer: { id: customer.id },
      ...{ store, kind, tag, associate },
      ...(cover === null
        ? { description, serialNumber: serialNumber.trim() || null }
        : { warrantyId: cover.id, description: cover.description, sku: cover.sku, serialNumber: cover.serialNumber }),
      conditionAtIntake: condition,
      findings: toFindings(findings),
      attachments: photos.attachments,
      note: note.trim() || null,
      occurredAt: new Date().toISOString(),
      promisedBy: fromLocalTime(promised, zone) ?? promised,
    });
    if (payload === null) return;
    const warnings = payload.warnings.map(({ message }) => message);
    onDone([all.received(tag, dateTime(fromLocalTime(promised, zone) ?? '', store)), ...warnings].join(' '));
  }
  return (
    <CommandForm
      command={{ ...command, busy: command.busy || photos.sending }}
      fields={FIELDS}
      submit={all.receive}
      onSubmit={() => void receive()}
      onCancel={onCancel}
    >
      {covers.length > 0 && (
        <NativeSelect
          label={all.item}
          value={coverId}
          data={[
            { value: OTHER, label: all.otherItem },
            ...covers.map((one) => ({ value: one.id, label: one.description })),
          ]}
          onChange={(event) => chooseCover(event.currentTarget.value)}
        />
      )}
      {cover === null && (
        <>
          <TextInput
            label={all.description}
            value={description}
            required
            data-autofocus={subjectId === null || undefined}
            error={errorAt(command, 'description')}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <TextInput
            label={all.serialNumber}
            value={serialNumber}
            error={errorAt(command, 'serialNumber')}
            onChange={(event) => setSerialNumber(event.currentTarget.value)}
          />
        </>
      )}
      <TextInput
        label={all.tag}
        description={all.tagHint}
        value={tag}
        required
        data-autofocus={subjectId !== null || undefined}
        error={errorAt(command, 'tag')}
        onChange={(event) => setTag(event.currentTarget.value)}
      />
      <NativeSelect
        label={all.kind}
        value={kind}
        data={(Object.keys(kinds) as ServiceJobKind[]).map((value) => ({ value, label: kinds[value] }))}
        onChange={(event) => setKind(event.currentTarget.value as ServiceJobKind)}
      />
      <ConditionField value={condition} error={errorAt(command, 'conditionAtIntake')} onChange={setCondition} />
      <FindingsField value={findings} onChange={setFindings} />
      <PhotosField photos={photos} />
      <TextInput
        type="datetime-local"
        label={all.promisedFor}
        value={promised}
        required
        error={errorAt(command, 'promisedBy')}
        onChange={(event) => setPromised(event.currentTarget.value)}
      />
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
