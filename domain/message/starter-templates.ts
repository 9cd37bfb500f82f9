import type { SentChannel } from './message.ts';
import type { MessageKind } from './message-kind.ts';
import { type MessageTemplate, type SavedTemplates, templateKey } from './template.ts';

type Texts = { readonly subject: string; readonly email: string; readonly sms: string };
type Language = 'en' | 'de';
type StarterKind = Exclude<MessageKind, 'CUSTOM'>;

const EN_END = '\n\n{{shop}}{{#storePhone}}\n{{store}}, {{storePhone}}{{/storePhone}}';
const EN = (text: string) => `Hello{{#firstName}} {{firstName}}{{/firstName}},\n\n${text}${EN_END}`;
const DE = (text: string) => `Guten Tag{{#name}} {{name}}{{/name}},\n\n${text}${EN_END}`;

const text = (language: Language, subject: string, body: string, sms: string): Texts => ({
  subject,
  email: language === 'en' ? EN(body) : DE(body),
  sms: `{{shop}}: ${sms}`,
});

/** Sections leave out what is not known, so no text has a gap. */
const ENGLISH: Readonly<Record<StarterKind, Texts>> = {
  CASE_OPENED: text(
    'en',
    'We are looking into it',
    'thank you for telling us. We have your request, and we will come back to you.',
    'we have your request and will come back to you.',
  ),
  CASE_UPDATE: text(
    'en',
    'News about your request',
    '{{update}}{{#nextUpdate}}\n\nYou will hear from us again by {{nextUpdate}}.{{/nextUpdate}}',
    '{{update}}',
  ),
  CASE_RESOLVED: text(
    'en',
    'Your request is resolved',
    'we have resolved your request. If anything is not as it should be, tell us, and we take it up again.',
    'your request is resolved. If anything is not right, tell us.',
  ),
  OFFER: text(
    'en',
    'Our offer to you',
    'we would like to put things right, and offer you {{offer}}. Please let us know whether you accept.',
    'we offer you {{offer}}. Please let us know whether you accept.',
  ),
  APPOINTMENT_CONFIRMED: text(
    'en',
    'Your appointment on {{day}}',
    'your appointment is booked for {{day}} at {{time}}{{#store}}, {{store}}{{/store}}.',
    'your appointment is on {{day}} at {{time}}{{#store}}, {{store}}{{/store}}.',
  ),
  APPOINTMENT_REMINDER: text(
    'en',
    'Your appointment on {{day}}',
    'we look forward to seeing you on {{day}} at {{time}}{{#store}}, {{store}}{{/store}}.',
    'see you on {{day}} at {{time}}{{#store}}, {{store}}{{/store}}.',
  ),
  INSPECTION_DUE: text(
    'en',
    'An inspection is due by {{dueOn}}',
    'please bring in your {{item}} for its inspection by {{dueOn}}, so that its cover goes on.',
    'please bring in your {{item}} for its inspection by {{dueOn}}.',
  ),
  INSPECTION_OVERDUE: text(
    'en',
    'An inspection is overdue',
    'the inspection of your {{item}} was due by {{dueOn}}. Please bring it in soon, before its cover ends.',
    'the inspection of your {{item}} was due by {{dueOn}}. Please bring it in soon.',
  ),
  ITEM_RECEIVED: text(
    'en',
    'We have your {{item}}',
    'we have your {{item}}{{#promised}}, and expect it to be ready by {{promised}}{{/promised}}.',
    'we have your {{item}}{{#promised}}. Ready by {{promised}}{{/promised}}.',
  ),
  ITEM_PROMISE_CHANGED: text(
    'en',
    'A new time for your {{item}}',
    'there is a new time for your {{item}}.{{#promised}} It will be ready by {{promised}}.{{/promised}}{{#because}}\n\nThe reason: {{because}}{{/because}}',
    'there is a new time for your {{item}}.{{#promised}} Ready by {{promised}}.{{/promised}}{{#because}} {{because}}{{/because}}',
  ),
  ITEM_READY: text(
    'en',
    'Your {{item}} is ready',
    'your {{item}} is ready. You can collect it{{#store}} at {{store}}{{/store}}.',
    'your {{item}} is ready{{#store}} at {{store}}{{/store}}.',
  ),
  ESTIMATE: text(
    'en',
    'What your {{item}} will cost',
    'the work on your {{item}} will cost {{estimate}}. We begin when you agree.',
    'the work on your {{item}} will cost {{estimate}}. We begin when you agree.',
  ),
  ORDER_LATE: text(
    'en',
    'Your order {{orderNumber}} is late',
    'your order {{orderNumber}} is later than we promised. We are sorry, and we are finding out why.',
    'your order {{orderNumber}} is late. We are sorry, and we are finding out why.',
  ),
  FEEDBACK_REQUEST: text(
    'en',
    'How did we do?',
    'it takes two taps to tell us how satisfied you are: {{feedbackLink}}',
    'How did we do? {{feedbackLink}}',
  ),
};

