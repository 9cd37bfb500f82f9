import { KINDS } from '../support/audit-kinds.ts';

/** Kinds of former versions, and of states that no mutation of the scenario leads to: a page, a job or a budget writes them. */
const NOT_WRITTEN = [
  '^AUDIT#cus_\\S* \\S+#aud_',
  '^AUDIT#stf_\\S* \\S+#aud_',
  '^PHONE4#.* CUSTOMER#',
  '^SERIAL#.* #OWNER$',
  '^VISIT#\\S* APPOINTMENT#',
  '^ORDER_DAYS#\\d+ \\d{4}-\\d\\d-\\d\\d$',
  '^FEEDBACK_LINK#\\S* FEEDBACK_LINK#',
  '^SERVICE_JOB#\\S* SERVICE_JOB#',
  ...['^VALUE_SKETCH#\\d+ \\S+#', '^TALLY#buyers #ALL_COUNTED$'],
  ...['^SEGMENT #BENCHMARK$', '^NOTICE#\\S* SEGMENT_MOVE#'],
  ...['^IMPORT#imp_\\S* CHUNK#\\d+$', '^IMPORT#imp_\\S* #COUNTS$'],
  '^SHOP_ERASURE#\\S* #ERASURE$',
  ...['^MATCH_MODEL #MODEL$', '^MATCH_MODEL #RUN$', '^MATCH_MODEL VERSION#\\d+$'],
  ...['^CUSTOMER#cus_[0-9a-f-]+ SOURCE_LINK#', '^SOURCE#\\S* #LINK$'],
  ...['EXTERNAL', 'EMAIL', 'PHONE', 'CUSTOMER', 'ORDER', 'MENTION'].map((kind) => `^DELIVERY_OF#${kind}#.* whd_`),
  ...['CUSTOMER', 'STAFF', 'SYSTEM'].map((kind) => `^BUDGET#${kind}#.* MINUTE#\\d{4}-\\S*$`),
];

