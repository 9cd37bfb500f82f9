import type { Channel } from '../../domain/interaction/interaction.ts';
import type { CaseReason, CaseStatus, Severity } from '../../domain/service-case/service-case.ts';

/**
 * Zendesk's words in the graph's. Events spell them in capitals, the API in small letters, and placeholders of triggers as
 * people read them ("On-hold"), so they are compared without case and separators.
 */
const wordOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const STATUSES: ReadonlyMap<string, CaseStatus> = new Map([
  ['new', 'OPEN'],
  ['open', 'IN_PROGRESS'],
  ['pending', 'WAITING_ON_CUSTOMER'],
  // The desk waits for somebody else, not for the customer.
  ['hold', 'IN_PROGRESS'],
  ['on_hold', 'IN_PROGRESS'],
  ['solved', 'RESOLVED'],
  ['closed', 'CLOSED'],
  ['archived', 'CLOSED'],
  // Nobody works on a ticket that was deleted, merged into another one, or marked as spam.
  ['deleted', 'CLOSED'],
  ['scrubbed', 'CLOSED'],
]);

/** Null for a status that Zendesk does not document. */
export const caseStatusOf = (status: string): CaseStatus | null => STATUSES.get(wordOf(status)) ?? null;

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['low', 'LOW'],
  ['normal', 'NORMAL'],
  ['high', 'HIGH'],
  ['urgent', 'CRITICAL'],
]);

/** Null where the ticket has no priority. */
export const severityOf = (priority: string): Severity | null => SEVERITIES.get(wordOf(priority)) ?? null;

const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ['email', 'EMAIL'],
  ['mail', 'EMAIL'],
  ['web', 'WEB'],
  ['web_form', 'WEB'],
  ['web_widget', 'WEB'],
  ['help_center', 'WEB'],
  ['mobile', 'APP'],
  ['mobile_sdk', 'APP'],
  ['voice', 'PHONE'],
  ['phone', 'PHONE'],
  ['phone_call', 'PHONE'],
  ['voicemail', 'PHONE'],
  ['chat', 'CHAT'],
  ['messaging', 'CHAT'],
  ['native_messaging', 'CHAT'],
  ['sms', 'SMS'],
  ['text_message', 'SMS'],
  ['whatsapp', 'WHATSAPP'],
  ['twitter', 'SOCIAL'],
  ['x_corp', 'SOCIAL'],
  ['facebook', 'SOCIAL'],
  ['instagram_dm', 'SOCIAL'],
]);

/** Null for channels of programs (`api`, `web_service`, `rule`) and of other services. */
export const channelOf = (via: string): Channel | null => CHANNELS.get(wordOf(via)) ?? null;

/** In order of precedence. */
const REASONS: readonly CaseReason[] = [
  'DAMAGED_ITEM',
  'WRONG_ITEM',
  'LATE_DELIVERY',
  'PRODUCT_QUALITY',
  'BILLING',
  'WARRANTY',
  'STAFF',
  'UNWANTED_CONTACT',
  'WEBSITE',
  'LOST_RECORDS',
];

/** A tag states the reason by its name in the graph, such as `late_delivery`. Without such a tag it is OTHER. */
export function reasonOf(tags: readonly string[]): CaseReason {
  const words = new Set(tags.map(wordOf));
  return REASONS.find((reason) => words.has(reason.toLowerCase())) ?? 'OTHER';
}

/** Scores are on the graph's scale of satisfaction, 1 to 5. `offered` and `unoffered` are no scores. */
const SCORES: ReadonlyMap<string, number> = new Map([
  ['good', 5],
  ['goodwithcomment', 5],
  ['good_with_comment', 5],
  ['bad', 1],
  ['badwithcomment', 1],
  ['bad_with_comment', 1],
]);

/** Null where nobody rated yet. */
export const scoreOfWord = (score: string): number | null => SCORES.get(wordOf(score)) ?? null;

/**
 * Surveys have scales of two, three or five steps, and Zendesk calls an answer good from the upper steps only: a good 2 or 3
 * is the best of a shorter scale.
 */
export function scoreOfRating(rating: number, category: string | null): number {
  const isGood = category !== null && scoreOfWord(category) === 5;
  return isGood && rating < 4 ? 5 : rating;
}
