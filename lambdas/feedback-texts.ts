import type { FeedbackMetric } from '../domain/feedback/feedback.ts';

/** The languages of the page for feedback. */
export type PageLanguage = 'en' | 'de';

export type PageTexts = {
  readonly questions: Readonly<Record<FeedbackMetric, string>>;
  /** What the lowest and the highest score mean. */
  readonly ends: Readonly<Record<FeedbackMetric, readonly [string, string]>>;
  readonly comment: string;
  readonly send: string;
  readonly nothingGiven: string;
  readonly tooLong: string;
  readonly received: string;
  readonly photo: string;
  readonly sendPhoto: string;
  readonly onePhoto: string;
  /** With `#` in place of the number. */
  readonly photos: string;
  readonly noPicture: string;
  readonly expired: string;
  readonly invalid: string;
  readonly tooMany: string;
  readonly failed: string;
  readonly noShop: string;
};

export const PAGE_TEXTS: Readonly<Record<PageLanguage, PageTexts>> = {
  en: {
    questions: {
      CSAT: 'How satisfied are you?',
      CES: 'How much effort did it take you?',
      NPS: 'How likely are you to recommend us?',
      STARS: 'How many stars do you give us?',
    },
    ends: {
      CSAT: ['very dissatisfied', 'very satisfied'],
      CES: ['very little', 'very much'],
      NPS: ['not at all likely', 'very likely'],
      STARS: ['1 star', '5 stars'],
    },
    comment: 'Is something wrong, or do you want to tell us more?',
    send: 'Send',
    nothingGiven: 'Choose a number, or write a few words.',
    tooLong: 'This text is too long. Please shorten it.',
    received: 'Thank you. We have received your feedback.',
    photo: 'Do you want to add a photo? JPEG, PNG, WebP or HEIC, at most 10 MB.',
    sendPhoto: 'Send the photo',
    onePhoto: 'We have received your photo.',
    photos: 'We have received # photos.',
    noPicture: 'A file was not a photo that we can take. Please choose another one.',
    expired: 'This link has expired. Please contact us if something is wrong.',
    invalid: 'This link is not valid. Please contact us if something is wrong.',
    tooMany: 'Too many requests. Please try again in a minute.',
    failed: 'Something went wrong. Please try again in a minute.',
    noShop: 'Your feedback',
  },
  de: {
    questions: {
      CSAT: 'Wie zufrieden sind Sie?',
      CES: 'Wie viel Aufwand hatten Sie?',
      NPS: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
      STARS: 'Wie viele Sterne geben Sie uns?',
    },
    ends: {
      CSAT: ['sehr unzufrieden', 'sehr zufrieden'],
      CES: ['sehr wenig', 'sehr viel'],
      NPS: ['sehr unwahrscheinlich', 'sehr wahrscheinlich'],
      STARS: ['1 Stern', '5 Sterne'],
    },
    comment: 'Stimmt etwas nicht, oder möchten Sie uns mehr sagen?',
    send: 'Senden',
    nothingGiven: 'Bitte wählen Sie eine Zahl oder schreiben Sie ein paar Worte.',
    tooLong: 'Dieser Text ist zu lang. Bitte kürzen Sie ihn.',
    received: 'Vielen Dank. Wir haben Ihre Rückmeldung erhalten.',
    photo: 'Möchten Sie ein Foto hinzufügen? JPEG, PNG, WebP oder HEIC, höchstens 10 MB.',
    sendPhoto: 'Foto senden',
    onePhoto: 'Wir haben Ihr Foto erhalten.',
    photos: 'Wir haben # Fotos erhalten.',
    noPicture: 'Eine Datei war kein Foto, das wir annehmen können. Bitte wählen Sie ein anderes.',
    expired: 'Dieser Link ist abgelaufen. Bitte melden Sie sich bei uns, wenn etwas nicht stimmt.',
    invalid: 'Dieser Link ist nicht gültig. Bitte melden Sie sich bei uns, wenn etwas nicht stimmt.',
    tooMany: 'Zu viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.',
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es in einer Minute noch einmal.',
    noShop: 'Ihre Rückmeldung',
  },
};

/** The language that a browser prefers among those of the page, from its header `accept-language`; else English. */
export function preferredLanguage(header: string | undefined): PageLanguage {
  const preferences = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined);
    return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const [best] = preferences
    .filter(({ language, quality }) => (language === 'en' || language === 'de') && quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  return best?.language === 'de' ? 'de' : 'en';
}
