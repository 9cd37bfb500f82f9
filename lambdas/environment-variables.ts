/** How the functions read environment variables, one at a time; environment.ts has what they mean. */

export type Bounds = { readonly from: number; readonly to: number; readonly of?: 'minutes' | 'times' };

export function readWhole(name: string, otherwise: number, { from, to, of }: Bounds): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < from || value > to)
    throw new Error(`${name} must be a whole number of ${of ?? 'days'}, ${from} to ${to}`);
  return value;
}

/** The value of a variable that may be absent: null where it is. */
export const optionalVariable = (name: string): string | null => process.env[name] || null;

export function requireVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
}
