// Whether the page is as narrow as a telephone: the same width as in the styles.

export const narrowScreen = (): MediaQueryList => matchMedia('(max-width: 47.99em)');
