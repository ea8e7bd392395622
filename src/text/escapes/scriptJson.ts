// A value as JSON inside of a `<script>` of a page.

/** No `<` of a text ends the script or begins a comment in it. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
