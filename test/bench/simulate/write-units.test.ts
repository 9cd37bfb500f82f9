import { expect, test } from 'vitest';
import { unitsOfWrite } from '../../../bench/simulate/write-units.ts';
import type { Attributes } from '../../../store/table/item.ts';

const item = (more: Attributes = {}): Attributes => ({ pk: { S: 'a' }, sk: { S: 'b' }, ...more });
const text = (bytes: number) => ({ text: { S: 'x'.repeat(bytes) } });
const inCalendar = (sk: string, pk = 'day') => ({ calendarPk: { S: pk }, calendarSk: { S: sk } });

test('the larger image counts, by the kilobyte, and a transaction writes it twice', () => {
  expect(unitsOfWrite(null, item(), false)).toEqual({ table: 1, indexes: [] });
  expect(unitsOfWrite(null, item(text(1_100)), false).table).toBe(2);
  expect(unitsOfWrite(item(text(2_100)), item(), false).table).toBe(3);
  expect(unitsOfWrite(item(text(2_100)), null, true).table).toBe(6);
  expect(unitsOfWrite(null, null, true).table).toBe(2);
});

test('an index takes what changes in it, in a transaction too', () => {
  const units = (before: Attributes | null, after: Attributes | null) =>
    unitsOfWrite(before, after, true).indexes.map((one) => `${one.index} ${one.pk} ${one.units}`);
  expect(units(null, item(inCalendar('1')))).toEqual(['calendar day 1']);
  expect(units(item(inCalendar('1')), item(inCalendar('1')))).toEqual([]);
  expect(units(item(inCalendar('1')), item({ ...inCalendar('1'), ...text(1_100) }))).toEqual(['calendar day 2']);
  expect(units(item(inCalendar('1')), item({ ...inCalendar('2', 'next'), ...text(1_100) }))).toEqual([
    'calendar day 1',
    'calendar next 2',
  ]);
  expect(units(item(inCalendar('1')), item())).toEqual(['calendar day 1']);
  expect(units(item(), null)).toEqual([]);
});
