import type { InputErrors, Path } from './user-error.ts';

/**
 * Placeholders stand for a missing value: clerks type them into a required field, and programs send them for an empty
 * variable. They identify nobody, so they are never keys and never evidence for a match.
 */

/** Whether a text stands for a missing value: `N/A`, `null`, `undefined`, `0`, `-`, `unbekannt`. */
export function isPlaceholderText(text: string): boolean {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (/^#(n\/?[av]|ref!|value!|null!|name\?|num!|div\/0!)$/.test(plain) || plain === '-1') return true;
  const letters = lettersOf(plain);
  return letters === '' || /^0+$/.test(letters) || /^f{32}$/.test(letters) || PLACEHOLDER_TEXTS.has(letters);
}

/** Adds an error for a placeholder as external id or loyalty number: it would be the key of everybody without one. */
export function checkKeyValue(errors: InputErrors, path: Path, text: string): void {
  if (text.trim() !== '' && isPlaceholderText(text))
    errors.add('INVALID', path, 'This value is a placeholder. It cannot identify a customer. Leave the key out.');
}

/** Letters and digits alone, without accents: `n/a` is `na`, `no aplica` is `noaplica`. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .toLowerCase();

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(lettersOf).filter(Boolean));

const PLACEHOLDER_TEXTS = setOf(`
  na none null nul undefined nil nan void no unknown unk tbd tba tbc empty blank missing default unset notset novalue notavailable
  notapplicable notprovided notgiven notknown nodata nonegiven noneprovided false objectobject guest anonymous anon
  test testing tester dummy fake sample example x xx xxx xxxx xxxxx xxxxxx asdf qwerty temp tmp
  unbekannt keine keiner keins keineangabe nichtvorhanden leer ohne
  inconnu inconnue aucun aucune neant nonrenseigne nondisponible vide
  desconocido desconocida ninguno ninguna noaplica sindatos nulo vacio
  sconosciuto sconosciuta nessuno nessuna nullo vuoto
  desconhecido desconhecida nenhum nenhuma naoinformado naoaplicavel
  onbekend geen nietbekend nvt okänd ingen saknas ukendt ukjent tuntematon eitiedossa
  nieznany nieznana brak niedotyczy niepodano neznamy zadny neni ismeretlen nincs bilinmiyor yok belirsiz
  неизвестно неизвестный неизвестная нет неуказано нд пусто тест невідомо немає
  αγνωστο αγνωστος αγνωστη κανενα 无 無 未知 不详 没有 沒有 暂无 空 测试 測試 なし ナシ 無し 不明 未定 未登録 テスト 該当なし
  없음 모름 미상 해당없음 테스트 لايوجد غيرمعروف مجهول אין לאידוע अज्ञात ไม่มี ไม่ทราบ khongco khongro tidakada kosong
`);
