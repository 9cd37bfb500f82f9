import type { Attachment } from '../domain/attachment/attachment.ts';
import type { FeedbackLink } from '../domain/feedback/feedback-link.ts';
import { photoStateOf, signPhotoForm } from '../domain/feedback/photo-slots.ts';
import type { FileSigner } from '../domain/kernel/file-store.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { pageHeaders, receivedPage } from './feedback-html.ts';
import type { PageLanguage } from './feedback-texts.ts';

/** The parameter with the positions of the slots to which the browser has sent a photo, such as `01`. */
const SENT = 'sent';

/**
 * The positions. S3 adds parameters of its own to the address, and it is not documented how it joins them to others: so only the
 * digits at the beginning count.
 */
const sentPositions = (query: string): readonly number[] =>
  Array.from(/^\d{0,10}/.exec(new URLSearchParams(query).get(SENT) ?? '')?.[0] ?? '', Number);

export type PhotoPageDependencies = {
  readonly attachments: (ids: readonly string[]) => Promise<readonly (Attachment | null)[]>;
  readonly files: FileSigner;
  readonly now: () => Instant;
};

/**
 * The page of a link that was used: thanks, and the form for the next photo while there is room for one.
 * @param pageUrl the absolute address of the page, without a query: S3 leads back to it
 */
export async function photoPage(
  { attachments, files, now }: PhotoPageDependencies,
  { photoIds = [] }: FeedbackLink,
  { language, pageUrl, query }: { readonly language: PageLanguage; readonly pageUrl: string; readonly query: string },
) {
  const slots = photoIds.length === 0 ? [] : await attachments(photoIds);
  const sent = sentPositions(query);
  const { received, refused, next } = photoStateOf(slots, sent, now());
  const form =
    next === null
      ? null
      : await signPhotoForm(files, next.id, `${pageUrl}?${SENT}=${[...new Set([...sent, next.position])].join('')}`);
  return {
    statusCode: 200,
    headers: pageHeaders(form === null ? [] : [new URL(form.url).origin]),
    body: receivedPage(language, { received, refused, form }),
  };
}
