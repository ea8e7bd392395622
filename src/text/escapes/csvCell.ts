// A cell of a CSV file: quotes around what needs them (RFC 4180).

export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
