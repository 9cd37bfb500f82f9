import { expect, test } from 'vitest';
import { localeOfValues } from '../../../domain/message/value-locale.ts';

test.each([
  ['the reader’s country', ['en', 'en-GB', 'US'], 'en-GB'],
  ['the reader’s country, also for a text of another one', ['de', 'de-AT', 'DE'], 'de-AT'],
  ['the shop’s country where the reader’s is not known', ['en', 'en', 'GB'], 'en-GB'],
  ['the shop’s country where nothing is known of the reader', ['en', null, 'GB'], 'en-GB'],
  ['the country of the text itself', ['en-US', null, 'GB'], 'en-US'],
  ['the language of the text, in the country of the reader', ['en', 'fr-CA', 'GB'], 'en-CA'],
  ['nothing but the text', ['en', null, null], 'en'],
  ['the shop’s country where the reader’s tag cannot be read', ['en', 'no tag', 'GB'], 'en-GB'],
] as const)('values are written as in %s', (_, [text, reader, region], expected) => {
  expect(localeOfValues(text, reader, region)).toBe(expected);
});

test('a British reader and an American one read their own dates', () => {
  const day = (reader: string) =>
    new Intl.DateTimeFormat(localeOfValues('en', reader, 'GB'), { dateStyle: 'full', timeZone: 'UTC' }).format(
      Date.parse('2027-03-05'),
    );
  expect(day('en-GB')).toBe('Friday, 5 March 2027');
  expect(day('en-US')).toBe('Friday, March 5, 2027');
});
