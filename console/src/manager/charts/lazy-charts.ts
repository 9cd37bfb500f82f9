import { lazy } from 'react';

/** The charts of the library, half of the script of a page with one: the page is there before them. */
const load = () => import('./library-charts.ts');

export const AreaChart = lazy(async () => ({ default: (await load()).AreaChart }));
export const LineChart = lazy(async () => ({ default: (await load()).LineChart }));
export const SankeyChart = lazy(async () => ({ default: (await load()).SankeyChart }));
