import { Group, TextInput } from '@mantine/core';
import { ConsoleCorrectCustomerDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { type ContactDraft, ContactsField, draftsOfContacts, isChanged } from './contacts-field.tsx';
import { texts } from './texts.ts';

const NAME_FIELDS = ['given', 'family', 'preferred', 'pronunciation'] as const;
type NameField = (typeof NAME_FIELDS)[number];

/** Name, phones and emails as they should be. Only what changed is sent, so that nobody else's change is undone. */
export function DetailsForm({ customer, onDone, onCancel }: ActionFormProps) {
  const all = useTexts(texts);
  const { name, phones, emails } = customer;
  const before = {
    ...{ given: name?.given ?? '', family: name?.family ?? '' },
    ...{ preferred: name?.preferred ?? '', pronunciation: name?.pronunciation ?? '' },
  };
  const phonesBefore = phones.map(({ number, ...phone }) => ({ ...phone, address: number }));
  const command = useCommand(ConsoleCorrectCustomerDocument, (data) => data.updateCustomer ?? null);
  const [draft, setDraft] = useState<Record<NameField, string>>(before);
  const [phoneDrafts, setPhones] = useState(() => draftsOfContacts(phonesBefore));
  const [emailDrafts, setEmails] = useState(() => draftsOfContacts(emails));
  async function correct(): Promise<void> {
    const isNameChanged = NAME_FIELDS.some((field) => draft[field] !== before[field]);
    const done = await command.run({
      customerId: customer.id,
      expectedVersion: customer.version,
      ...(isNameChanged && {
        name: Object.fromEntries(NAME_FIELDS.map((field) => [field, draft[field].trim() || null])),
      }),
      ...(isChanged(phoneDrafts, phonesBefore) && {
        phones: toContacts(phoneDrafts).map(({ address, ...phone }) => ({ ...phone, number: address })),
      }),
      ...(isChanged(emailDrafts, emails) && { emails: toContacts(emailDrafts) }),
    });
    if (done !== null) onDone(all.corrected);
  }
  const fields = [
    ...NAME_FIELDS.map((field) => `name.${field}`),
    ...phoneDrafts.map((_, index) => `phones.${index}.number`),
    ...emailDrafts.map((_, index) => `emails.${index}.address`),
  ];
  return (
    <CommandForm
      command={command}
      fields={fields}
      submit={all.correct}
      onSubmit={() => void correct()}
      onCancel={onCancel}
    >
      <Group grow align="start">
        {NAME_FIELDS.slice(0, 2).map((field) => nameInput(field))}
      </Group>
      {NAME_FIELDS.slice(2).map((field) => nameInput(field))}
      <ContactsField
        legend={all.phones}
        label={all.phone}
        add={all.addPhone}
        type="tel"
        value={phoneDrafts}
        errorOf={(index) => errorAt(command, `phones.${index}.number`)}
        onChange={setPhones}
      />
      <ContactsField
        legend={all.emails}
        label={all.email}
        add={all.addEmail}
        type="email"
        value={emailDrafts}
        errorOf={(index) => errorAt(command, `emails.${index}.address`)}
        onChange={setEmails}
      />
    </CommandForm>
  );

  function nameInput(field: NameField) {
    return (
      <TextInput
        key={field}
        label={all[field]}
        value={draft[field]}
        autoComplete="off"
        data-autofocus={field === 'given' || undefined}
        error={errorAt(command, `name.${field}`)}
        onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
      />
    );
  }
}

/** Without empty rows; the first one is the main one if none is. */
function toContacts(drafts: readonly ContactDraft[]) {
  const filled = drafts.filter(({ address }) => address.trim() !== '');
  const hasPrimary = filled.some(({ primary }) => primary);
  return filled.map(({ address, label, verified, primary }, index) => ({
    ...{ address: address.trim(), label, verified },
    primary: primary || (!hasPrimary && index === 0),
  }));
}