const GERMAN: Readonly<Record<StarterKind, Texts>> = {
  CASE_OPENED: text(
    'de',
    'Wir kümmern uns darum',
    'vielen Dank für Ihre Nachricht. Ihr Anliegen ist bei uns angekommen, und wir melden uns bei Ihnen.',
    'Ihr Anliegen ist bei uns angekommen. Wir melden uns.',
  ),
  CASE_UPDATE: text(
    'de',
    'Neues zu Ihrem Anliegen',
    '{{update}}{{#nextUpdate}}\n\nSie hören spätestens am {{nextUpdate}} wieder von uns.{{/nextUpdate}}',
    '{{update}}',
  ),
  CASE_RESOLVED: text(
    'de',
    'Ihr Anliegen ist erledigt',
    'wir haben Ihr Anliegen erledigt. Wenn etwas nicht stimmt, sagen Sie es uns bitte, und wir nehmen es wieder auf.',
    'Ihr Anliegen ist erledigt. Wenn etwas nicht stimmt, sagen Sie es uns bitte.',
  ),
  OFFER: text(
    'de',
    'Unser Angebot an Sie',
    'wir möchten es wiedergutmachen und bieten Ihnen an: {{offer}}. Bitte sagen Sie uns, ob Sie annehmen.',
    'wir bieten Ihnen an: {{offer}}. Bitte sagen Sie uns, ob Sie annehmen.',
  ),
  APPOINTMENT_CONFIRMED: text(
    'de',
    'Ihr Termin am {{day}}',
    'Ihr Termin ist gebucht: {{day}}, {{time}} Uhr{{#store}}, {{store}}{{/store}}.',
    'Ihr Termin: {{day}}, {{time}} Uhr{{#store}}, {{store}}{{/store}}.',
  ),
  APPOINTMENT_REMINDER: text(
    'de',
    'Ihr Termin am {{day}}',
    'wir freuen uns auf Sie: {{day}}, {{time}} Uhr{{#store}}, {{store}}{{/store}}.',
    'wir freuen uns auf Sie: {{day}}, {{time}} Uhr{{#store}}, {{store}}{{/store}}.',
  ),
  INSPECTION_DUE: text(
    'de',
    'Eine Prüfung ist bis {{dueOn}} fällig',
    'bitte bringen Sie Ihr Stück ({{item}}) bis {{dueOn}} zur Prüfung, damit die Garantie weiterläuft.',
    'bitte bringen Sie Ihr Stück ({{item}}) bis {{dueOn}} zur Prüfung.',
  ),
  INSPECTION_OVERDUE: text(
    'de',
    'Eine Prüfung ist überfällig',
    'die Prüfung Ihres Stücks ({{item}}) war bis {{dueOn}} fällig. Bitte bringen Sie es bald, bevor die Garantie endet.',
    'die Prüfung Ihres Stücks ({{item}}) war bis {{dueOn}} fällig. Bitte bringen Sie es bald.',
  ),
  ITEM_RECEIVED: text(
    'de',
    'Ihr Stück ist bei uns: {{item}}',
    'Ihr Stück ist bei uns: {{item}}.{{#promised}} Es wird voraussichtlich fertig: {{promised}}.{{/promised}}',
    'Ihr Stück ist bei uns: {{item}}.{{#promised}} Fertig: {{promised}}.{{/promised}}',
  ),
  ITEM_PROMISE_CHANGED: text(
    'de',
    'Neuer Termin für Ihr Stück: {{item}}',
    'es gibt einen neuen Termin für Ihr Stück ({{item}}).{{#promised}} Es wird fertig: {{promised}}.{{/promised}}{{#because}}\n\nDer Grund: {{because}}{{/because}}',
    'neuer Termin für Ihr Stück ({{item}}).{{#promised}} Fertig: {{promised}}.{{/promised}}{{#because}} {{because}}{{/because}}',
  ),
  ITEM_READY: text(
    'de',
    'Ihr Stück ist fertig: {{item}}',
    'Ihr Stück ({{item}}) ist fertig. Sie können es abholen{{#store}}: {{store}}{{/store}}.',
    'Ihr Stück ({{item}}) ist fertig{{#store}}: {{store}}{{/store}}.',
  ),
  ESTIMATE: text(
    'de',
    'Kostenvoranschlag: {{item}}',
    'die Arbeit an Ihrem Stück ({{item}}) kostet {{estimate}}. Wir beginnen, sobald Sie zustimmen.',
    'die Arbeit an Ihrem Stück ({{item}}) kostet {{estimate}}. Wir beginnen, sobald Sie zustimmen.',
  ),
  ORDER_LATE: text(
    'de',
    'Ihre Bestellung {{orderNumber}} verspätet sich',
    'Ihre Bestellung {{orderNumber}} kommt später als versprochen. Das tut uns leid; wir klären, woran es liegt.',
    'Ihre Bestellung {{orderNumber}} verspätet sich. Das tut uns leid; wir klären, woran es liegt.',
  ),
  FEEDBACK_REQUEST: text(
    'de',
    'Wie zufrieden sind Sie mit uns?',
    'zwei Fingertipps genügen, um uns zu sagen, wie zufrieden Sie sind: {{feedbackLink}}',
    'Wie zufrieden sind Sie? {{feedbackLink}}',
  ),
};

function toTemplates(locale: Language, texts: Readonly<Record<StarterKind, Texts>>): readonly MessageTemplate[] {
  const kinds = Object.entries(texts) as readonly (readonly [StarterKind, Texts])[];
  const channels: readonly SentChannel[] = ['EMAIL', 'SMS'];
  return kinds.flatMap(([kind, { subject, email, sms }]) =>
    channels.map((channel) => ({
      ...{ code: null, kind, channel, locale, version: 0, enabled: true },
      ...(channel === 'EMAIL' ? { subject, body: email } : { subject: null, body: sms }),
    })),
  );
}

const STARTER_TEMPLATES: readonly MessageTemplate[] = [...toTemplates('en', ENGLISH), ...toTemplates('de', GERMAN)];

/** The texts of the shop, and the starter texts that it has not replaced. */
export function allTemplates({ all }: SavedTemplates): readonly MessageTemplate[] {
  const saved = new Set(all.map(templateKey));
  return [...all, ...STARTER_TEMPLATES.filter((one) => !saved.has(templateKey(one)))];
}
