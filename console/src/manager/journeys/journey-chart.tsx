import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { CHART_COLORS } from '../charts/chart-colors.ts';
import { ChartPlace } from '../charts/chart-place.tsx';
import { SankeyChart } from '../charts/lazy-charts.ts';
import { type JourneyStep, journeyGraph } from './journey-graph.ts';
import { texts } from './texts.ts';

const ROW_HEIGHT = 44;
const LEAST_HEIGHT = 240;

/** Where customers go from each touchpoint, as wide as they are many. */
export function JourneyChart({ steps }: { readonly steps: readonly JourneyStep[] }) {
  const { stopped } = useTexts(texts);
  const { number } = useFormats();
  const graph = journeyGraph(steps, stopped);
  const rows = Math.max(...[steps.map(({ from }) => from), steps.map(({ to }) => to)].map((one) => new Set(one).size));
  const height = Math.max(LEAST_HEIGHT, rows * ROW_HEIGHT);
  return (
    <ChartPlace height={height}>
      <SankeyChart
        data={graph}
        height={height}
        linkColor={CHART_COLORS.link}
        nodePadding={24}
        sankeyProps={{ accessibilityLayer: false, margin: { top: 8, right: 5, bottom: 16, left: 5 } }}
        valueFormatter={(value) => number(value)}
      />
    </ChartPlace>
  );
}
