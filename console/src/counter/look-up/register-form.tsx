import { Group, TextInput } from '@mantine/core';
import { ConsoleRegisterCustomerDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { readNewCustomer } from './readings.ts';
import { texts } from './texts.ts';

type Props = { readonly typed: string; onCancel(): void };

const FIELDS = ['name.given', 'name.family', 'phones.0.number', 'emails.0.address'];

/** A new customer, with what was typed in its field. If a phone or an email is known already, its person opens. */
export function RegisterForm({ typed, onCancel }: Props) {
  const all = useTexts(texts);
  const navigate = useNavigate();
  const command = useCommand(ConsoleRegisterCustomerDocument, (data) => data.registerCustomer ?? null);
  const [{ given, family, email, phone }, setDraft] = useState(() => readNewCustomer(typed));
  const change = (part: Partial<ReturnType<typeof readNewCustomer>>) => setDraft((draft) => ({ ...draft, ...part }));
  async function register(): Promise<void> {
    const payload = await command.run({
      name: { given: given.trim() || null, family: family.trim() || null },
      emails: email.trim() === '' ? [] : [{ address: email.trim(), primary: true, verified: false }],
      phones: phone.trim() === '' ? [] : [{ number: phone.trim(), primary: true, verified: false }],
    });
    const id = payload?.customer?.id;
    if (id !== undefined) await navigate(`/counter/customers/${id}`, { state: { notice: payload?.outcome } });
  }
  return (
    <CommandForm
      command={command}
      fields={FIELDS}
      submit={all.register}
      onSubmit={() => void register()}
      onCancel={onCancel}
    >
      <Group grow align="start">
        <TextInput
          label={all.given}
          value={given}
          autoFocus
          autoComplete="off"
          error={errorAt(command, 'name.given')}
          onChange={(event) => change({ given: event.currentTarget.value })}
        />
        <TextInput
          label={all.family}
          value={family}
          autoComplete="off"
          error={errorAt(command, 'name.family')}
          onChange={(event) => change({ family: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label={all.phone}
        type="tel"
        value={phone}
        autoComplete="off"
        error={errorAt(command, 'phones.0.number')}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
      <TextInput
        label={all.email}
        type="email"
        value={email}
        autoComplete="off"
        error={errorAt(command, 'emails.0.address')}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
    </CommandForm>
  );
}
