import type { AppointmentStatus } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

export const texts = defineTexts(
  {
    title: 'Visits',
    none: 'Nobody is expected on this day.',
    day: 'Day',
    time: 'Time',
    customer: 'Customer',
    purpose: 'Purpose',
    status: 'State',
    actions: 'Actions',
    nameless: 'No name known',
    pronounced: (how: string) => `Say: ${how}`,
    inspectionOf: (item: string) => `Inspection: ${item}`,
  },
  {
    title: 'Besuche',
    none: 'An diesem Tag wird niemand erwartet.',
    day: 'Tag',
    time: 'Uhrzeit',
    customer: 'Person',
    purpose: 'Zweck',
    status: 'Stand',
    actions: 'Aktionen',
    nameless: 'Kein Name bekannt',
    pronounced: (how: string) => `Aussprache: ${how}`,
    inspectionOf: (item: string) => `Inspektion: ${item}`,
  },
);

export const visitStatusTexts = defineTexts(
  {
    BOOKED: 'Expected',
    ARRIVED: 'Is here',
    DONE: 'Done',
    CANCELLED: 'Cancelled',
    MISSED: 'Missed',
  } satisfies Record<AppointmentStatus, string>,
  { BOOKED: 'Erwartet', ARRIVED: 'Ist da', DONE: 'Erledigt', CANCELLED: 'Abgesagt', MISSED: 'Versäumt' },
);

export const visitMoveTexts = defineTexts(
  { ARRIVED: 'Is here', DONE: 'Done', MISSED: 'Did not come', CANCELLED: 'Cancel' },
  { ARRIVED: 'Ist da', DONE: 'Erledigt', MISSED: 'Kam nicht', CANCELLED: 'Absagen' },
);
