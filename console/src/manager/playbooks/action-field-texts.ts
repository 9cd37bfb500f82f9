import type { MessageKind } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';
import type { ActionField } from './action-draft.ts';

/** The fields of an action. */
export const ACTION_FIELDS = defineTexts(
  {
    title: 'Title',
    reason: 'Reason',
    severity: 'Severity',
    dueInMinutes: 'Due after',
    offer: 'Offer',
    value: 'Worth',
    percent: 'Percent',
    message: 'Text',
    via: 'By',
    topic: 'Topic',
    metric: 'Metric',
    messageKind: 'Message',
    purpose: 'Purpose',
    assignee: 'Goes to',
    delayMinutes: 'Later by',
  } satisfies Record<ActionField, string>,
  {
    title: 'Titel',
    reason: 'Grund',
    severity: 'Dringlichkeit',
    dueInMinutes: 'Fällig nach',
    offer: 'Angebot',
    value: 'Wert',
    percent: 'Prozent',
    message: 'Text',
    via: 'Über',
    topic: 'Thema',
    metric: 'Kennzahl',
    messageKind: 'Nachricht',
    purpose: 'Zweck',
    assignee: 'Wer ihn bekommt',
    delayMinutes: 'Später um',
  },
);

/** What a choice is called that leaves its field empty. */
export const EMPTY_CHOICES = defineTexts(
  { severity: 'The next higher one', via: 'The best way', messageKind: 'A text of its own', purpose: 'As usual' },
  { severity: 'Die nächsthöhere', via: 'Auf dem besten Weg', messageKind: 'Ein eigener Text', purpose: 'Wie üblich' },
);

export const DURATION_UNITS = defineTexts(
  { MINUTES: 'minutes', HOURS: 'hours', DAYS: 'days' },
  { MINUTES: 'Minuten', HOURS: 'Stunden', DAYS: 'Tage' },
);

/** The kinds of messages that a playbook may send. */
export const MESSAGE_KINDS = defineTexts(
  {
    APPOINTMENT_CONFIRMED: 'The visit is booked',
    APPOINTMENT_REMINDER: 'The visit is soon',
    INSPECTION_DUE: 'An inspection is due',
    INSPECTION_OVERDUE: 'An inspection is overdue',
    ITEM_READY: 'The item is ready',
    ORDER_LATE: 'The order is late',
    CASE_OPENED: 'The case is open',
    CASE_RESOLVED: 'The case is resolved',
  } satisfies Partial<Record<MessageKind, string>>,
  {
    APPOINTMENT_CONFIRMED: 'Der Besuch ist gebucht',
    APPOINTMENT_REMINDER: 'Der Besuch ist bald',
    INSPECTION_DUE: 'Eine Prüfung ist fällig',
    INSPECTION_OVERDUE: 'Eine Prüfung ist überfällig',
    ITEM_READY: 'Das Stück ist fertig',
    ORDER_LATE: 'Die Bestellung ist verspätet',
    CASE_OPENED: 'Der Fall ist offen',
    CASE_RESOLVED: 'Der Fall ist gelöst',
  },
);
