import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../../domain/customer/origin.ts';
import nameTable from '../../../domain/matching/fields/name-table.json' with { type: 'json' };
import { learnWeights } from '../../../domain/matching/learning/match-training.ts';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../../../domain/matching/score/match-weights.ts';
import { evidenceOf } from '../../../domain/matching/score/record-evidence.ts';
import { draftCustomer, type RegisterCustomerInput } from '../../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { generatePeople } from '../../../local/synthetic-data/synthetic-people.ts';
import { judgePair } from '../../support/match-people.ts';

type Fields = Omit<RegisterCustomerInput, 'name'>;
const GB = { ...UNSAVED_SHOP, defaultRegion: 'GB' };

/** The evidence of a record that a source registered. */
const record = (given: string | null, family: string | null, fields: Fields = {}, source: 'POS' | 'SELF' = 'POS') =>
  evidenceOf(
    newCustomer(draftCustomer({ name: { given, family }, ...fields }, GB, '2026-03-01T00:00:00.000Z'), source),
  );

const mail = (address: string) => [{ address, verified: false, primary: true }];
const phone = (number: string) => [{ number, verified: false, primary: true }];
const home = { addresses: [{ lines: ['14 Elm Grove'], locality: 'Leeds', postalCode: 'LS7 2BB', country: 'GB' }] };
const born = { birthDate: '1985-03-08' };

/** Given names of women and men, each of another person, and a family name. */
const SCRIPTS: Readonly<Record<string, readonly [string, string]>> = {
  Latin: ['Maria Olga Elena Tatiana Svetlana Luis Luisa Paul Paula Hassan Hussein', 'Ivanova'],
  Cyrillic: ['Мария Марина Ольга Елена Татьяна Светлана Александр Александра Иван Иванна', 'Иванова'],
  Greek: ['Μαρία Μαρίνα Ελένη Γεώργιος Γεωργία Δημήτρης Δήμητρα', 'Παπαδόπουλος'],
  Armenian: ['Արամ Արամե Անի Աննա Նարե Հայկ Հայկուհի', 'Սարգսյան'],
  Georgian: ['გიორგი ნინო ნინა მარიამ მარინა დავით დალი', 'ბერიძე'],
  Arabic: ['حسن حسين محمد محمود أحمد حامد سعيد سعد', 'العلي'],
  Hebrew: ['דן דנה יוסי יוסף נועה נועם שרה שירה', 'כהן'],
  Devanagari: ['राम रमा सीता गीता अनिल अनिता सुनील सुनीता', 'शर्मा'],
  Bengali: ['রহিম রহিমা করিম করিমা সুমন সুমনা', 'হোসেন'],
  Gurmukhi: ['ਹਰਜੀਤ ਗੁਰਜੀਤ ਮਨਜੀਤ ਰਣਜੀਤ', 'ਸਿੰਘ'],
  Gujarati: ['રમેશ સુરેશ મહેશ નરેશ', 'પટેલ'],
  Tamil: ['குமார் குமாரி ராஜா ராணி', 'முருகன்'],
  Telugu: ['రాము రమ సీత గీత', 'రెడ్డి'],
  Kannada: ['ರಮೇಶ ಸುರೇಶ ಗೀತಾ ಸೀತಾ', 'ಗೌಡ'],
  Malayalam: ['അനിൽ അനിത സുനിൽ സുനിത', 'നായർ'],
  Sinhala: ['නිමල් නිමලා කමල් කමලා', 'පෙරේරා'],
  Thai: ['สมชาย สมหญิง สมศักดิ์ สมศรี มานะ มานี', 'แก้ว'],
  Khmer: ['សុខា សុភា ដារា ធារា', 'សុខ'],
  Burmese: ['အောင် အေး မောင် မြ', 'ဝင်း'],
  Ethiopic: ['አበበ አበባ ከበደ ከበደች', 'ተስፋዬ'],
  Han: ['伟 芳 娜 秀英 敏 静', '王'],
  Hiragana: ['さくら さくや あおい あおと', 'たなか'],
  Katakana: ['サクラ サクヤ アオイ アオト', 'タナカ'],
  Hangul: ['민수 민주 지훈 지은', '김'],
};

const pairsOf = <T>(items: readonly T[]) =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

/** The most frequent given names. */
const POPULAR = Object.values(nameTable.given)
  .flatMap((names) => names.split(' '))
  .slice(0, 400);

/** Weights that a shop with many doubles and families learned from its records. */
function learnedWeights(): MatchWeights {
  const features = generatePeople(1_500, 5).map(
    ({ input }) => evidenceOf(draftCustomer(input, GB, '2026-03-01T00:00:00.000Z')).stated,
  );
  const { weights, rejectionReason } = learnWeights(features, DEFAULT_WEIGHTS, 'generated people');
  if (rejectionReason !== null) throw new Error(rejectionReason);
  return weights;
}

