import type { SankeyChartData } from '@mantine/charts';
import type { ConsoleJourneyQuery } from 'customer-graph-client/console';
import { CHART_COLORS } from '../charts/chart-colors.ts';

export type JourneyStep = NonNullable<ConsoleJourneyQuery['journey']>[number];

/** More would be lines that nobody can follow; the table has all steps. */
const MOST_LINKS = 40;

/**
 * The steps as a picture from left to right: where customers were, and where they went. A touchpoint may stand on both sides, because
 * customers also go back, and the picture knows no circles.
 * @param stopped the name of the end of a journey
 */
export function journeyGraph(steps: readonly JourneyStep[], stopped: string): SankeyChartData {
  const shown = steps.filter(({ customers }) => customers > 0).slice(0, MOST_LINKS);
  const origins = [...new Set(shown.map(({ from }) => from))];
  const targets = [...new Set(shown.map(({ to }) => to ?? null))];
  return {
    nodes: [
      ...origins.map((name) => ({ name, color: CHART_COLORS.node })),
      ...targets.map((name) => ({
        name: name ?? stopped,
        color: name === null ? CHART_COLORS.end : CHART_COLORS.node,
      })),
    ],
    links: shown.map(({ from, to, customers }) => ({
      source: origins.indexOf(from),
      target: origins.length + targets.indexOf(to ?? null),
      value: customers,
    })),
  };
}
