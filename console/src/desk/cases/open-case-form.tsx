import { Button, Group, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import {
  type CaseReason,
  type Channel,
  ConsoleDeskOpenCaseDocument,
  type ConsoleDeskPersonFragment,
  type Severity,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { caseReasonTexts, severityTexts } from '../../terms/case-terms.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import { CustomerSearch } from '../common/customer-search.tsx';
import { texts as commonTexts } from '../common/texts.ts';
import { texts } from './texts.ts';

type Props = { readonly customer?: ConsoleDeskPersonFragment; onDone(): void };

/** Records a bad experience as a case: first the customer, then what happened. */
export function OpenCaseForm({ customer, onDone }: Props) {
  const { forCustomer } = useTexts(texts);
  const [chosen, setChosen] = useState<ConsoleDeskPersonFragment | null>(customer ?? null);
  if (chosen === null) return <CustomerSearch choose={forCustomer} busy={false} onChoose={setChosen} />;
  const another = customer === undefined ? () => setChosen(null) : null;
  return <CaseFields person={chosen} onAnother={another} onDone={onDone} />;
}

type FieldsProps = {
  readonly person: ConsoleDeskPersonFragment;
  readonly onAnother: (() => void) | null;
  onDone(): void;
};

function CaseFields({ person, onAnother, onDone }: FieldsProps) {
  const all = useTexts(texts);
  const { noName } = useTexts(commonTexts);
  const { ownStore } = useShop();
  const navigate = useNavigate();
  const command = useCommand(ConsoleDeskOpenCaseDocument, (data) => data.openCase ?? null);
  const [title, setTitle] = useState('');
  const [details, setDetails] = useState('');
  const [reason, setReason] = useState<CaseReason>('DAMAGED_ITEM');
  const [severity, setSeverity] = useState<Severity>('NORMAL');
  const [via, setVia] = useState<Channel>(ownStore === null ? 'PHONE' : 'STORE');
  async function save(): Promise<void> {
    const saved = await command.run({
      ...{ title: title.trim(), reason, severity, via, store: ownStore },
      details: details.trim() || null,
      customer: { id: person.id },
      occurredAt: new Date().toISOString(),
    });
    if (saved === null) return;
    onDone();
    if (saved.serviceCase) await navigate(`/desk/cases/${saved.serviceCase.id}`);
  }
  return (
    <CommandForm
      {...{ command, submit: all.save, onCancel: onDone }}
      fields={['title', 'details']}
      onSubmit={() => void save()}
    >
      <Group>
        <Text>{all.forCustomer(person.name?.display || noName)}</Text>
        {onAnother !== null && (
          <Button variant="default" size="xs" onClick={onAnother}>
            {all.another}
          </Button>
        )}
      </Group>
      <TextInput
        label={all.caseTitle}
        value={title}
        required
        autoFocus
        error={errorAt(command, 'title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={all.details}
        value={details}
        autosize
        minRows={3}
        error={errorAt(command, 'details')}
        onChange={(event) => setDetails(event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <ChoiceSelect
          label={all.reason}
          texts={useTexts(caseReasonTexts)}
          value={reason}
          onChange={(value) => value !== null && setReason(value)}
        />
        <ChoiceSelect
          label={all.severity}
          texts={useTexts(severityTexts)}
          value={severity}
          onChange={(value) => value !== null && setSeverity(value)}
        />
        <ChoiceSelect
          label={all.via}
          texts={useTexts(channelTexts)}
          value={via}
          onChange={(value) => value !== null && setVia(value)}
        />
      </SimpleGrid>
    </CommandForm>
  );
}
