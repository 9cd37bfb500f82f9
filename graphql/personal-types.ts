import type { Attachment } from '../domain/attachment/attachment.ts';
import { nodeTypeOf } from '../domain/kernel/id.ts';

/** The types whose values are about a customer. What hangs below them belongs to the same customer. */
export const PERSONAL_TYPES: ReadonlySet<string> = new Set([
  ...[
    'Appointment',
    'Attachment',
    'AuditEntry',
    'Call',
    'CaseContact',
    'Commitment',
    'ContactConsent',
    'Customer',
    'CustomerInsights',
    'DataExport',
    'Feedback',
  ],
  ...[
    'IdentityEvent',
    'Inspection',
    'Interaction',
    'Match',
    'Message',
    'Order',
    'OrderReturn',
    'PlaybookFollowUp',
    'Preferences',
    'ServiceCase',
  ],
  ...['ServiceJob'],
  ...['Warranty', 'WarrantyClaim', 'WebhookDelivery'],
]);

/** The types whose values are about nobody. */
export const IMPERSONAL_TYPES: ReadonlySet<string> = new Set([
  ...[
    'AppointmentSlot',
    'Audience',
    'AudienceExclusion',
    'ImportJob',
    'JourneyStep',
    'Kpi',
    'MatchLearning',
    'MessageTemplate',
    'PageInfo',
    'PainPoint',
    'Playbook',
    'PlaybookAction',
    'ServiceKpis',
  ],
  ...['Segment', 'SegmentPreview', 'SegmentSize'],
  ...['Integration', 'IntegrationStore', 'ShopErasure', 'PainKey', 'PreventionAction', 'PreventionEffect'],
  ...['Shop', 'StaffMember', 'Store', 'UploadField', 'UserError', 'Viewer', 'WarrantyPlan', 'WorkListVersion'],
  // Of stores and playbooks: those of people are below a personal type.
  ...['DayHours', 'Money', 'OpeningHours', 'PostalAddress', 'SpecialDay'],
]);

/** The types that only lead to others, beside those with such an end of the name. */
export const LEADING_TYPES: ReadonlySet<string> = new Set(['SaleMatch', 'SaleMatches']);
export const LEADING_TYPE = /(Connection|Edge|Payload)$/;

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Root fields whose values tell something about the customers that the arguments name. Null stands for a member of staff.
 * `messagePreview`, `playbookExplanations` and `playbookPreview` accept any key of a customer, so their resolvers find out which it is.
 */
export const READ_BY_ARGUMENTS: Readonly<Record<string, (args: Arguments) => readonly (string | null)[]>> = {
  auditTrail: ({ customerId }) => idsAmong([customerId]),
  contactDecisions: ({ customerIds }) => idsAmong(Array.isArray(customerIds) ? customerIds : []),
  matchExplanation: ({ left, right }) => idsAmong([left, right]),
  mergePreview: ({ survivor, others }) => idsAmong([survivor, ...(Array.isArray(others) ? others : [])]),
  messagePreview: () => [],
  playbookExplanations: () => [],
  playbookPreview: () => [],
  staffAuditTrail: () => [null],
};

const customerIdsOfAttachment = ({ customerId, attachedTo }: Pick<Attachment, 'customerId' | 'attachedTo'>) =>
  [...new Set([customerId, attachedTo?.customerId])].filter((id) => typeof id === 'string');

/** The ids of customers. Other texts are left out: a client may send anything in place of an id. */
const idsAmong = (values: readonly unknown[]): readonly string[] =>
  values.filter((value) => typeof value === 'string').filter((id) => nodeTypeOf(id) === 'customer');

/** The ids of the customers that a value is about. None for a guest's sale. */
export function customerIdsIn(value: object): readonly string[] {
  if ('id' in value && typeof value.id === 'string' && nodeTypeOf(value.id) === 'customer') return [value.id];
  // The customer who uploaded it, and the one on whose thing it hangs.
  if ('attachedTo' in value) return customerIdsOfAttachment(value as Pick<Attachment, 'customerId' | 'attachedTo'>);
  if ('customerId' in value) return typeof value.customerId === 'string' ? [value.customerId] : [];
  if ('customerIds' in value && Array.isArray(value.customerIds)) return value.customerIds.map(String);
  if ('left' in value && 'right' in value) return [String(value.left), String(value.right)];
  return 'records' in value && Array.isArray(value.records) ? value.records.map(String) : [];
}
