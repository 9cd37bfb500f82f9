export type Comparison = {
  /** For the list of the page. */
  readonly key: string;
  /** The fact and its field, such as `metrics.orderCount`. */
  readonly field: string;
  /** The name of an entry of a field that is a map, such as the category of `purchases.category`. */
  readonly entry: string;
  readonly operator: string;
  readonly value: string;
};

/** A condition of json-rules-engine as the builder shows it: parts that all hold, or of which any holds. */
export type ConditionGroup = {
  /** For the list of the page. */
  readonly key: string;
  readonly join: Join;
  readonly parts: readonly ConditionPart[];
};
export type ConditionPart = Comparison | ConditionGroup;
export type Join = 'all' | 'any';

/** Groups in groups in groups: nobody can follow more in a form. */
export const MOST_LEVELS = 3;

export const isGroup = (part: ConditionPart): part is ConditionGroup => 'join' in part;

/** `words`: a text in which one looks for words or phrases, which stand with commas between them. */
export type ValueType = 'number' | 'text' | 'list' | 'boolean' | 'words';

/** What the builder must know about a field. */
export type Field = {
  readonly name: string;
  readonly type: ValueType;
  /** Whether its value depends on the name of an entry. */
  readonly isMap?: true;
  /** The only values it has. */
  readonly values?: readonly string[];
};

/** What a condition may be about, and the words for it. */
export type ConditionTerms = {
  readonly fields: readonly Field[];
  readonly fieldTexts: Readonly<Record<string, string>>;
  /** The words for a value of a field that has a list of them. */
  readonly valueTexts: (field: string, value: string) => string;
  /** Whether what is wrong with a value is said beside it: once somebody wants to use the condition. */
  readonly markFaults?: boolean;
};

/** The builder's own operators, which compare with null for what is unknown. */
export const UNKNOWN = 'isUnknown';
export const KNOWN = 'isKnown';

export const OPERATORS: Readonly<Record<ValueType, readonly string[]>> = {
  number: ['greaterThanInclusive', 'lessThanInclusive', 'equal', 'greaterThan', 'lessThan', UNKNOWN, KNOWN],
  text: ['equal', 'notEqual', 'greaterThanInclusive', 'lessThanInclusive', UNKNOWN, KNOWN],
  list: ['contains', 'doesNotContain'],
  boolean: ['equal'],
  words: ['mentions', UNKNOWN, KNOWN],
};

export const BOOLEANS = ['true', 'false'] as const;

export const needsValue = (operator: string): boolean => operator !== UNKNOWN && operator !== KNOWN;

export const newComparison = (field: Field): Comparison => ({
  key: crypto.randomUUID(),
  field: field.name,
  entry: '',
  operator: OPERATORS[field.type][0] ?? 'equal',
  value: field.type === 'boolean' ? BOOLEANS[0] : (field.values?.[0] ?? ''),
});

export const newGroup = (join: Join, field: Field): ConditionGroup => ({
  key: crypto.randomUUID(),
  join,
  parts: [newComparison(field)],
});

/** Whether a comparison lacks its value or the name of its entry, or has a number that no condition can have. */
export function isUnsound(built: ConditionGroup, fields: readonly Field[]): boolean {
  return built.parts.some((part) => {
    if (isGroup(part)) return isUnsound(part, fields);
    const { field, entry, operator, value } = part;
    const { type = 'text', isMap = false } = fields.find(({ name }) => name === field) ?? {};
    return (needsValue(operator) && faultOf(value, type) !== null) || (isMap && faultOf(entry, 'text') !== null);
  });
}

/** What is wrong with a text that somebody typed; null: nothing. */
export function faultOf(text: string, type: ValueType): 'missing' | 'wrongNumber' | null {
  if (text.trim() === '') return 'missing';
  return type === 'number' && !isNumberOfGraph(Number(text)) ? 'wrongNumber' : null;
}

/** Conditions have no numbers beyond these. */
const isNumberOfGraph = (number: number): boolean =>
  number === 0 || (Math.abs(number) >= 1e-100 && Math.abs(number) <= Number.MAX_SAFE_INTEGER);

/** The condition that the builder shows, in the format of json-rules-engine. */
export function writeCondition({ join, parts }: ConditionGroup, fields: readonly Field[]): object {
  return {
    [join]: parts.map((part) => (isGroup(part) ? writeCondition(part, fields) : writeComparison(part, fields))),
  };
}

function writeComparison({ field, entry, operator, value }: Comparison, fields: readonly Field[]): object {
  const [fact = '', name = ''] = field.split('.');
  const info = fields.find((one) => one.name === field);
  const path = info?.isMap === true ? `$.${name}[${quote(entry)}]` : `$.${name}`;
  if (!needsValue(operator)) return { fact, path, operator: operator === UNKNOWN ? 'equal' : 'notEqual', value: null };
  return { fact, path, operator, value: writeValue(info?.type ?? 'text', value) };
}

function writeValue(type: ValueType, value: string): unknown {
  if (type === 'number') return value === '' ? value : Number(value);
  if (type === 'boolean') return value === BOOLEANS[0];
  return type === 'words' ? wordsIn(value) : value;
}

const wordsIn = (value: string): readonly string[] =>
  value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** A name with an apostrophe stands in double quotes. */
const quote = (name: string): string => (name.includes("'") ? `"${name}"` : `'${name}'`);
