import type { KeyboardEvent } from 'react';

const RESULT = '[data-result]';
export const FIRST_RESULT = RESULT;

/** The arrows go through the results, and from the first one back to the field. */
export function moveAmongResults(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const results = [...document.querySelectorAll<HTMLElement>(RESULT)];
  const at = results.indexOf(document.activeElement as HTMLElement);
  const next = results[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next !== undefined) next.focus();
  else if (event.key === 'ArrowUp') document.querySelector<HTMLElement>('search input')?.focus();
}
