/**
 * Takes lines with this message out of what the process prints, as a log subscription does. Everything else is printed.
 * A function in this process prints each line in one piece.
 * @returns a function that ends it
 */
export function takeLogLines(message: string, onLine: (line: string) => void): () => void {
  const { stdout } = process;
  const { write } = stdout;
  const marker = `"message":${JSON.stringify(message)}`;
  stdout.write = (chunk: unknown, ...rest: unknown[]): boolean => {
    if (typeof chunk !== 'string' || !chunk.includes(marker)) return Reflect.apply(write, stdout, [chunk, ...rest]);
    onLine(chunk.trimEnd());
    return true;
  };
  return () => {
    stdout.write = write;
  };
}
