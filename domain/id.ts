/** The kinds of thing that have an id of their own, by the prefix that their ids carry. */
export const ID_PREFIXES = {
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
  serviceCase: 'cas',
  caseContact: 'cct',
  caseOffer: 'off',
  caseStep: 'stp',
  caseUpdate: 'upd',
  match: 'mat',
} as const;

export type Noun = keyof typeof ID_PREFIXES;

/**
 * `<prefix>_<UUIDv7>`: opaque to clients, ordered by when it was made. What is found anew by every retry, a match, has
 * a UUIDv5 of what it is found from.
 */
export type NewId = (noun: Noun) => string;

const NOUN_BY_PREFIX = new Map<string, Noun>();
for (const noun of Object.keys(ID_PREFIXES)) if (isNoun(noun)) NOUN_BY_PREFIX.set(ID_PREFIXES[noun], noun);

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const ID_PATTERN = new RegExp(`^([a-z]+)_${UUID}$`);

/** What an id is the id of; null where it is no id of ours. */
export function nounOf(id: string): Noun | null {
  const prefix = ID_PATTERN.exec(id)?.[1];
  return prefix === undefined ? null : (NOUN_BY_PREFIX.get(prefix) ?? null);
}

function isNoun(name: string): name is Noun {
  return name in ID_PREFIXES;
}
