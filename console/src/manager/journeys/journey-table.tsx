import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { FiguresTable } from '../charts/figures-table.tsx';
import type { JourneyStep } from './journey-graph.ts';
import { texts } from './texts.ts';

export function JourneyTable({ steps }: { readonly steps: readonly JourneyStep[] }) {
  const all = useTexts(texts);
  const { number, percent } = useFormats();
  const orDash = (value: number | null | undefined, write: (value: number) => string) =>
    value == null ? '–' : write(value);
  const rows = steps.map(({ from, to, customers, medianHours, conversion, repeatVisits, carts, abandonedCarts }) => [
    ...[from, to ?? all.stopped, number(customers)],
    orDash(medianHours, (hours) => all.days(number(hours / 24, 1))),
    ...[orDash(conversion, percent), orDash(repeatVisits, percent)],
    carts === 0 ? '–' : all.cartsOf(number(abandonedCarts), number(carts)),
  ]);
  const headings = [all.from, all.to, all.customers, all.time, all.bought, all.cameBack, all.carts];
  return <FiguresTable caption={all.steps} headings={headings} rows={rows} />;
}
