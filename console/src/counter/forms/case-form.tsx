import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type CaseReason, ConsoleOpenCounterCaseDocument, type Severity } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { caseReasonTexts } from '../../terms/case-terms.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { coversOf, ordersOf } from '../person/counter-customer.ts';
import { useCounterStore } from '../shared/counter-store.ts';
import { severityTexts, texts } from './texts.ts';

const NOTHING = '';
const FIELDS = ['title', 'reason', 'severity', 'details', 'orderId', 'warrantyId'];

/** Something went wrong: what, how bad, and with which purchase or cover. */
export function CaseForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const all = useTexts(texts);
  const reasons = useTexts(caseReasonTexts);
  const severities = useTexts(severityTexts);
  const { store } = useCounterStore();
  const command = useCommand(ConsoleOpenCounterCaseDocument, (data) => data.openCase ?? null);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState<CaseReason>('PRODUCT_QUALITY');
  const [severity, setSeverity] = useState<Severity>('NORMAL');
  const [details, setDetails] = useState('');
  const covers = coversOf(customer);
  const [aboutId, setAboutId] = useState(covers.find(({ id }) => id === subjectId)?.id ?? NOTHING);
  const isCover = covers.some(({ id }) => id === aboutId);
  async function open(): Promise<void> {
    const about = aboutId === NOTHING ? {} : isCover ? { warrantyId: aboutId } : { orderId: aboutId };
    const payload = await command.run({
      customer: { id: customer.id },
      ...{ title, reason, severity, store },
      details: details.trim() || null,
      via: 'STORE',
      touchpoint: 'counter',
      occurredAt: new Date().toISOString(),
      ...about,
    });
    if (payload !== null) onDone(all.caseOpened(title));
  }
  return (
    <CommandForm
      command={command}
      fields={FIELDS}
      submit={all.openCase}
      onSubmit={() => void open()}
      onCancel={onCancel}
    >
      <TextInput
        label={all.title}
        value={title}
        required
        data-autofocus
        error={errorAt(command, 'title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={all.caseReason}
        value={reason}
        data={(Object.keys(reasons) as CaseReason[]).map((value) => ({ value, label: reasons[value] }))}
        error={errorAt(command, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value as CaseReason)}
      />
      <NativeSelect
        label={all.severity}
        value={severity}
        data={(Object.keys(severities) as Severity[]).map((value) => ({ value, label: severities[value] }))}
        error={errorAt(command, 'severity')}
        onChange={(event) => setSeverity(event.currentTarget.value as Severity)}
      />
      <NativeSelect
        label={all.aboutWhat}
        value={aboutId}
        data={[
          { value: NOTHING, label: all.nothingCertain },
          ...covers.map(({ id, description }) => ({ value: id, label: description })),
          ...ordersOf(customer).map(({ id, number, lines }) => ({
            value: id,
            label: all.purchase(number, lines?.nodes[0]?.description ?? ''),
          })),
        ]}
        error={errorAt(command, 'orderId') ?? errorAt(command, 'warrantyId')}
        onChange={(event) => setAboutId(event.currentTarget.value)}
      />
      <Textarea
        label={all.details}
        description={all.inTheirWords}
        value={details}
        autosize
        minRows={3}
        error={errorAt(command, 'details')}
        onChange={(event) => setDetails(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
