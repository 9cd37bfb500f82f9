import type { Json, PlaybookTrigger } from '../../domain/playbook/playbook.ts';
import type { PlaybookDraftInput } from '../../domain/playbook/save-playbook.ts';

const eventFieldEquals = (path: string, value: Json) => ({ fact: 'event', path, operator: 'equal', value });
const eventFieldMentions = (path: string, words: readonly string[]) => ({
  fact: 'event',
  path,
  operator: 'mentions',
  value: words,
});
/** Holds if no open case is about the same thing; a second case would only duplicate the work. */
const hasNoOpenCase = { fact: 'openCase', path: '$.isAboutThis', operator: 'equal', value: false };

const DAMAGE_WORDS = ['damaged', 'broken', 'torn', 'scratched', 'cracked', 'dented', 'smashed'];
const UNWANTED_CONTACT_PHRASES = [
  'unsubscribe',
  'stop sending',
  'stop calling',
  'spam',
  'unwanted',
  'do not contact',
  'leave me alone',
];
const LOST_RECORDS_PHRASES = [
  'no record',
  'lost my',
  'cannot find my',
  "can't find my",
  'not in your system',
  'never heard of me',
];

/**
 * The playbooks of a new shop. They run in this order: a playbook that knows exactly what went wrong comes before one that
 * only knows that something did, so that the second adds to the case of the first.
 */
