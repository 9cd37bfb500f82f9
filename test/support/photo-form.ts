import type { UploadForm } from '../../domain/kernel/file-store.ts';
import type { PageAnswer } from './feedback-page.ts';
import { postForm } from './upload.ts';

/** The form for a photo that a page shows, as a browser reads it; null where it shows none. */
export function photoFormOf({ html }: PageAnswer): UploadForm | null {
  const [, action] = /<form method="post" enctype="multipart\/form-data" action="([^"]+)">/.exec(html) ?? [];
  if (action === undefined) return null;
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => ({ name: unescapeHtml(name), value: unescapeHtml(value) }),
  );
  return { url: unescapeHtml(action), fields };
}

/** Sends a photo with the form of a page. @returns where the browser is led to */
export async function sendPhoto(page: PageAnswer, content: Uint8Array): Promise<string> {
  const form = photoFormOf(page);
  if (form === null) throw new Error('the page has no form for a photo');
  const response = await postForm(form, content);
  if (response.status !== 303) throw new Error(`${response.status}: ${await response.text()}`);
  return response.headers.get('location') ?? '';
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
