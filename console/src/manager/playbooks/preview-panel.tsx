import { Alert, Button, Group, JsonInput, NativeSelect, Stack, TextInput } from '@mantine/core';
import {
  ConsolePlaybookExplanationsDocument,
  type PlaybookDraftInput,
  type PlaybookTrigger,
} from 'customer-graph-client/console';
import { type FormEvent, useState } from 'react';
import { optionsOf } from '../../components/options.ts';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { parseCondition } from '../conditions/condition-editor.tsx';
import { TRIGGERS } from '../terms/action-terms.ts';
import { customerKeyOf } from './customer-key.ts';
import { Explanations } from './explanations.tsx';
import { firstEvent } from './first-event.ts';
import { texts } from './texts.ts';

type Asked = {
  readonly trigger: PlaybookTrigger;
  readonly customer: string;
  readonly event: string;
  readonly draft?: PlaybookDraftInput;
};

type Props = {
  /** A playbook that is not saved; absent: the saved ones. */
  readonly draft?: PlaybookDraftInput;
};

/** What the playbooks would do for an event, and why. Nothing happens. */
export function PreviewPanel({ draft }: Props) {
  const all = useTexts(texts);
  const triggers = useTexts(TRIGGERS);
  const [trigger, setTrigger] = useState<PlaybookTrigger>(draft?.trigger ?? 'FEEDBACK_RECEIVED');
  const [customer, setCustomer] = useState('');
  const [event, setEvent] = useState(() => firstEvent(trigger));
  const [asked, setAsked] = useState<Asked | null>(null);
  const isJson = parseCondition(event) !== undefined;
  function ask(submit: FormEvent): void {
    submit.preventDefault();
    if (isJson && customer.trim() !== '')
      setAsked({ trigger, customer: customer.trim(), event, ...(draft === undefined ? {} : { draft }) });
  }
  return (
    <Stack gap="md">
      <form onSubmit={ask} noValidate>
        <Stack gap="sm">
          {draft === undefined && (
            <NativeSelect
              label={all.trigger}
              value={trigger}
              data={optionsOf(triggers)}
              onChange={({ currentTarget: { value } }) => {
                setTrigger(value as PlaybookTrigger);
                setEvent(firstEvent(value as PlaybookTrigger));
              }}
            />
          )}
          <TextInput
            label={all.customer}
            description={all.customerHint}
            value={customer}
            required
            data-autofocus={draft === undefined || undefined}
            onChange={(change) => setCustomer(change.currentTarget.value)}
          />
          <JsonInput
            label={all.event}
            value={event}
            error={isJson ? null : all.noJson}
            onChange={setEvent}
            {...{ autosize: true, minRows: 3, maxRows: 10, styles: { input: { fontFamily: 'monospace' } } }}
          />
          <Group justify="flex-end">
            <Button type="submit">{all.explain}</Button>
          </Group>
        </Stack>
      </form>
      {asked !== null && <Answer asked={asked} />}
    </Stack>
  );
}

function Answer({ asked: { customer, event, ...asked } }: { readonly asked: Asked }) {
  const { noAnswer } = useTexts(texts);
  const input = { ...asked, customer: customerKeyOf(customer), event: parseCondition(event) as never };
  const read = useRead(ConsolePlaybookExplanationsDocument, { input });
  return (
    <ReadView read={read}>
      {({ playbookExplanations }) =>
        playbookExplanations == null ? (
          <Alert color="red">{noAnswer}</Alert>
        ) : (
          <Explanations explanations={playbookExplanations} />
        )
      }
    </ReadView>
  );
}
