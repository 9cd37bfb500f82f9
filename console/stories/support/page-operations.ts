/** The operations of a page itself: without the one that starts the console, and the small one that follows its lists. */
export const pageOperations = (operations: readonly string[]): readonly string[] =>
  operations.filter((name) => name !== 'ConsoleStart' && name !== 'ConsoleWorkListVersions');
