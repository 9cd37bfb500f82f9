import { describe, expect, test } from 'vitest';
import { networkOf } from '../../lambdas/address-budget.ts';
import { readForm } from '../../lambdas/feedback-form.ts';
import { formPage, messagePage, pageHeaders } from '../../lambdas/feedback-html.ts';
import { preferredLanguage } from '../../lambdas/feedback-texts.ts';

const EMPTY = { problem: null, score: null, comment: '' } as const;
const formOf = (text: string, contentType: string | undefined = 'application/x-www-form-urlencoded') =>
  readForm({ body: Buffer.from(text).toString('base64'), isBase64Encoded: true, contentType }, 'NPS');

describe('the form', () => {
  test('has a score and a text', () => {
    expect(formOf('score=3&comment=+too%0D%0Alate+')).toEqual({ score: 3, comment: 'too\nlate' });
    expect(formOf('score=0', 'application/x-www-form-urlencoded; charset=UTF-8')).toEqual({ score: 0, comment: null });
    expect(formOf('comment=broken')).toEqual({ score: null, comment: 'broken' });
  });

  test.each([
    'score=11',
    'score=-1',
    'score=3.5',
    'score=0x3',
    'score=%C3%A9',
    'score=',
    '',
    'comment=++',
    'metric=NPS',
  ])('%j is asked for again', (text) => expect(formOf(text)).toMatchObject({ problem: 'nothingGiven', score: null }));

  test('is bounded', () => {
    expect(formOf(`comment=${'x'.repeat(2_000)}`)).toMatchObject({ comment: 'x'.repeat(2_000) });
    expect(formOf(`score=3&comment=${'x'.repeat(2_001)}`)).toMatchObject({ problem: 'tooLong', score: 3 });
    expect(formOf(`comment=${'x'.repeat(20_000)}`)).toBe('tooLarge');
    // The longest text that the page takes fits, whatever its characters.
    expect(formOf(new URLSearchParams({ comment: '漢'.repeat(2_000), score: '10' }).toString())).toMatchObject({
      score: 10,
    });
  });

  test('of another type is not read', () => {
    expect(formOf('score=3', 'text/plain')).toMatchObject({ problem: 'nothingGiven' });
    expect(formOf('{"score":3}', 'application/json')).toMatchObject({ problem: 'nothingGiven' });
  });
});

describe('the page', () => {
  test('shows what somebody wrote as text, and nothing else', () => {
    const comment = '</textarea><script>alert("1")</script>&\'';
    const html = formPage('en', { shop: '<b>Vantage</b>', metric: 'NPS', ...EMPTY, problem: 'tooLong', comment });
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</textarea>');
    expect(html).toContain('<h1>&lt;b&gt;Vantage&lt;/b&gt;</h1>');
  });

  test.each([
    ['NPS', 11],
    ['CES', 7],
    ['CSAT', 5],
    ['STARS', 5],
  ] as const)('has the scores of %s', (metric, count) => {
    const html = formPage('en', { shop: '', metric, ...EMPTY });
    expect(html.match(/type="radio"/g)).toHaveLength(count);
    expect(html).not.toContain(' checked');
    expect(formPage('en', { shop: '', metric, ...EMPTY, score: 5 }).match(/ checked/g)).toHaveLength(1);
  });

  test('runs nothing, loads nothing, and is kept nowhere', () => {
    const headers = pageHeaders();
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    const html = formPage('de', { shop: 'Vantage', metric: 'STARS', ...EMPTY });
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=|style="|https?:/);
  });

  test('is English or German, as the browser asks', () => {
    const languages: readonly (readonly [string | undefined, string])[] = [
      [undefined, 'en'],
      ['', 'en'],
      ['fr', 'en'],
      ['de', 'de'],
      ['de-AT,de;q=0.9,en;q=0.8', 'de'],
      ['en;q=0.5, de;q=0.9', 'de'],
      ['fr, en;q=0.4, de;q=0.3', 'en'],
      ['de;q=0', 'en'],
      ['*;q=x', 'en'],
    ];
    for (const [header, language] of languages) expect(preferredLanguage(header)).toBe(language);
    expect(messagePage('de', '', 'received')).toContain('Vielen Dank');
    expect(messagePage('de', '', 'received')).toContain('<html lang="de">');
  });
});

test('an address is that of a network: a phone has many', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:0db8:0001:0002::1')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});
