import { beforeEach, expect, test } from 'vitest';
import type { PlaybookTrigger } from '../../../domain/playbook/playbook.ts';
import { savePlaybook } from '../../../domain/playbook/save-playbook.ts';
import { openCase } from '../../../domain/service-case/open-case.ts';
import { bookAppointment } from '../../../domain/warranty/book-appointment.ts';
import { detectInspectionsDue } from '../../../domain/warranty/detect-inspections-due.ts';
import { detectSoonAppointments } from '../../../domain/warranty/detect-soon-appointments.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { resultOrThrow } from '../../support/results.ts';

let table: CoverTable;
beforeEach(async () => {
  table = await openCoverTable();
});

const BOOKED_AT = '2026-03-02T09:00:00.000Z';
const STARTS_AT = '2026-03-10T10:00:00.000Z';

const save = (trigger: PlaybookTrigger, condition: object, title: string) =>
  resultOrThrow(
    savePlaybook(table.contextAt(BOOKED_AT), {
      draft: {
        name: title,
        trigger,
        condition: { all: [condition] } as never,
        actions: [{ kind: 'OPEN_CASE', reason: 'OTHER', title }],
      },
    }),
  );
const fact = (path: string, operator: string, value: unknown) => ({ fact: 'event', path, operator, value });
const book = (purpose: string) =>
  resultOrThrow(
    bookAppointment(table.contextAt(BOOKED_AT), {
      ...{ customer: { id: table.owner.id }, store: 'york', startsAt: STARTS_AT, purpose },
    }),
  );
async function openCaseTitles(): Promise<readonly string[]> {
  const metrics = await table.repositories.metrics(table.owner.id);
  const cases = await table.repositories.serviceCases((metrics?.caseNotes ?? []).map(({ id }) => id));
  return cases.flatMap((one) => one?.title ?? []).toSorted();
}

test('playbooks react to a booked visit, by its purpose', async () => {
  await save('APPOINTMENT_BOOKED', fact('$.purpose', 'equal', 'Wedding rings'), 'Prepare the tray');
  await book('Repair');
  expect(await openCaseTitles()).toEqual([]);
  await book('Wedding rings');
  expect(await openCaseTitles()).toEqual(['Prepare the tray']);
});

test('playbooks react once to a visit of the next day', async () => {
  await save('APPOINTMENT_SOON', fact('$.store', 'equal', 'york'), 'Polish the tray');
  await book('Repair');
  const detect = (now: string) =>
    detectSoonAppointments(
      (key) => table.contextAt(now, key || 'list'),
      jobCursors(table),
      () => true,
    );
  expect(await detect('2026-03-08T10:00:00.000Z')).toMatchObject({ detected: 0 });
  expect(await detect('2026-03-09T12:00:00.000Z')).toMatchObject({ detected: 1 });
  expect(await detect('2026-03-09T12:15:00.000Z')).toMatchObject({ detected: 0 });
  expect(await openCaseTitles()).toEqual(['Polish the tray']);
});

test('playbooks react once to an inspection that is due within 30 days', async () => {
  await save('INSPECTION_DUE_SOON', fact('$.daysLeft', 'lessThanInclusive', 30), 'Offer a visit');
  const { nextInspectionDue } = await table.addCover();
  const due = Date.parse(nextInspectionDue ?? '');
  const detect = (daysBefore: number) => {
    const now = new Date(due - daysBefore * 86_400_000 + 43_200_000).toISOString();
    return detectInspectionsDue(
      (key) => table.contextAt(now, key || 'list'),
      jobCursors(table),
      () => true,
    );
  };
  expect(await detect(40)).toMatchObject({ detected: 0 });
  expect(await detect(28)).toMatchObject({ detected: 1 });
  expect(await detect(27)).toMatchObject({ detected: 0 });
  expect(await openCaseTitles()).toEqual(['Offer a visit']);
});

test('playbooks add to a case that a person opens, and a case that they open themselves does not trigger them again', async () => {
  await resultOrThrow(
    savePlaybook(table.contextAt(BOOKED_AT), {
      draft: {
        name: 'Welcome',
        trigger: 'CASE_OPENED',
        condition: { all: [fact('$.reason', 'equal', 'BILLING')] } as never,
        actions: [
          { kind: 'ADD_STEP', title: 'Look at the invoice' },
          { kind: 'OPEN_CASE', reason: 'BILLING', title: 'Never a second one' },
        ],
      },
    }),
  );
  const opened = await resultOrThrow(
    openCase(table.contextAt(BOOKED_AT), {
      ...{ customer: { id: table.owner.id }, title: 'Paid twice', reason: 'BILLING', occurredAt: BOOKED_AT },
    }),
  );
  expect(opened).toMatchObject({ version: 1, steps: [{ title: 'Look at the invoice', playbook: 'Welcome' }] });
  expect(await openCaseTitles()).toEqual(['Paid twice']);
});
