import { type ReactNode, Suspense } from 'react';

type Props = {
  /** In pixels: what is below does not move when the chart comes. */
  readonly height: number;
  readonly children: ReactNode;
};

/** The place of a chart, for eyes alone: its library must not let the focus in. */
export const ChartPlace = ({ height, children }: Props) => (
  <div aria-hidden style={{ minHeight: height }}>
    <Suspense>{children}</Suspense>
  </div>
);