export const STARTER_PLAYBOOKS: readonly PlaybookDraftInput[] = [
  playbook(
    'Damaged item',
    'FEEDBACK_RECEIVED',
    { all: [eventFieldMentions('$.comment', DAMAGE_WORDS), eventFieldEquals('$.isLow', true)] },
    [
      { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'DAMAGED_ITEM', title: 'An item arrived damaged' },
      { kind: 'ADD_STEP', title: 'Call the customer and apologise', dueInMinutes: 60 },
      { kind: 'ADD_STEP', title: 'Ask for a photograph, and send it to packaging', dueInMinutes: 1_440 },
      { kind: 'OFFER', offer: 'REPLACEMENT' },
      { kind: 'INFORM_CUSTOMER', message: 'We are sorry. We would like to replace it, and will call you about it.' },
    ],
  ),
  playbook(
    'Damaged item returned',
    'RETURN_RECORDED',
    { all: [eventFieldEquals('$.reason', 'DAMAGED'), hasNoOpenCase] },
    [
      { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'DAMAGED_ITEM', title: 'An item came back damaged' },
      { kind: 'ADD_STEP', title: 'Find out where it was damaged', dueInMinutes: 2_880 },
      { kind: 'OFFER', offer: 'APOLOGY' },
    ],
  ),
  playbook('Low score', 'FEEDBACK_RECEIVED', { all: [eventFieldEquals('$.isLow', true), hasNoOpenCase] }, [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'OTHER', title: 'A customer scored us low' },
    { kind: 'ADD_STEP', title: 'Ask the customer what went wrong', dueInMinutes: 1_440 },
  ]),
  playbook('Late delivery', 'ORDER_LATE', { all: [hasNoOpenCase] }, [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'LATE_DELIVERY', title: 'An order is late' },
    { kind: 'ADD_STEP', title: 'Ask the carrier where it is', dueInMinutes: 240 },
    { kind: 'INFORM_CUSTOMER', message: 'Your order is late. We are finding out where it is, and will tell you.' },
  ]),
  playbook('Delivered order', 'ORDER_DELIVERED', { all: [hasNoOpenCase] }, [
    { kind: 'ASK_FEEDBACK', metric: 'NPS', delayMinutes: 2_880 },
  ]),
  playbook(
    'Unwanted contact',
    'INTERACTION_RECORDED',
    {
      any: [
        {
          all: [
            eventFieldEquals('$.type', 'MARKETING_SENT'),
            {
              fact: 'preferences',
              path: '$.marketingDenied',
              operator: 'contains',
              value: { fact: 'event', path: '$.via' },
            },
            hasNoOpenCase,
          ],
        },
        {
          all: [
            eventFieldEquals('$.direction', 'INBOUND'),
            {
              any: [
                eventFieldMentions('$.subject', UNWANTED_CONTACT_PHRASES),
                eventFieldMentions('$.body', UNWANTED_CONTACT_PHRASES),
              ],
            },
            hasNoOpenCase,
          ],
        },
      ],
    },
    [
      { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'UNWANTED_CONTACT', title: 'Contacted against their wish' },
      { kind: 'ADD_STEP', title: 'Record what the customer refuses, and apologise', dueInMinutes: 480 },
      { kind: 'NOTIFY', topic: 'marketing' },
    ],
  ),
  playbook(
    'Lost records',
    'INTERACTION_RECORDED',
    {
      all: [
        eventFieldEquals('$.type', 'COMPLAINT'),
        {
          any: [
            eventFieldMentions('$.subject', LOST_RECORDS_PHRASES),
            eventFieldMentions('$.body', LOST_RECORDS_PHRASES),
          ],
        },
        hasNoOpenCase,
      ],
    },
    [
      { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'LOST_RECORDS', title: 'A purchase or warranty cannot be found' },
      { kind: 'ADD_STEP', title: 'Search by receipt, serial number and earlier names', dueInMinutes: 240 },
      { kind: 'ADD_STEP', title: 'Review possible duplicates of the customer', dueInMinutes: 480 },
    ],
  ),
  playbook(
    'Complaint',
    'INTERACTION_RECORDED',
    {
      all: [
        eventFieldEquals('$.direction', 'INBOUND'),
        { any: [eventFieldEquals('$.type', 'COMPLAINT'), eventFieldEquals('$.sentiment', 'NEGATIVE')] },
        hasNoOpenCase,
      ],
    },
    [
      { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'OTHER', title: 'A customer complained' },
      { kind: 'ADD_STEP', title: 'Answer the customer and find out what happened', dueInMinutes: 480 },
    ],
  ),
  playbook('Broken promise', 'CASE_BREACHED', { all: [] }, [
    { kind: 'ADD_STEP', title: 'Find out why the customer waits, and say when it will be done', dueInMinutes: 240 },
    { kind: 'NOTIFY', topic: 'management' },
  ]),
  playbook(
    'Overdue commitment',
    'COMMITMENT_OVERDUE',
    { all: [{ fact: 'event', path: '$.kind', operator: 'in', value: ['CASE_UPDATE', 'OFFER_FULFILMENT'] }] },
    [
      { kind: 'ADD_STEP', title: 'Tell the customer why it takes longer', dueInMinutes: 240 },
      { kind: 'NOTIFY', topic: 'desk' },
    ],
  ),
  playbook('Overdue call', 'COMMITMENT_OVERDUE', { all: [eventFieldEquals('$.kind', 'CALL')] }, [
    { kind: 'NOTIFY', topic: 'desk' },
    { kind: 'NOTIFY', topic: 'management', delayMinutes: 120 },
  ]),
  // The text is that of the first message, in the language of the customer.
  playbook('Item still waits', 'ITEM_READY', { all: [] }, [
    { kind: 'SEND_MESSAGE', messageKind: 'ITEM_READY', delayMinutes: 10_080 },
  ]),
  // Opens no case: the call list and the counter already show it, and an open case would block all marketing.
  playbook('Overdue inspection', 'INSPECTION_OVERDUE', { all: [] }, [{ kind: 'NOTIFY', topic: 'inspections' }]),
  playbook('Reopened case', 'CASE_REOPENED', { all: [] }, [
    { kind: 'RAISE_SEVERITY' },
    { kind: 'ADD_STEP', title: 'Ask the customer what is still missing', dueInMinutes: 120 },
  ]),
  playbook(
    'Second reopening',
    'CASE_REOPENED',
    { all: [{ fact: 'event', path: '$.reopenCount', operator: 'greaterThanInclusive', value: 2 }] },
    [
      { kind: 'RAISE_SEVERITY', severity: 'CRITICAL' },
      { kind: 'ADD_STEP', title: 'A manager takes over and calls the customer', dueInMinutes: 60 },
      { kind: 'NOTIFY', topic: 'management' },
    ],
  ),
];

function playbook(
  name: string,
  trigger: PlaybookTrigger,
  condition: Json,
  actions: PlaybookDraftInput['actions'],
): PlaybookDraftInput {
  return { name, trigger, condition, actions };
}