describe.each([
  ['as shipped', DEFAULT_WEIGHTS],
  ['as learned', learnedWeights()],
])('with weights %s', (_, weights) => {
  const decision = (one: ReturnType<typeof record>, other: ReturnType<typeof record>) =>
    judgePair(one, other, weights).decision;

  describe.each(Object.entries(SCRIPTS))('in %s', (_, [givens, family]) => {
    const all = givens.split(' ');
    const shared = { ...born, ...home, phones: phone('+441132000001'), emails: mail('family@mail.example') };

    test('two given names are never merged, even if everything else is shared', () => {
      for (const [one, other] of pairsOf(all))
        for (const fields of [born, { ...born, ...home }, shared])
          expect([one, other, decision(record(one, family, fields), record(other, family, fields))]).not.toContain(
            'MERGE',
          );
    });

    test('the same person is merged', () => {
      const own = { ...born, phones: phone('+447700900311'), emails: mail('k7q2@mail.example') };
      for (const given of all) expect(decision(record(given, family, own), record(given, family, own))).toBe('MERGE');
    });
  });

  describe('placeholders', () => {
    const emails =
      'test@test.com noemail@shop.example noemail-12@shop.example info@shop.example none@none.com na@na.com sales@firm.example';
    const dates = ['1900-01-01', '1970-01-01', '1904-01-01'];
    const phones = ['+440000000000', '+441111111111', '+441234567890'];
    const places = [
      { addresses: [{ lines: ['1 Low Street'], locality: 'York', postalCode: 'YO1 7HH', country: 'GB' }] },
      { addresses: [{ lines: ['99 Quay Road'], locality: 'Truro', postalCode: 'TR1 1AA', country: 'GB' }] },
    ];

    test('are no evidence for a merge, alone or together', () => {
      const [york, truro] = places;
      for (const address of emails.split(' '))
        for (const birthDate of [null, ...dates])
          for (const number of [null, ...phones]) {
            const fields = {
              emails: mail(address),
              ...(birthDate === null ? {} : { birthDate }),
              ...(number === null ? {} : { phones: phone(number) }),
            };
            const pair = [
              record('Maria', 'Garcia', { ...fields, ...york }),
              record('Maria', 'Garcia', { ...fields, ...truro }),
            ] as const;
            expect([address, birthDate, number, decision(...pair)]).not.toContain('MERGE');
            expect([
              address,
              birthDate,
              number,
              decision(record('Maria', 'Garcia', fields), record('Maria', 'Garcia', fields)),
            ]).not.toContain('MERGE');
          }
    });
  });

  describe('people of one home', () => {
    const twins = pairsOf(POPULAR)
      .filter(
        ([one, other]) => one[0] === other[0] || one.slice(1) === other.slice(1) || one.slice(-4) === other.slice(-4),
      )
      .slice(0, 5_000);

    test(`twins of popular names with one birth date: ${twins.length} pairs`, () => {
      expect(twins.length).toBeGreaterThanOrEqual(1_700);
      const merged = twins.filter(([one, other]) => {
        const fields = { ...born, ...home, phones: phone('+441132000002') };
        return decision(record(one, 'Oduya', fields), record(other, 'Oduya', fields)) === 'MERGE';
      });
      expect(merged).toEqual([]);
    });

    test('twins whose names are forms of each other, or have an initial, and who also share a mailbox', () => {
      const shared = { ...born, ...home, phones: phone('+441132000002'), emails: mail('k7q2@mail.example') };
      for (const [one, other] of [
        ['Ann', 'Anna'],
        ['Jan', 'Jon'],
        ['Ella', 'Elsa'],
        ['M. Hassan', 'K. Hassan'],
        ['J. P.', 'Jean Robert'],
      ] as const)
        expect([one, decision(record(one, 'Oduya', shared), record(other, 'Oduya', shared))]).not.toContain('MERGE');
      // No parents name twins Bob and Robert, or give them two spellings of one name.
      expect(decision(record('Bob', 'Oduya', shared), record('Robert', 'Oduya', shared))).toBe('MERGE');
      expect(decision(record('Steven', 'Oduya', shared), record('Stephen', 'Oduya', shared))).toBe('MERGE');
    });

    test('couples or brothers who share a phone and a mailbox', () => {
      const family = { phones: phone('+441132000003'), emails: mail('harbottles@mail.example'), ...home };
      const neutral = { phones: phone('+441132000003'), emails: mail('k7q2@mail.example') };
      const proven = { emails: [{ address: 'k7q2@mail.example', verified: true, primary: true }] };
      const couples = [
        'Paul/Paula',
        'Luis/Luisa',
        'Daniel/Danielle',
        'Jean/Joan',
        'Chris/Christine',
        'Ali/Alia',
        'Tom/Anna',
        'Alex/Alexandra',
        'Sam/Samantha',
        'Jan/Jon',
        'Max/Maxine',
        'Bob/Robert',
        'Paul A./Paula',
        'Carl A./Carla M.',
        'Carl Maria/Carla Maria',
        'J. Paul/K. Paul',
        'Nadir A./Nadira',
      ];
      for (const couple of couples)
        for (const shared of [family, neutral, { ...neutral, ...home }, proven]) {
          const [one = '', other = ''] = couple.split('/');
          expect([
            couple,
            decision(record(one, 'Harbottle', shared), record(other, 'Harbottle', shared)),
          ]).not.toContain('MERGE');
        }
    });

    test('a name in Chinese characters and the Pinyin of several such names', () => {
      const shared = { ...born, ...home, phones: phone('+441132000003'), emails: mail('k7q2@mail.example') };
      for (const given of ['伟', '威', '薇'])
        for (const fields of [shared, { ...born, emails: mail('k7q2@mail.example') }])
          expect(decision(record(given, '王', fields), record('Wei', 'Wang', fields))).toBe('SUGGEST');
    });

    test('a name and the beginning of it: Steph may be Stephan or Stephanie', () => {
      const shared = { phones: phone('+441132000003'), emails: mail('k7q2@mail.example') };
      const shortened = POPULAR.flatMap((name) =>
        Array.from({ length: Math.max(0, name.length - 4) }, (_, cut) => [name, name.slice(0, cut + 3)] as const),
      );
      const merged = shortened.filter(([name, short]) =>
        [shared, { ...shared, ...home }].some(
          (fields) => decision(record(name, 'Harbottle', fields), record(short, 'Harbottle', fields)) === 'MERGE',
        ),
      );
      expect([shortened.length > 500, merged]).toEqual([true, []]);
      const twin = { ...shared, ...born };
      expect(decision(record('Stephan', 'Harbottle', twin), record('Steph', 'Harbottle', twin))).toBe('MERGE');
    });

    test('a father and his son of the same name', () => {
      const shared = { phones: phone('+441132000004'), ...home };
      const mailed = { ...shared, emails: mail('hollis.home@mail.example') };
      const pairs: readonly (readonly [Fields, Fields])[] = [
        [shared, shared],
        [{ ...shared, birthDate: '1950-02-03' }, shared],
        [
          { ...mailed, birthDate: '1950-02-03' },
          { ...mailed, birthDate: '1980-02-03' },
        ],
        [
          { ...mailed, birthDate: '1950-02-03' },
          { ...mailed, birthDate: '1979-06-21' },
        ],
      ];
      for (const [father, son] of pairs)
        expect(decision(record('Piotr', 'Hollis', father), record('Piotr', 'Hollis', son))).not.toBe('MERGE');
      const all = { ...mailed, ...born };
      for (const mark of ['Jr', 'Sr', 'III', 'jun.', 'd. J.', 'Filho', 'Neto', 'V'])
        expect(decision(record('Piotr', 'Hollis', all), record('Piotr', `Hollis ${mark}`, all))).not.toBe('MERGE');
    });
  });

  describe('one digit off', () => {
    const rare = ['Zebediah', 'Quackenbush'] as const;

    test.each<[string, Fields, Fields]>([
      ['a phone', { phones: phone('+447700900411') }, { phones: phone('+447700900412') }],
      [
        'a phone, at one home',
        { ...home, phones: phone('+447700900411') },
        { ...home, phones: phone('+447700900412') },
      ],
      ['a mailbox', { emails: mail('quack1978@mail.example') }, { emails: mail('quack1979@mail.example') }],
      ['a birth date, at one home', { ...home, birthDate: '1985-03-08' }, { ...home, birthDate: '1985-03-09' }],
      [
        'a birth date and a phone',
        { birthDate: '1985-03-08', phones: phone('+447700900411') },
        { birthDate: '1985-03-09', phones: phone('+447700900412') },
      ],
    ])('%s merges nobody', (_, one, other) => {
      expect(decision(record(...rare, one), record(...rare, other))).not.toBe('MERGE');
    });
  });

  test('data that a customer enters about herself merges nobody', () => {
    const fields = fc.record({
      ...{ birthDate: fc.constantFrom('1985-03-08', '1979-12-01'), name: fc.constantFrom('Verity', 'Max') },
      family: fc.constantFrom('Ashdown', 'Hollis'),
      email: fc.constantFrom('verity@mail.example', 'max@mail.example'),
      phone: fc.constantFrom('+447700900501', '+447700900502'),
      isHome: fc.boolean(),
    });
    const recordBy = (source: 'POS' | 'SELF', { birthDate, name, family, email, phone: number, isHome }: Typed) =>
      record(name, family, { birthDate, emails: mail(email), phones: phone(number), ...(isHome ? home : {}) }, source);
    type Typed = {
      readonly birthDate: string;
      readonly name: string;
      readonly family: string;
      readonly email: string;
      readonly phone: string;
      readonly isHome: boolean;
    };
    fc.assert(
      fc.property(fields, fields, fc.constantFrom('POS' as const, 'SELF' as const), (one, other, source) => {
        expect(decision(recordBy('SELF', one), recordBy(source, other))).not.toBe('MERGE');
        const assessment = judgePair(recordBy('SELF', one), recordBy(source, other), weights);
        expect(judgePair(recordBy(source, other), recordBy('SELF', one), weights)).toEqual(assessment);
      }),
    );
  });
});
