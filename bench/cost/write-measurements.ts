import { writeFile } from 'node:fs/promises';
import { countResources } from './count-resources.ts';
import type { Measurements } from './measurements.ts';

const FILE = new URL('measurements.json', import.meta.url);

/** Writes the file that `npm run cost` reads. */
export async function writeMeasurements(
  measured: Omit<Measurements, 'measuredOn' | 'command' | 'resources'>,
): Promise<void> {
  const measurements: Measurements = {
    measuredOn: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    command: `npm run simulate -- --orders-per-second ${measured.ordersPerSecond} --write-measurements`,
    ...measured,
    resources: countResources(),
  };
  await writeFile(FILE, `${JSON.stringify(measurements, null, 2)}\n`);
}
