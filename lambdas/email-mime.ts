import Mustache from 'mustache';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { OutgoingMessage } from '../domain/message/sender.ts';

/** The header that holds the id of a message. */

const MESSAGE_ID_HEADER = 'X-Customer-Graph-Message';

const BUILDER = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** What nodemailer makes an email of: the text, and the same text as HTML. */
export function mailOptions(message: OutgoingMessage, from: string): SendMailOptions {
  const { id, to, subject, body, fromName, locale } = message;
  return {
    from: { name: fromName, address: from },
    // An object: in a text, a comma would begin another recipient.
    to: { name: '', address: to },
    subject: subject ?? fromName,
    text: body,
    html: htmlOf(body, locale),
    headers: { [MESSAGE_ID_HEADER]: id, 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The email as it travels (RFC 5322). */
export async function toMime(message: OutgoingMessage, from: string): Promise<Buffer> {
  const { message: mime } = await BUILDER.sendMail(mailOptions(message, from));
  if (!Buffer.isBuffer(mime)) throw new Error('nodemailer built no buffer');
  return mime;
}

const LAYOUT = `<!doctype html>
<html lang="{{locale}}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="font: 16px/1.5 sans-serif; max-width: 40em; margin: 1em auto; padding: 0 1em">
{{#paragraphs}}<p>{{#lines}}{{#parts}}{{#link}}<a href="{{link}}">{{link}}</a>{{/link}}{{text}}{{/parts}}{{^isLast}}<br>
{{/isLast}}{{/lines}}</p>
{{/paragraphs}}</body>
</html>
`;

/** Web addresses, without the punctuation that ends a sentence. */
const LINK = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/;

/** The text as HTML. Mustache escapes every part of it. */
function htmlOf(body: string, locale: string): string {
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n');
    return { lines: lines.map((line, index) => ({ parts: partsOf(line), isLast: index === lines.length - 1 })) };
  });
  return Mustache.render(LAYOUT, { locale, paragraphs });
}

/** `split` with a group returns the links at the odd places. */
const partsOf = (line: string): readonly { readonly text: string; readonly link: string }[] =>
  line.split(LINK).map((part, index) => (index % 2 === 1 ? { text: '', link: part } : { text: part, link: '' }));
