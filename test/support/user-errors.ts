/** Short forms such as `INVALID input.lines.3.quantity`. */
export function formatUserErrors(
  userErrors: readonly { readonly code: string; readonly path: readonly string[] }[],
): string[] {
  return userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
}
