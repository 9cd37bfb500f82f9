import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { attributesOf } from '../attributes.ts';
import { column, count, flag, joinPlace, personColumns, placeColumns, text, time } from '../columns.ts';
import { viewOf } from '../relation.ts';
import { ENTRIES } from '../relations/entries.ts';
import { inRecord, PEOPLE } from '../relations/people.ts';
import { SHOP, STORES } from '../relations/shop.ts';

const serviceCase = attributesOf<ServiceCase>('e', null);
const STATUS = serviceCase.text('caseStatus');
const FIRST_CONTACT = serviceCase.answer('firstContactResolution');
const REOPENINGS = serviceCase.integer('reopenCount');

const share = (name: 'firstResponseTook' | 'resolutionTook', milliseconds: number): string =>
  `cast(${serviceCase.integer(name)} as double) / ${milliseconds}`;
const broken = (promise: 'firstResponse' | 'resolution'): string => serviceCase.textIn('missed', promise);

export const CASES = viewOf(
  'cases',
  'One row for each service case, without its texts. Cases of erased people are left out, and their counts stay in the KPIs of the graph.',
  [ENTRIES, PEOPLE, SHOP, STORES],
  (dialect) => [
    text('case_id', serviceCase.text('id'), 'The id'),
    ...personColumns('p.record_id'),
    text('case_status', STATUS, 'OPEN, IN_PROGRESS, WAITING_ON_CUSTOMER, RESOLVED or CLOSED'),
    flag('is_open', `${STATUS} not in ('RESOLVED', 'CLOSED')`, 'Not resolved'),
    text('severity', serviceCase.text('severity'), 'LOW, NORMAL, HIGH or CRITICAL'),
    text('case_reason', serviceCase.text('caseReason'), 'What went wrong'),
    text('channel', serviceCase.text('via'), 'The channel in which it was raised'),
    text('touchpoint', serviceCase.text('touchpoint'), 'The place in the journey, in the words of the shop'),
    ...placeColumns(dialect, {
      ...{ store: serviceCase.text('store'), at: serviceCase.time('occurredAt'), verb: 'raised' },
    }),
    time('recorded_at', serviceCase.time('recordedAt'), 'When the graph recorded it'),
    text('assignee_staff_id', serviceCase.text('assigneeStaffId'), 'The member of staff in charge, by id'),
    time('first_response_due_at', serviceCase.time('firstResponseDueAt'), 'By when the first response was promised'),
    time('first_responded_at', serviceCase.time('firstRespondedAt'), 'When the shop first responded'),
    column(
      'first_response_minutes',
      'double',
      share('firstResponseTook', 60_000),
      'Minutes of working time until then',
    ),
    time('resolution_due_at', serviceCase.time('resolutionDueAt'), 'By when the resolution was promised'),
    time('resolved_at', serviceCase.time('resolvedAt'), 'When it was last resolved; null: it is not'),
    column('resolution_hours', 'double', share('resolutionTook', 3_600_000), 'Hours of working time until then'),
    flag('is_breached', `coalesce(${broken('firstResponse')}, ${broken('resolution')}) is not null`, 'A promise broke'),
    count('contact_count', serviceCase.integer('contactCount'), 'Contacts with the customer before the resolution'),
    flag('was_resolved', `${FIRST_CONTACT} is not null`, 'It was resolved once: rates of KPIs are shares of these'),
    flag('first_contact_resolution', FIRST_CONTACT, 'The first contact resolved it; null: never resolved'),
    count('reopen_count', REOPENINGS, 'How often it was reopened'),
    flag('is_confirmed', serviceCase.answer('confirmed'), 'The customer accepts the resolution; null: no answer'),
    text('root_cause', serviceCase.textIn('rootCause', 'category'), 'The category of its root cause'),
    text('order_id', serviceCase.text('orderId'), 'The order that it is about'),
    text('warranty_id', serviceCase.text('warrantyId'), 'The cover that it is about'),
  ],
  () => `entries e
left join people p on p.record_id = ${serviceCase.text('customerId')}
${joinPlace(serviceCase.text('store'))}
where e.sk like 'CASE#%' and (${inRecord('e')} and p.record_id is not null or e.pk like 'CASE#%')`,
);
