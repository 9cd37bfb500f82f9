import { createHash } from 'node:crypto';
import { PICTURES } from '../domain/attachment/file-content.ts';
import { type FeedbackMetric, SCALES } from '../domain/feedback/feedback.ts';
import type { UploadForm } from '../domain/kernel/file-store.ts';
import { PAGE_TEXTS, type PageLanguage, type PageTexts } from './feedback-texts.ts';

/** The longest comment that the page takes, in characters. */
export const MAX_COMMENT_LENGTH = 2_000;

/** A page without scripts: it works in every browser, and nothing in it can run. */
const STYLE = `
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
body{margin:0 auto;max-width:34rem;padding:1.25rem}
h1{font-size:1.25rem}
fieldset{border:0;margin:0;padding:0}
legend{font-weight:600;margin-bottom:.75rem;padding:0}
.scores{display:flex;flex-wrap:wrap;gap:.4rem}
.scores label{position:relative}
.scores input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0}
.scores span{display:block;box-sizing:border-box;min-width:2.9rem;padding:.6rem .4rem;text-align:center;border:1px solid GrayText;border-radius:.5rem}
.scores input:checked+span{background:Highlight;color:HighlightText;font-weight:700}
.scores input:focus-visible+span{outline:3px solid Highlight;outline-offset:2px}
.ends{display:flex;justify-content:space-between;font-size:.875rem;margin:.4rem 0 1.25rem}
.text{display:block;margin-bottom:1.25rem}
input[type=file]{display:block;width:100%;margin-top:.4rem;font:inherit}
textarea{box-sizing:border-box;width:100%;min-height:6rem;margin-top:.4rem;font:inherit;padding:.5rem}
button{font:inherit;font-weight:600;min-height:3rem;width:100%;border-radius:.5rem}
.alert{font-weight:600}
`;

/**
 * Of every answer of the page: nothing is loaded, nobody frames it, no cache or log of another site keeps its address, and
 * search engines leave it out.
 * @param formTargets further origins to which a form of the page may post
 */
export const pageHeaders = (formTargets: readonly string[] = []): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'strict-transport-security': 'max-age=31536000',
  vary: 'accept-language',
});

/** The form: a score in two taps, and a text. It names no person: anyone who has the link sees it. */
export function formPage(
  language: PageLanguage,
  { shop, metric, problem, score, comment }: FormState & { readonly shop: string; readonly metric: FeedbackMetric },
): string {
  const texts = PAGE_TEXTS[language];
  const { least, most } = SCALES[metric];
  const scores = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const [low, high] = texts.ends[metric];
  const radio = (value: number) =>
    `<label><input type="radio" name="score" value="${value}"${value === score ? ' checked' : ''}><span>${value}</span></label>`;
  return page(language, shop, [
    problem === null ? '' : `<p class="alert" role="alert">${escapeHtml(texts[problem])}</p>`,
    '<form method="post">',
    `<fieldset><legend>${escapeHtml(texts.questions[metric])}</legend>`,
    `<div class="scores">${scores.map(radio).join('')}</div></fieldset>`,
    `<div class="ends" aria-hidden="true"><span>${escapeHtml(low)}</span><span>${escapeHtml(high)}</span></div>`,
    `<label class="text">${escapeHtml(texts.comment)}<textarea name="comment" maxlength="${MAX_COMMENT_LENGTH}">${escapeHtml(comment)}</textarea></label>`,
    `<button type="submit">${escapeHtml(texts.send)}</button>`,
    '</form>',
  ]);
}

export type FormState = {
  /** What was wrong with the answer; null: nothing. */
  readonly problem: 'nothingGiven' | 'tooLong' | null;
  readonly score: number | null;
  readonly comment: string;
};

/**
 * Thanks, and the form for the next photo, which goes straight to the bucket of files. One form at a time: a browser without
 * scripts sends one file to one address.
 * @param form null: no further photo is possible
 */
export function receivedPage(
  language: PageLanguage,
  {
    received,
    refused,
    form,
  }: { readonly received: number; readonly refused: number; readonly form: UploadForm | null },
): string {
  const texts = PAGE_TEXTS[language];
  const status = (text: string) => `<p role="status">${escapeHtml(text)}</p>`;
  const lines = [
    status(texts.received),
    received === 0 ? '' : status(received === 1 ? texts.onePhoto : texts.photos.replace('#', String(received))),
    refused === 0 ? '' : `<p class="alert" role="alert">${escapeHtml(texts.noPicture)}</p>`,
  ];
  return page(language, '', form === null ? lines : [...lines, ...photoForm(texts, form)]);
}

const photoForm = (texts: PageTexts, { url, fields }: UploadForm): readonly string[] => [
  `<form method="post" enctype="multipart/form-data" action="${escapeHtml(url)}">`,
  ...fields.map(({ name, value }) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`),
  // S3 ignores the fields after the file.
  `<label class="text">${escapeHtml(texts.photo)}<input type="file" name="file" accept="${PICTURES.join(',')}" required></label>`,
  `<button type="submit">${escapeHtml(texts.sendPhoto)}</button>`,
  '</form>',
];

/** A page that says one thing. */
export const messagePage = (language: PageLanguage, shop: string, message: MessageText): string =>
  page(language, shop, [`<p role="status">${escapeHtml(PAGE_TEXTS[language][message])}</p>`]);

export type MessageText = Extract<
  keyof PageTexts,
  'received' | 'expired' | 'invalid' | 'tooMany' | 'failed' | 'tooLong'
>;

function page(language: PageLanguage, shop: string, lines: readonly string[]): string {
  const title = escapeHtml(shop === '' ? PAGE_TEXTS[language].noShop : shop);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${title}</h1>`,
    ...lines.filter((line) => line !== ''),
    '</main></body></html>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
