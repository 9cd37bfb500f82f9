import type { Instant } from './instant.ts';

/** The types of nodes, each with the prefix of its ids. A node is found by its id alone. */
export const NODE_PREFIXES = {
  customer: 'cus',
  order: 'ord',
  orderReturn: 'ret',
  warranty: 'war',
  appointment: 'app',
  inspection: 'ins',
  warrantyClaim: 'clm',
  interaction: 'int',
  consent: 'con',
  identityEvent: 'ide',
  feedback: 'fbk',
  playbook: 'pbk',
  serviceCase: 'cas',
  commitment: 'owe',
  match: 'mat',
  dataExport: 'exp',
  staffMember: 'stf',
  attachment: 'att',
  serviceJob: 'job',
  message: 'msg',
  preventionAction: 'prv',
  call: 'cal',
  integration: 'itg',
  webhookDelivery: 'whd',
  segment: 'seg',
  importJob: 'imp',
  audience: 'adc',
} as const;

export type NodeType = keyof typeof NODE_PREFIXES;

/** The prefixes of all ids, with those of parts that are found only through the node that they belong to. */
export const ID_PREFIXES = {
  ...NODE_PREFIXES,
  auditEntry: 'aud',
  caseContact: 'cct',
  caseOffer: 'off',
  caseStep: 'stp',
  caseUpdate: 'upd',
  feedbackLink: 'fbl',
  playbookFollowUp: 'pfu',
  playbookNotification: 'ntc',
  segmentMove: 'mov',
} as const;

/**
 * `<prefix>_<UUIDv7>`: opaque to clients, in the order of creation. A match and a commitment, which every retry finds again,
 * have a UUIDv5 of what they are about.
 */
export type NewId = (nodeType: keyof typeof ID_PREFIXES) => string;

/** When an id was made that is a UUIDv7. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7 */
export function timeOfId(id: string): Instant {
  const digits = id.slice(id.indexOf('_') + 1).replaceAll('-', '');
  return new Date(Number.parseInt(digits.slice(0, 12), 16)).toISOString();
}

const NODE_TYPE_BY_PREFIX = new Map<string, NodeType>();
for (const nodeType of Object.keys(NODE_PREFIXES))
  if (isNodeType(nodeType)) NODE_TYPE_BY_PREFIX.set(NODE_PREFIXES[nodeType], nodeType);

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const ID_PATTERN = new RegExp(`^([a-z]+)_${UUID}$`);

/** The type of the node that has this id; null where it is not an id of a node. */
export function nodeTypeOf(id: string): NodeType | null {
  const prefix = ID_PATTERN.exec(id)?.[1];
  return prefix === undefined ? null : (NODE_TYPE_BY_PREFIX.get(prefix) ?? null);
}

function isNodeType(name: string): name is NodeType {
  return name in NODE_PREFIXES;
}
