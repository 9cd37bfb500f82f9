import type {
  ConsolePlaybookActionFragment,
  PlaybookActionInput,
  PlaybookActionKind,
} from 'customer-graph-client/console';

export type ActionField = Exclude<keyof PlaybookActionInput, 'kind'>;

/** An action while somebody changes it: a text for each field. Fields of another kind stay until it is saved, in case the kind is chosen again. */
export type ActionDraft = {
  /** For the list of the page. */
  readonly key: string;
  readonly kind: PlaybookActionKind;
  readonly texts: Readonly<Partial<Record<ActionField, string>>>;
  /** Of the value of an offer; null: the shop's. */
  readonly currency: string | null;
};

/** The fields of each kind, in the order of the form. Each kind takes a delay as well. */
const FIELDS: Readonly<Record<PlaybookActionKind, readonly ActionField[]>> = {
  OPEN_CASE: ['title', 'reason', 'severity'],
  RAISE_SEVERITY: ['severity'],
  ADD_STEP: ['title', 'dueInMinutes'],
  OFFER: ['offer', 'value', 'percent'],
  INFORM_CUSTOMER: ['message', 'via'],
  NOTIFY: ['topic'],
  ASK_FEEDBACK: ['metric'],
  SEND_MESSAGE: ['messageKind', 'message', 'purpose', 'via'],
  ASSIGN: ['assignee'],
};

export const fieldsOf = (kind: PlaybookActionKind): readonly ActionField[] => [...FIELDS[kind], 'delayMinutes'];

const NUMBERS: ReadonlySet<ActionField> = new Set<ActionField>(['dueInMinutes', 'percent', 'delayMinutes']);
const FIRST_TEXTS = { reason: 'OTHER', offer: 'APOLOGY', metric: 'CSAT' } as const;

export const newAction = (kind: PlaybookActionKind): ActionDraft =>
  withKind({ key: crypto.randomUUID(), kind, texts: {}, currency: null }, kind);

/** Without a severity, a case is raised by one. */
export function withKind(action: ActionDraft, kind: PlaybookActionKind): ActionDraft {
  const severity = kind === 'RAISE_SEVERITY' ? '' : action.texts.severity || 'NORMAL';
  return { ...action, kind, texts: { ...FIRST_TEXTS, ...action.texts, severity } };
}

export function readAction({ kind, value, ...fields }: ConsolePlaybookActionFragment): ActionDraft {
  const texts = Object.entries({ ...fields, value: value?.amount })
    .filter(([name, field]) => name !== '__typename' && field != null)
    .map(([name, field]) => [name, String(field)]);
  return { key: crypto.randomUUID(), kind, texts: Object.fromEntries(texts), currency: value?.currency ?? null };
}

/** The input of an action: the fields of its kind alone, without empty ones. */
export function writeAction({ kind, texts, currency }: ActionDraft, shopCurrency: string): PlaybookActionInput {
  const fields = fieldsOf(kind).flatMap((name) => {
    const text = texts[name]?.trim() ?? '';
    return text === '' ? [] : [[name, toValue(name, text, currency ?? shopCurrency)] as const];
  });
  return { kind, ...Object.fromEntries(fields) };
}

function toValue(name: ActionField, text: string, currency: string): unknown {
  if (name === 'value') return { amount: text, currency };
  return NUMBERS.has(name) ? Number(text) : text;
}
