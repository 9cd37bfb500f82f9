import { z } from 'zod';
import { type Instant, toInstant } from '../../domain/kernel/instant.ts';

/** Zendesk's ids are numbers in the API, texts in events, and texts in the JSON of a trigger. */
const MAX_ID_DIGITS = 20;
export const zendeskId = z
  .union([z.string(), z.number().int().nonnegative()])
  .transform((id) => String(id).trim())
  .pipe(z.string().regex(/^\d+$/).max(MAX_ID_DIGITS));

/** An id that may be missing. Events write "0" for none, and triggers an empty text. */
export const optionalId = z
  .union([zendeskId, z.literal(''), z.null()])
  .optional()
  .transform((id) => (id === undefined || id === null || id === '' || id === '0' ? null : id));

/** ISO 8601 with an offset. Event times have nanoseconds, API times have seconds, and placeholders have minutes. */
export const zendeskTime = z.string().transform((text, context): Instant => {
  const instant = toInstant(text.trim());
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: 'Expected an ISO 8601 time with an offset.' });
  return z.NEVER;
});

/** A text that may be missing. Triggers write an empty text for it. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => {
    const trimmed = text?.trim() ?? '';
    return trimmed === '' ? null : trimmed;
  });

/** A list in the API and in events. A placeholder of a trigger separates tags by spaces. */
export const zendeskTags = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((tags) => (typeof tags === 'string' ? tags.split(/\s+/).filter((tag) => tag !== '') : (tags ?? [])));

/** An object in the API and in events, a name in the JSON of a trigger. */
export const zendeskVia = z
  .union([z.object({ channel: z.union([z.string(), z.number()]).nullish() }), z.string()])
  .nullish()
  .transform((via) => (typeof via === 'string' ? via : String(via?.channel ?? '')));

const NANOSECOND_DIGITS = 9;

/** The time in UTC with all nine digits below the second, so that two of them compare as texts. */
export function nanosecondsOf(text: string): string {
  const instant = toInstant(text.trim());
  if (instant === null) return '';
  const fraction = /\.(\d{1,9})/.exec(text)?.[1] ?? '';
  return `${instant.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}.${fraction.padEnd(NANOSECOND_DIGITS, '0')}Z`;
}

/** The API states times in whole seconds. So are those of events, for an import and a webhook to say the same. */
export const toSeconds = (instant: Instant): Instant => `${instant.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}.000Z`;
