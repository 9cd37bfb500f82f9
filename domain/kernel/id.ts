/** The kinds of thing that are found by their id alone, by the prefix that their ids carry. */
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
  match: 'mat',
} as const;

export type NodeType = keyof typeof NODE_PREFIXES;

/** All that has an id, also what is shown with the thing that it is part of, and by no other way. */
export const ID_PREFIXES = {
  ...NODE_PREFIXES,
  caseContact: 'cct',
  caseOffer: 'off',
  caseStep: 'stp',
  caseUpdate: 'upd',
  notice: 'ntc',
} as const;

/**
 * `<prefix>_<UUIDv7>`: opaque to clients, ordered by when it was made. What is found anew by every retry, a match, has
 * a UUIDv5 of what it is found from.
 */
export type NewId = (nodeType: keyof typeof ID_PREFIXES) => string;

const NODE_TYPE_BY_PREFIX = new Map<string, NodeType>();
for (const nodeType of Object.keys(NODE_PREFIXES))
  if (isNodeType(nodeType)) NODE_TYPE_BY_PREFIX.set(NODE_PREFIXES[nodeType], nodeType);

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const ID_PATTERN = new RegExp(`^([a-z]+)_${UUID}$`);

/** What an id is the id of; null where nothing is found by it. */
export function nodeTypeOf(id: string): NodeType | null {
  const prefix = ID_PATTERN.exec(id)?.[1];
  return prefix === undefined ? null : (NODE_TYPE_BY_PREFIX.get(prefix) ?? null);
}

function isNodeType(name: string): name is NodeType {
  return name in NODE_PREFIXES;
}
