import { Alert, type CSSVariablesResolver, createTheme, Table } from '@mantine/core';

/** Shades and texts with the contrast of WCAG 2.2 AA: the text on a coloured area is black or white, whichever can be read. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  // White on anything brighter has less than 4.5 to 1.
  luminanceThreshold: 0.18,
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    // Arrow keys move a wide table too, and its bar shows that it is wider than the window.
    TableScrollContainer: Table.ScrollContainer.extend({
      defaultProps: { scrollAreaProps: { type: 'auto', viewportProps: { tabIndex: 0 } } },
    }),
    // The outline says how grave it is; its colour as a text would be too pale.
    Alert: Alert.extend({
      defaultProps: { variant: 'outline' },
      styles: { title: { color: 'var(--mantine-color-text)' } },
    }),
  },
});

/** The pale texts and the errors of the library have too little contrast for WCAG 2.2 AA. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
  },
});
