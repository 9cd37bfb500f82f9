import { expect, test } from 'vitest';
import { dayFromText, dayOrderOf } from '../../../domain/customer/day-text.ts';

test.each([
  ['19840317', '1984-03-17'],
  ['1984-03-17', '1984-03-17'],
  ['1984-3-7', '1984-03-07'],
  ['1984/03/17', '1984-03-17'],
  ['1984-03-17T00:00:00Z', '1984-03-17'],
  ['1984-03-17 00:00:00', '1984-03-17'],
  ['17.3.1984', '1984-03-17'],
  ['17/03/1984', '1984-03-17'],
  ['3/4/1984', '1984-04-03'],
  ['1884-03-17', '1884-03-17'],
  ['17 March 1984', '1984-03-17'],
  ['Mar 17, 1984', '1984-03-17'],
  ['17-MAR-1984', '1984-03-17'],
  [' 1984-03-17 ', '1984-03-17'],
])('%s is %s', (text, day) => {
  expect(dayFromText(text, 'day first')).toBe(day);
});

test.each(['', 'unknown', '19841317', '1984-02-30', '1784-03-17', '17.3.84', '1984-03', '1-2-3-4', '45000'])(
  '%j is not a day',
  (text) => {
    expect(dayFromText(text, 'day first')).toBeNull();
  },
);

test('one day above 12 decides the order of a column', () => {
  expect(dayOrderOf(['3/4/1984', '12/31/1984'])).toBe('month first');
  expect(dayFromText('3/4/1984', 'month first')).toBe('1984-03-04');
  expect(dayOrderOf(['3/4/1984', '31/12/1984'])).toBe('day first');
  expect(dayOrderOf(['3/4/1984'])).toBe('day first');
});
