import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { optionsOf } from '../../components/options.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { caseReasonTexts, offerKindTexts, severityTexts } from '../../terms/case-terms.ts';
import { channelTexts, purposeTexts } from '../../terms/contact-terms.ts';
import type { ActionDraft, ActionField } from './action-draft.ts';
import { ACTION_FIELDS, EMPTY_CHOICES, MESSAGE_KINDS } from './action-field-texts.ts';
import { DurationField } from './duration-field.tsx';
import { texts } from './texts.ts';

const METRICS = { CSAT: 'CSAT', CES: 'CES', NPS: 'NPS', STARS: 'STARS' };

type Props = {
  readonly name: ActionField;
  readonly action: ActionDraft;
  readonly error: string | null;
  onChange(text: string): void;
};

/** One field of an action: a choice, a time, a text or a number. */
export function ActionFieldInput({ name, action: { kind, texts: values, currency }, error, onChange }: Props) {
  const all = useTexts(texts);
  const labels = useTexts(ACTION_FIELDS);
  const shop = useShop();
  const choices = useChoices(name, kind);
  const label = name === 'value' ? all.worthIn(labels.value, currency ?? shop.currency) : labels[name];
  const value = values[name] ?? '';
  if (choices !== null)
    return (
      <NativeSelect
        {...{ label, value, error, data: choices }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (name === 'dueInMinutes' || name === 'delayMinutes')
    return <DurationField unitLabel={all.unitOf(label)} {...{ label, value, error, onChange }} />;
  if (name === 'message')
    return <Textarea {...{ label, value, error }} autosize onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <TextInput
      {...{ label, value, error }}
      {...(name === 'percent' ? { type: 'number', min: 0, max: 100 } : {})}
      {...(name === 'topic' ? { description: all.topicHint } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What a field offers to choose from; null: it is typed. */
function useChoices(name: ActionField, kind: ActionDraft['kind']) {
  const empty: Readonly<Partial<Record<string, string>>> = useTexts(EMPTY_CHOICES);
  const { EMAIL, SMS, ...others } = useTexts(channelTexts);
  const channels = kind === 'SEND_MESSAGE' ? { EMAIL, SMS } : { EMAIL, SMS, ...others };
  const choices: Readonly<Partial<Record<ActionField, Readonly<Record<string, string>>>>> = {
    severity: useTexts(severityTexts),
    reason: useTexts(caseReasonTexts),
    offer: useTexts(offerKindTexts),
    via: channels,
    metric: METRICS,
    messageKind: useTexts(MESSAGE_KINDS),
    purpose: useTexts(purposeTexts),
  };
  const found = choices[name];
  if (found === undefined) return null;
  const nothing = name === 'severity' && kind !== 'RAISE_SEVERITY' ? undefined : empty[name];
  return [...(nothing === undefined ? [] : [{ value: '', label: nothing }]), ...optionsOf(found)];
}
