import type { Day } from '../kernel/instant.ts';
import { isPlaceholderText, lettersOf } from '../kernel/placeholder.ts';
import { emailKey } from './email.ts';

/**
 * Whether clerks type this address when there is none: `noemail@…`, `test@test.com`, `none123@…`. It identifies nobody.
 */
export function isPlaceholderEmail(address: string): boolean {
  const key = emailKey(address);
  const at = key.lastIndexOf('@');
  const [local, domain] = [key.slice(0, at), key.slice(at + 1)];
  const words = local
    .split(/[^\p{L}\p{M}]+/u)
    .map(lettersOf)
    .filter((word) => word !== '');
  const [first = ''] = words;
  const [host = ''] = domain.split('.');
  return (
    (/\p{L}|^0*$/u.test(local) && isPlaceholderText(words.join(''))) ||
    ANYBODY.has(local) ||
    (local === host && (local.length <= 3 || /^\d+$/.test(local))) ||
    (local.length === 1 && host.length === 1) ||
    NO_MAIL.has(words.join('')) ||
    (first.length >= 5 && NO_MAIL.has(first)) ||
    NO_MAIL.has(words.slice(0, 2).join('')) ||
    NO_DOMAINS.has(domain) ||
    NO_TOP_LEVELS.has(domain.slice(domain.lastIndexOf('.') + 1))
  );
}

/** Whether the address belongs to a function or to everybody at a place, not to one person: `info@…`, `sales@…`. */
export function isRoleEmail(address: string): boolean {
  const local = emailKey(address).split('@')[0] ?? '';
  const [first = ''] = local.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return ROLES.has(lettersOf(local.replace(/\d+$/, ''))) || (ROLES.has(first) && !/^\p{L}+[._-]\p{L}/u.test(local));
}

/**
 * Whether clerks type this number when there is none: equal digits, ascending or descending digits, or two alternating
 * ones.
 * @param number in E.164
 */
export function isPlaceholderPhone(number: string): boolean {
  const digits = number.replace(/\D/g, '');
  return (
    /(\d)\1{5}$|0{5}$/.test(digits) ||
    /(\d\d)\1{3}$/.test(digits) ||
    /0?102030405?$/.test(digits) ||
    isSequential(digits.slice(-7)) ||
    isSequential(digits.slice(-8))
  );
}

function isSequential(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/**
 * Whether programs or clerks enter this birth date when there is none: the start of a calendar or clock, or a date that
 * is quick to type. So is any date before the birth of the oldest living person.
 */
export const isPlaceholderDay = (day: Day): boolean => day < '1902-01-01' || PLACEHOLDER_DAYS.has(day);

/** Whether clerks type this part of a name when they do not know the name. Real names do not count. */
export const isPlaceholderName = (text: string): boolean => NO_NAMES.has(lettersOf(text)) || /^\s*n\/a\s*$/i.test(text);

const PLACEHOLDER_DAYS: ReadonlySet<Day> = new Set([
  '1904-01-01',
  '1910-10-10',
  '1911-11-11',
  '1912-12-12',
  // The start of the Unix clock; west of Greenwich it is the day before.
  '1969-12-31',
  '1970-01-01',
  '9999-12-31',
]);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

const NO_MAIL = setOf(`
  noemail nomail noemailaddress noaddress notanemail noreply donotreply dontreply nobody noone notprovided notgiven refused
  declined nothanks optout optedout kein keine email mail emailaddress youremail yourname username walkin walkincustomer
  laufkunde barverkauf abc abcd aaa aaaa qwe qwerty
  keinemail keineemail keinemailadresse pasdemail pasemail sansmail sansemail sinemail sincorreo nocorreo notiene noposee
  senzaemail senzamail nessunaemail semail sememail geenemail geenmail brakmaila brakemail ingenmail ingenepost
`);

/** Words for any customer. They count only without a number: `customer12@…` may be a real address. */
const ANYBODY = setOf('someone somebody anyone anybody user customer client cliente kunde kundin klant klient asiakas');

/** Domains that no customer uses: registered to catch such addresses, or meant for tests. */
const NO_DOMAINS = setOf(`
  test.com test.test test.de test.fr test.es test.co.uk testing.com noemail.com nomail.com noemail.org nomail.org none.com
  none.none no.com nope.com null.com null.null na.com na.na n.a unknown.com fake.com noreply.com nowhere.com invalid.com
  email.email domain.com yourdomain.com mydomain.com a.com aa.com aaa.com abc.com asdf.com qwerty.com xxx.xxx xx.xx x.x
  localhost localhost.localdomain
`);

/** From RFC 2606 and RFC 6762, without `example`: shops in training give their trainees ordinary addresses there. */
const NO_TOP_LEVELS = setOf('invalid test localhost local');

const NO_NAMES = setOf(`
  unknown undefined null none nan test testing tester xx xxx xxxx xxxxx asdf qwerty anonymous noname nolastname nosurname
  nofirstname notprovided notgiven notknown customer walkin walkincustomer cashcustomer cashsale houseaccount firstname
  lastname surname name givenname familyname fname lname vorname nachname unbekannt kunde laufkunde barverkauf inconnu
  inconnue nom prenom client cliente desconocido desconocida nombre apellido apellidos sconosciuto sconosciuta onbekend
  klant nieznany nieznana неизвестно неизвестный неизвестная покупатель клиент 不明 未知 なし 顧客 客户 아무개 고객
`);

const ROLES = setOf(`
  info information sales admin administrator administration office contact contacts kontakt contacto contato contatto hello hallo
  help helpdesk support service services customerservice shop store orders order bestellung billing accounts accounting accountspayable
  invoice invoices rechnung facturation facturacion postmaster webmaster hostmaster abuse root enquiries enquiry inquiries
  inquiry reception frontdesk team staff hr jobs careers marketing press pr media purchasing procurement einkauf verkauf
  vertrieb buero buro verwaltung sekretariat secretariat accueil commercial ventas compras vendite segreteria financeiro comercial
  pos cashier cashdesk kasse kassa caisse caja cassa boutique tienda negozio butik webshop onlineshop
  rezeption recepcion ricevimento post postkasse firmapost mailbox inbox mailroom
  family familie famille familia famiglia home house household everyone all
`);
