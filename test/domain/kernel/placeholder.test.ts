import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPlaceholderDay,
  isPlaceholderEmail,
  isPlaceholderPhone,
  isRoleEmail,
} from '../../../domain/customer/placeholder-contacts.ts';
import { isPlaceholderText } from '../../../domain/kernel/placeholder.ts';

describe('a placeholder text', () => {
  test.each([
    ...['undefined', 'null', 'NULL', 'None', 'nil', 'NaN', '[object Object]', 'false', '#N/A', '#REF!'],
    ...[
      'n/a',
      'N.A.',
      'n. v. t.',
      '-',
      '--',
      '?',
      '…',
      ' ',
      '""',
      '0',
      '000000',
      '0.00',
      '-1',
      'xxx',
      'test',
      'Unknown',
    ],
    ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'ｎｕｌｌ', '０'],
    ...['unbekannt', 'keine Angabe', 'aucun', 'néant', 'desconocido', 'sconosciuto', 'nenhum', 'onbekend', 'okänd'],
    ...['неизвестно', 'не указано', 'άγνωστο', '未知', 'なし', '없음', 'لا يوجد', 'אין', 'ไม่มี', 'không có'],
  ])('%s', (text) => {
    expect(isPlaceholderText(text)).toBe(true);
  });

  test.each(['1', '7', '10', '100', '-12', '0a', 'C-0001', 'test-4711', 'A0', 'nullarbor', '12345', 'नमिता', 'Ну'])(
    'not %s',
    (text) => {
      expect(isPlaceholderText(text)).toBe(false);
    },
  );

  test('is recognized in any case and width, and between any characters that are neither letters nor digits', () => {
    const around = fc.string({ unit: fc.constantFrom(...' "\'()[]{}<>/._-*:;,') });
    fc.assert(
      fc.property(
        fc.constantFrom('null', 'undefined', 'n/a', '0000', 'none'),
        around,
        around,
        (text, before, after) => {
          expect(isPlaceholderText(`${before}${text}${after}`)).toBe(true);
          expect(isPlaceholderText(`${before}${text.toUpperCase()}${after}`)).toBe(true);
        },
      ),
    );
  });

  test('is not an ordinary number of a customer', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (id) => !isPlaceholderText(String(id))));
    fc.assert(fc.property(fc.uuid(), (id) => !isPlaceholderText(id)));
  });
});

describe('a placeholder email', () => {
  test.each([
    ...['test@test.com', 'noemail@shop.example', 'no.email@shop.example', 'no-email-17@shop.example', 'none@none.com'],
    ...['noemail-kxyz@shop.example', 'NULL@shop.example', 'undefined@shop.example', 'n.a@shop.example', 'x@x.com'],
    ...[
      'noreply@shop.example',
      'no-reply+5@shop.example',
      'donotreply@shop.example',
      '0@shop.example',
      'test12@mail.com',
    ],
    ...[
      'kunde@laden.example',
      'customer@shop.example',
      '123@123.com',
      'a@b.com',
      'user@example.com',
      'optout@shop.example',
    ],
    ...['ana@none.com', 'ana@shop.invalid', 'ana@localhost', 'keine-email@laden.example', 'sin.correo@tienda.example'],
  ])('%s', (address) => {
    expect(isPlaceholderEmail(address)).toBe(true);
  });

  test.each([
    ...[
      'ana@example.org',
      'ana.test@example.org',
      'nonesuch@example.org',
      '07700900123@example.org',
      'anna.null@mail.com',
    ],
    ...[
      'customer12@example.org',
      'someone7@example.com',
      'tester.smith@example.org',
      'noemi@example.org',
      'o@mail.com',
      '李雷@example.org',
    ],
  ])('not %s', (address) => {
    expect(isPlaceholderEmail(address)).toBe(false);
  });

  test.each([
    ['info@smith.example', true],
    ['kasse1@laden.example', true],
    ['post@firma.example', true],
    ['post.malone@mail.example', false],
    ['Sales@smith.example', true],
    ['info2@smith.example', true],
    ['family@smith.example', true],
    ['info.smith@mail.example', false],
    ['salesman@smith.example', false],
    ['ana.sales@smith.example', false],
  ])('%s is the address of a role: %s', (address, isRole) => {
    expect(isRoleEmail(address)).toBe(isRole);
  });
});

test.each([
  ['+441111111111', true],
  ['+440123456789', true],
  ['+441234567890', true],
  ['+33123456789', true],
  ['+15555555555', true],
  ['+441130000000', true],
  ['+33102030405', true],
  ['+441212121212', true],
  ['+447700900123', false],
  ['+441132496000', false],
  ['+447700900000', true],
  ['+447700910000', false],
  ['+442079460018', false],
])('the number %s is a placeholder: %s', (number, isPlaceholder) => {
  expect(isPlaceholderPhone(number)).toBe(isPlaceholder);
});

test.each([
  ...[
    '1900-01-01',
    '1901-01-01',
    '1970-01-01',
    '1969-12-31',
    '1901-12-13',
    '0001-01-01',
    '1800-05-05',
    '1899-12-30',
    '1911-11-11',
    '9999-12-31',
  ],
])('the day %s is a placeholder', (day) => {
  expect(isPlaceholderDay(day)).toBe(true);
});

test.each(['1950-01-01', '1980-01-01', '1970-01-02', '2001-01-01', '1911-11-12'])(
  'the day %s is not a placeholder',
  (day) => {
    expect(isPlaceholderDay(day)).toBe(false);
  },
);
