import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../../language/language.ts';
import { ChartPlace } from './chart-place.tsx';
import { type Figures, FiguresTable } from './figures-table.tsx';

const texts = defineTexts(
  { show: 'Show the figures', hide: 'Hide the figures', nothing: 'Nothing was counted in this time.' },
  { show: 'Zahlen zeigen', hide: 'Zahlen verbergen', nothing: 'In dieser Zeit wurde nichts gezählt.' },
);

type Props = {
  readonly figures: Figures;
  /** Of the chart, in pixels. */
  readonly height: number;
  /** The chart. */
  readonly children: ReactNode;
};

/** A chart, with its figures as a table: always for screen readers, and for everybody by a button. */
export function ChartWithFigures({ figures, height, children }: Props) {
  const { show, hide, nothing } = useTexts(texts);
  const [opened, { toggle }] = useDisclosure(false);
  if (figures.rows.length === 0) return <Text>{nothing}</Text>;
  return (
    <Stack gap="xs">
      <ChartPlace height={height}>{children}</ChartPlace>
      <Group justify="flex-end">
        <Button variant="default" size="xs" onClick={toggle} aria-expanded={opened}>
          {opened ? hide : show}
        </Button>
      </Group>
      {opened ? (
        <FiguresTable {...figures} />
      ) : (
        <VisuallyHidden component="div">
          <PlainTable {...figures} />
        </VisuallyHidden>
      )}
    </Stack>
  );
}

/** Without a part that scrolls: nobody sees where the focus would be. */
function PlainTable({ caption, headings, rows }: Figures) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join('\n')}>
            {cells.map((cell, index) => (
              <td key={headings[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
