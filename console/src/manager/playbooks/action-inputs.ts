import type { ConsolePlaybookActionFragment } from 'customer-graph-client/console';

/** Actions as the input takes them: without the names of types, and without empty fields. */
export function writeActions(actions: readonly ConsolePlaybookActionFragment[]): readonly object[] {
  return actions.map((action) => withoutEmpty(action));
}

function withoutEmpty(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, field]) => name !== '__typename' && field != null)
      .map(([name, field]) => [name, typeof field === 'object' ? withoutEmpty(field) : field]),
  );
}
