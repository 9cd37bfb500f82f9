import { type NodeType, nodeTypeOf } from '../domain/kernel/id.ts';

/** The GraphQL type of each node type that implements an interface. */
const TYPE_NAMES: Readonly<Partial<Record<NodeType, string>>> = {
  customer: 'Customer',
  order: 'Order',
  orderReturn: 'OrderReturn',
  warranty: 'Warranty',
  appointment: 'Appointment',
  attachment: 'Attachment',
  inspection: 'Inspection',
  warrantyClaim: 'WarrantyClaim',
  interaction: 'Interaction',
  consent: 'ContactConsent',
  dataExport: 'DataExport',
  audience: 'Audience',
  importJob: 'ImportJob',
  feedback: 'Feedback',
  identityEvent: 'IdentityEvent',
  match: 'Match',
  message: 'Message',
  serviceCase: 'ServiceCase',
  call: 'Call',
  commitment: 'Commitment',
  serviceJob: 'ServiceJob',
  preventionAction: 'PreventionAction',
  playbook: 'Playbook',
  segment: 'Segment',
  staffMember: 'StaffMember',
  integration: 'Integration',
  webhookDelivery: 'WebhookDelivery',
};

/** The name of the type of the node with this id. @throws Error if no type has such ids */
export function typeNameOf(id: string): string {
  const nodeType = nodeTypeOf(id);
  const name = nodeType === null ? undefined : TYPE_NAMES[nodeType];
  if (name === undefined) throw new Error(`no GraphQL type for ids like ${id.slice(0, 4)}`);
  return name;
}
