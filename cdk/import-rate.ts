/**
 * Chunks at the same time, and the write units of each in a second: together 800. The consumers of the stream write 1.4 times as much
 * after them (`npm run bench:import-plan`), so an import takes 2,000 in all. A table on demand serves 4,000 at once from
 * its first day, so that half of them is left for the tills; a table that has served more keeps more.
 * More workers with less each would cost more of Lambda: most of their time is waiting for the rate.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html
 */
export const IMPORT_WORKERS = 8;
export const WRITE_UNITS_PER_WORKER = 100;
