import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { ConsoleBookInspectionDocument, ConsoleBookVisitDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { storeOptions } from '../../components/options.ts';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { inspectableCovers } from '../person/counter-customer.ts';
import { useCounterStore, usePresence } from '../shared/counter-store.ts';
import { PresenceField } from '../shared/presence-field.tsx';
import { texts } from './texts.ts';
import { VisitTimes } from './visit-times.tsx';

const OTHER = '';

/** A visit in a store: the inspection of a cover, or anything else. The free times are those of the chosen store. */
export function BookingForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const all = useTexts(texts);
  const { dateTime } = useFormats();
  const { store: here } = useCounterStore();
  const { stores, storeName } = useShop();
  const covers = inspectableCovers(customer).filter(({ appointment }) => appointment == null);
  const [coverId, setCoverId] = useState(
    covers.find(({ id }) => id === subjectId)?.id ?? covers.find((one) => one.nextInspectionDue !== null)?.id ?? OTHER,
  );
  const [store, setStore] = useState(here);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [purpose, setPurpose] = useState('');
  const [note, setNote] = useState('');
  const [present, setPresent] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { isElsewhere, presence } = usePresence(store);
  const inspection = useCommand(ConsoleBookInspectionDocument, (data) => data.bookInspection ?? null);
  const visit = useCommand(ConsoleBookVisitDocument, (data) => data.bookAppointment ?? null);
  const command = coverId === OTHER ? visit : inspection;
  async function book(): Promise<void> {
    setMissing(startsAt === null);
    if (startsAt === null) return;
    const common = { store, startsAt, note: note.trim() || null, ...presence(present) };
    const payload =
      coverId === OTHER
        ? await visit.run({ ...common, customer: { id: customer.id }, purpose })
        : await inspection.run({ ...common, warrantyId: coverId });
    if (payload !== null) onDone(all.booked(dateTime(startsAt, store), storeName(store)));
  }
  return (
    <CommandForm
      command={command}
      fields={['startsAt', 'purpose', 'note']}
      submit={all.book}
      onSubmit={() => void book()}
      onCancel={onCancel}
    >
      <NativeSelect
        label={all.purpose}
        value={coverId}
        data-autofocus
        data={[
          ...covers.map(({ id, description }) => ({ value: id, label: all.inspectionOf(description) })),
          { value: OTHER, label: all.otherVisit },
        ]}
        onChange={(event) => setCoverId(event.currentTarget.value)}
      />
      {coverId === OTHER && (
        <TextInput
          label={all.reason}
          value={purpose}
          required
          error={errorAt(command, 'purpose')}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={all.store}
        value={store}
        data={storeOptions(stores)}
        onChange={(event) => {
          setStore(event.currentTarget.value);
          setStartsAt(null);
        }}
      />
      {isElsewhere && <PresenceField store={store} checked={present} onChange={setPresent} />}
      <VisitTimes
        key={store}
        store={store}
        chosen={startsAt}
        error={isMissing && startsAt === null ? all.chooseTime : errorAt(command, 'startsAt')}
        onChoose={setStartsAt}
      />
      <Textarea
        label={all.note}
        value={note}
        autosize
        error={errorAt(command, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
