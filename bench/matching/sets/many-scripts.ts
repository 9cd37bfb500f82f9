import type { FilePerson } from '../../../local/importers/people/people-file.ts';
import { createRandom, type Random } from '../../../local/synthetic-data/random.ts';

/** One name in its own script, and as it is written in Latin letters. */
type Spellings = readonly string[];
type Language = { readonly givens: readonly Spellings[]; readonly families: readonly Spellings[] };

const spellings = (text: string): readonly Spellings[] => text.split(' ').map((name) => name.split('/'));

const LANGUAGES: readonly Language[] = [
  {
    givens: spellings(
      'Мария/Mariya/Maria Марина/Marina Ольга/Olga Дмитрий/Dmitry/Dmitri/Dmitrij Сергей/Sergey/Sergei/Sergej Татьяна/Tatyana/Tatiana Алексей/Aleksey/Alexei Наталья/Natalya/Natalia Юлия/Yulia/Julia Андрей/Andrey/Andrei Артём/Artyom/Artem Ксения/Ksenia/Xenia',
    ),
    families: spellings(
      'Кузнецов/Kuznetsov/Kuznecov Щербаков/Shcherbakov/Scherbakov Воробьёв/Vorobyov/Vorobiev Чехов/Chekhov/Tschechow Жуков/Zhukov Хрущёв/Khrushchev Цветаев/Tsvetaev Яковлев/Yakovlev/Jakovlev Соловьёв/Solovyov/Soloviev Гришин/Grishin',
    ),
  },
  {
    givens: spellings(
      'Γιώργος/Giorgos/Yorgos Γεωργία/Georgia Δημήτρης/Dimitris/Dimitrios Δήμητρα/Dimitra Ελένη/Eleni/Helen Κώστας/Kostas/Costas Νίκος/Nikos Αικατερίνη/Aikaterini/Ekaterini Ιωάννης/Ioannis/Yannis Χρήστος/Christos/Hristos',
    ),
    families: spellings(
      'Παπαδόπουλος/Papadopoulos Οικονόμου/Oikonomou/Economou Χατζηδάκης/Hatzidakis/Chatzidakis Γεωργίου/Georgiou Βασιλείου/Vasileiou/Vassiliou Καραγιάννης/Karagiannis/Karayannis',
    ),
  },
  {
    givens: spellings(
      'محمد/Mohammed/Muhammad/Mohamed أحمد/Ahmed/Ahmad فاطمة/Fatima/Fatma حسين/Hussein/Husayn/Hussain حسن/Hassan/Hasan خالد/Khaled/Khalid سعاد/Suad/Souad يوسف/Yusuf/Youssef/Yousef ليلى/Layla/Leila عمر/Omar/Umar',
    ),
    families: spellings(
      'الخطيب/Al-Khatib/Elkhatib حداد/Haddad/Hadad منصور/Mansour/Mansoor العمري/Al-Omari/Alomari شريف/Sharif/Cherif قاسم/Qasim/Kassem',
    ),
  },
  {
    givens: spellings(
      '伟/Wei 芳/Fang 秀英/Xiuying/Xiu-Ying 娜/Na 建国/Jianguo/Jian-Guo 丽华/Lihua 志强/Zhiqiang 小红/Xiaohong',
    ),
    families: spellings('王/Wang/Wong 陈/Chen/Chan 张/Zhang/Cheung 刘/Liu/Lau 赵/Zhao 欧阳/Ouyang'),
  },
  {
    givens: spellings(
      '민수/Min-su/Minsoo 지훈/Ji-hoon/Jihun 서연/Seo-yeon/Seoyun 영숙/Young-sook/Yeongsuk 현우/Hyun-woo/Hyeonu 은지/Eun-ji/Eunji',
    ),
    families: spellings('김/Kim/Gim 이/Lee/Yi 박/Park/Bak 최/Choi/Choe 정/Jung/Jeong'),
  },
];

type Member = {
  readonly id: string;
  readonly given: Spellings;
  readonly family: Spellings;
  readonly birthDate: string;
  readonly mailboxes: readonly string[];
  readonly phones: readonly string[];
};

/**
 * People of five languages whose names are written in their own script by one clerk and in Latin letters by another, in one of
 * several spellings. Households share a home, a phone and often a mailbox. They have twins, and sons with their father's name.
 * Each person has one to three records. The result depends only on the parameters.
 */
export function generateManyScripts(people: number, seed: number): readonly FilePerson[] {
  const dice = createRandom(seed);
  const records: { readonly place: number; readonly person: FilePerson }[] = [];
  for (let count = 0, household = 0; count < people; household += 1) {
    const home = `${dice.between(1, 90)} ${dice.oneOf(STREETS)} ${dice.between(100, 999)}`;
    for (const member of generateHousehold(dice, household)) {
      count += 1;
      for (let at = dice.oneOf([1, 2, 2, 3]); at > 0; at -= 1) {
        const input = generateRecord(dice, member, home);
        const person = { record: `${member.id}/${at}`, person: member.id, input };
        records.push({ place: dice.between(0, 2 ** 30), person });
      }
    }
  }
  return records.toSorted((a, b) => a.place - b.place).map(({ person }) => person);
}

function generateHousehold(dice: Random, household: number): readonly Member[] {
  const { givens, families } = dice.oneOf(LANGUAGES);
  const family = dice.oneOf(families);
  const shared = {
    mailbox: `home${household}x${dice.between(10, 99)}@mail.example`,
    phone: `+4930${dice.between(10 ** 6, 10 ** 7)}`,
  };
  const year = dice.between(1945, 1980);
  const members: Member[] = [];
  for (let at = 0, size = dice.oneOf([1, 2, 3, 4, 5]); at < size; at += 1) {
    const [father] = members;
    const elder = members.at(-1);
    const isTwin = at > 2 && dice.percent(40);
    const isNamesake = at === 2 && dice.percent(10);
    const unused = givens.filter((names) => members.every(({ given }) => given !== names));
    const own = `${dice.oneOf(['k', 'v', 'z'])}${dice.between(10 ** 5, 10 ** 6)}.${household}${at}@post.example`;
    const born = year + (at < 2 ? dice.between(-4, 4) : dice.between(23, 33));
    const day = [born, dice.between(10, 12), dice.between(10, 28)].join('-');
    members.push({
      id: `${household}.${at}`,
      given: isNamesake && father !== undefined ? father.given : dice.oneOf(unused),
      family,
      birthDate: isTwin && elder !== undefined ? elder.birthDate : day,
      mailboxes: dice.percent(40) ? [own, shared.mailbox] : [own],
      phones: [`+4917${dice.between(10 ** 8, 10 ** 9 - 1)}`, shared.phone],
    });
  }
  return members;
}

function generateRecord(dice: Random, { given, family, birthDate, mailboxes, phones }: Member, home: string) {
  const marks = { verified: false, primary: true };
  const isOwnScript = dice.percent(35);
  const write = ([own = '', ...latin]: Spellings) => (isOwnScript ? own : dice.oneOf(latin));
  return {
    name: { given: write(given), family: write(family) },
    ...(dice.percent(65) ? { birthDate } : {}),
    emails: dice.percent(60) ? [{ address: dice.oneOf(mailboxes), ...marks }] : [],
    phones: dice.percent(60) ? [{ number: dice.oneOf(phones), ...marks }] : [],
    addresses: dice.percent(60) ? [{ lines: [home], locality: 'Berlin', postalCode: '10999', country: 'DE' }] : [],
  };
}

const STREETS = ['Lindenweg', 'Am Markt', 'Hauptstrasse', 'Gartenweg', 'Birkenallee'];
