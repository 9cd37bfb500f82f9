import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { CHART_COLORS } from '../charts/chart-colors.ts';
import { ChartWithFigures } from '../charts/chart-with-figures.tsx';
import { AreaChart } from '../charts/lazy-charts.ts';
import { texts } from './texts.ts';

const HEIGHT = 220;

type Size = { readonly day: string; readonly members: number; readonly entered: number; readonly left: number };

export function SizeChart({ sizes }: { readonly sizes: readonly Size[] }) {
  const all = useTexts(texts);
  const { day, number } = useFormats();
  const rows = sizes.map((size) => [
    day(size.day),
    ...[size.members, size.entered, size.left].map((count) => number(count)),
  ]);
  return (
    <ChartWithFigures
      height={HEIGHT}
      figures={{ caption: all.sizes, headings: [all.day, all.members, all.entered, all.left], rows }}
    >
      <AreaChart
        h={HEIGHT}
        data={sizes.map((size) => ({ ...size, day: day(size.day) }))}
        dataKey="day"
        series={[{ name: 'members', label: all.members, color: CHART_COLORS.value }]}
        curveType="stepAfter"
        withGradient={false}
        valueFormatter={(value) => number(value)}
        areaChartProps={{ accessibilityLayer: false }}
      />
    </ChartWithFigures>
  );
}
