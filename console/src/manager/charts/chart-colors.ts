/** Colours with a contrast of at least 3 to 1 against the page, in light and in dark. Lines also differ by their dashes. */
export const CHART_COLORS = {
  value: 'light-dark(#364fc7, #91a7ff)',
  target: 'light-dark(#a61e4d, #faa2c1)',
  gain: 'light-dark(#2b8a3e, #8ce99a)',
  loss: 'light-dark(#c92a2a, #ffa8a8)',
  node: 'light-dark(#364fc7, #91a7ff)',
  end: 'light-dark(#495057, #adb5bd)',
  link: 'light-dark(#5c7cfa, #748ffc)',
} as const;
