import { readFileSync } from 'node:fs';
import { ROLE_NAMES, type Role } from '../../domain/kernel/roles.ts';

/** The rows of `test/authorisation/matrix.txt`: which roles may use a field or a type. A person reviews every change. */

const FILE = 'test/authorisation/matrix.txt';
const text = readFileSync(new URL('../authorisation/matrix.txt', import.meta.url), 'utf8');

const MATRIX: ReadonlyMap<string, ReadonlySet<Role>> = readMatrix();

function readMatrix(): ReadonlyMap<string, ReadonlySet<Role>> {
  const [header, ...rows] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header?.trim().split(/ +/) ?? [];
  if (columns.join() !== ROLE_NAMES.join()) throw new Error(`the columns of ${FILE} are not the roles`);
  return new Map(
    rows.map((row) => {
      const [name = '', ...cells] = row.split(/ +/);
      if (cells.length !== columns.length || cells.some((cell) => cell !== 'x' && cell !== '-'))
        throw new Error(`the row ${name} of ${FILE} is not valid`);
      return [name, new Set(ROLE_NAMES.filter((_, at) => cells[at] === 'x'))];
    }),
  );
}

/** Such as `Customer.birthDate  - - - x - - x x`. */
function formatRow(name: string, allowed: ReadonlySet<Role>): string {
  return (
    name.padEnd(42) +
    ROLE_NAMES.map((role) => (allowed.has(role) ? 'x' : '-').padEnd(role.length))
      .join(' ')
      .trimEnd()
  );
}

/** The rows that must be added, corrected or removed so that the file says what is so; a person decides whether it should be so. */
export function differencesTo(
  actual: ReadonlyMap<string, ReadonlySet<Role>>,
  names: (name: string) => boolean,
): readonly string[] {
  const changed = [...actual].filter(
    ([name, allowed]) => formatRow(name, allowed) !== formatRow(name, MATRIX.get(name) ?? NOBODY) || !MATRIX.has(name),
  );
  const obsolete = [...MATRIX.keys()].filter((name) => names(name) && !actual.has(name));
  return [
    ...changed.map(([name, allowed]) => formatRow(name, allowed)),
    ...obsolete.map((name) => `${name} is not in the schema`),
  ];
}

const NOBODY: ReadonlySet<Role> = new Set();