/** Kinds that are newer than the recording. */
export const NEWER_KINDS = [
  '^CUSTOMER#cus_[0-9a-f-]+ SCORE#',
  '^CUSTOMER#cus_[0-9a-f-]+ EXPORT#',
  ...['^CUSTOMER#cus_[0-9a-f-]+ FEEDBACK_LINK#', '^FEEDBACK_LINK#\\S* #POINTER$'],
  ...['^CUSTOMER#cus_[0-9a-f-]+ FOLLOW_UP#', '^FOLLOW_UP#\\S* FOLLOW_UP#'],
  '^EXPORT#\\S* #POINTER$',
  '^ERASURE#cus_\\S* #ERASURE$',
  '^GUEST_ERASURE#ord_\\S* #ERASURE$',
  ...['^ATTACHMENT#\\S* #ATTACHMENT$', '^CUSTOMER#cus_[0-9a-f-]+ ATTACHMENT#'],
  ...['^STAFF#stf_\\S* #MEMBER$', '^STAFF_EMAIL#.* #STAFF$'],
  ...['ENABLED', 'DISABLED'].flatMap((state) =>
    ['ALL', 'NAMES', 'STORE#\\S+'].map((list) => `^STAFF_LIST#${state}#${list} .*#stf_`),
  ),
  '^STAFF_ROSTER #ROSTER$',
  ...['^CUSTOMER#cus_[0-9a-f-]+ MESSAGE#', '^MESSAGE#\\S* #POINTER$'],
  ...['^MESSAGE_TEMPLATE #LIST$', '^MESSAGE_TEMPLATE TEMPLATE#'],
  ...['^CUSTOMER#cus_[0-9a-f-]+ OWED#', '^CUSTOMER#cus_[0-9a-f-]+ #~OWED#'],
  '^NOTICE#owe_\\S* OVERDUE#',
  ...['^OWED#owe_\\S* #OWED$', '^OWED_BY#\\S* #OWED$'],
  ...['^CUSTOMER#cus_[0-9a-f-]+ CASE_OUTCOME#', '^CUSTOMER#cus_[0-9a-f-]+ OUTCOME_SINCE#'],
  ...['^CASE#\\S* CASE_OUTCOME#', '^CASE#\\S* OUTCOME_SINCE#'],
  ...['^SEGMENT #LIST$', '^SEGMENT SEGMENT#'],
  ...['^CUSTOMER#cus_[0-9a-f-]+ SEGMENTS$', '^SEGMENT_MEMBER#seg_\\S*@\\d+#\\d+ cus_'],
  ...['^SEGMENT_SIZE#seg_\\S*@\\d+ #TOTAL#', '^SEGMENT_SIZE#seg_\\S*@\\d+ DAY#'],
  ...['^IMPORT_JOBS imp_', '^AUDIENCES \\d{4}-\\d\\d-\\d\\d#\\d+$', '^AUDIENCE#adc_\\S* #POINTER$'],
  '^PREVENTION#\\S* #PREVENTION$',
  ...['^WORK_LISTS #MOVED$', '^WORK_LISTS#.* #MOVED$', '^KPI_TARGET#\\S*#\\S* \\S+#'],
  ...['^CUSTOMER#cus_[0-9a-f-]+ CALL#', '^CALL#\\S* #POINTER$'],
  ...['^CUSTOMER#cus_[0-9a-f-]+ SERVICE_JOB#', '^SERVICE_JOB#\\S* #POINTER$'],
  ...['^JOB_TAG#.* #JOB$', '^JOB_SERIAL#.* \\S+#job_'],
  ...['^COUNTED#\\S+ #ENTITY$', '^COUNTED #SINCE$', '^SHARDS #LAYOUT$'],
  ...['^VALUE_DISTRIBUTION#\\d+ \\S+#', '^INSPECTION_DUE #ALL_IN_QUEUES$'],
  ...[
    '^ORDER_DAY#\\S+#\\d+ [0-9a-f]{64}$',
    '^ORDER_DAYS #LAST_COUNTED$',
    '^ORDER_COUNT \\S+$',
    '^ORDER_COUNT#.+ \\S+$',
  ],
  '^DAILY_USE#cus_\\S* \\d{4}-\\d\\d-\\d\\d$',
  ...['EMAIL', 'PHONE', 'HANDLE'].map((kind) => `^${kind}#.* #UNIDENTIFIED$`),
  '^HANDLE#.* CUSTOMER#',
  ...['^INTEGRATION INTEGRATION#', '^DELIVERY#whd_\\S* #DELIVERY$'],
  '^FREQUENCY#\\d+ \\d+#\\S+#\\d\\d$',
];

/** The kinds known to the audit that no `pk sk` in the list matches; each alternative counts separately. */
export function missingKinds(keys: readonly string[]): readonly string[] {
  return KINDS.flatMap(({ source, flags }) => alternativesOf(source).map((one) => new RegExp(one, flags)))
    .filter((kind) => !keys.some((key) => kind.test(key)))
    .map(({ source }) => source)
    .filter((source) => !NOT_WRITTEN.includes(source));
}

/** Expands the alternatives of a pattern: `^(A|B) C` becomes `^A C` and `^B C`. */
function alternativesOf(source: string): readonly string[] {
  const [first = '', ...others] = splitAtBars(source);
  if (others.length > 0) return [first, ...others].flatMap(alternativesOf);
  const group = /\(([^()]*)\)/.exec(source);
  if (group === null) return [source];
  const [whole, inside = ''] = group;
  const [before, after] = [source.slice(0, group.index), source.slice(group.index + whole.length)];
  return inside.split('|').flatMap((one) => alternativesOf(`${before}${one}${after}`));
}

/** Splits at the bars outside of all groups. */
function splitAtBars(source: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of source) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}
