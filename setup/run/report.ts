import type { Plan } from '../plan/make-plan.ts';
import type { Change, Section } from '../sections/section.ts';

/** Such as `changed stores leeds: phone, openingHours`. */
export function describeChange({ name }: Section, change: Change, verbs: { create: string; change: string }): string {
  const { entry, stored, changed } = change;
  return stored === null
    ? `${verbs.create} ${name} ${entry.label}`
    : `${verbs.change} ${name} ${entry.label}: ${changed.join(', ')}`;
}

/** What the run did, or would do, in numbers, and what the file does not name. */
export function summaryLines({ sections }: Plan, isDryRun: boolean): readonly string[] {
  const changes = sections.flatMap((one) => one.changes);
  const created = changes.filter(({ stored }) => stored === null).length;
  const unchanged = sections.flatMap((one) => one.unchanged).length;
  const figures = `${created} ${isDryRun ? 'to create' : 'created'}, ${changes.length - created} ${isDryRun ? 'to change' : 'changed'}, ${unchanged} unchanged.`;
  const unnamed = sections.filter((one) => one.unnamed.length > 0);
  return [
    ...(unnamed.length === 0 ? [] : ['Not in the file, and left as they are:']),
    ...unnamed.flatMap(({ section, unnamed: labels }) => labels.map((label) => `  ${section.name} ${label}`)),
    changes.length === 0 ? `Nothing to change: ${unchanged} unchanged.` : figures,
    ...(isDryRun ? ['This was a dry run: nothing was written.'] : []),
  ];
}
