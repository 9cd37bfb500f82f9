import type { ImportJob, ImportPlan } from './import-job.ts';
import { chunkOf, type FilePosition, type ImportThing, type OpenFile } from './import-thing.ts';

/** The bytes of one chunk in a segment, up to but not including `to`. */
export type SegmentSlice = {
  readonly chunk: number;
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  readonly things: number;
};

/** What the planner works with. Each write may be repeated. */
export type PlanFiles = {
  /** @returns bytes of the file, of its text if it is compressed, estimated; null if there is no such file */
  sizeOf(object: string): Promise<number | null>;
  /** Opens the file of the job where its plan has come to. @throws FileProblem */
  openAt(job: ImportJob): Promise<OpenFile>;
  writeSegment(jobId: string, segment: number, content: Uint8Array, index: readonly SegmentSlice[]): Promise<void>;
  readIndex(jobId: string, segment: number): Promise<readonly SegmentSlice[]>;
  writeChunk(jobId: string, chunk: number, slices: readonly SegmentSlice[]): Promise<void>;
  /** The list of the chunks, from which the workers are started. */
  writeManifest(jobId: string, chunks: readonly number[]): Promise<void>;
};

export type PlanJob = PlanFiles & {
  /** Saves the progress. @returns null where another run is further, or the job was cancelled */
  savePlan(job: ImportJob, plan: ImportPlan): Promise<ImportJob | null>;
  isTimeLeft(): boolean;
};

/** A chunk should take a worker some minutes, and a checkpoint is cheap. */
const CHUNK_BYTES = 1_000_000;
/** The distributed map takes more; the chunks become larger instead. */
const MAX_CHUNKS = 10_000;
/** What the planner holds in memory, and writes at once. */
const SEGMENT_BYTES = 16_000_000;

/** The number of chunks for a file of this size. */
export const chunkCountFor = (bytes: number): number =>
  Math.min(MAX_CHUNKS, Math.max(1, Math.ceil(bytes / CHUNK_BYTES)));

/**
 * Cuts a file into chunks, so that all things of one group are in one chunk: the chunks need no order, and two workers never
 * write the same customer. It reads the file once, as a stream, and writes segments: in each, the things of the same chunk lie
 * together. After each segment the plan is saved, so that a run that was killed goes on there.
 * @returns the job with its whole plan; null if there was no time for it, or another run is further
 * @throws FileProblem if the file is not as its format says
 */
export async function planImport(
  files: PlanJob,
  begun: ImportJob,
  segmentBytes: number = SEGMENT_BYTES,
): Promise<ImportJob | null> {
  if (begun.plan.filledChunks !== null) return begun;
  let job: ImportJob = begun;
  const { header, things } = await files.openAt(job);
  let buffer = createBuffer();
  const flush = async (next: FilePosition): Promise<boolean> => {
    const { segments, chunks } = job.plan;
    const { content, index } = buffer.take(segments);
    await files.writeSegment(job.id, segments, content, index);
    const saved = await files.savePlan(job, {
      ...{ ...next, header, chunks, segments: segments + 1, filledChunks: null },
      things: job.plan.things + buffer.things,
      rows: job.plan.rows + buffer.rows,
    });
    buffer = createBuffer();
    if (saved !== null) job = saved;
    return saved !== null;
  };
  const isWithinLimit = () => job.limit === null || job.plan.things + buffer.things < job.limit;
  let last: FilePosition = job.plan;
  if (isWithinLimit())
    for await (const { thing, next } of things) {
      buffer.add(chunkOf(thing.group, job.plan.chunks), thing);
      last = next;
      if (!isWithinLimit()) break;
      if (buffer.bytes < segmentBytes) continue;
      if (!(await flush(next))) return null;
      if (!files.isTimeLeft()) return null;
    }
  if (buffer.things > 0 && !(await flush(last))) return null;
  return files.savePlan(job, { ...job.plan, header, filledChunks: await writeChunks(files, job) });
}

/** @returns the number of chunks that hold something */
async function writeChunks(files: PlanFiles, { id, plan }: ImportJob): Promise<number> {
  const byChunk = new Map<number, SegmentSlice[]>();
  for (let segment = 0; segment < plan.segments; segment++)
    for (const slice of await files.readIndex(id, segment)) {
      const slices = byChunk.get(slice.chunk);
      if (slices === undefined) byChunk.set(slice.chunk, [slice]);
      else slices.push(slice);
    }
  const chunks = [...byChunk.keys()].sort((one, other) => one - other);
  for (const chunk of chunks) await files.writeChunk(id, chunk, byChunk.get(chunk) ?? []);
  await files.writeManifest(id, chunks);
  return chunks.length;
}

/** The things of a segment, by their chunks. */
function createBuffer() {
  const texts = new Map<number, string[]>();
  const state = { bytes: 0, things: 0, rows: 0 };
  return {
    get bytes() {
      return state.bytes;
    },
    get things() {
      return state.things;
    },
    get rows() {
      return state.rows;
    },
    add(chunk: number, thing: ImportThing): void {
      const text = `${JSON.stringify(thing)}\n`;
      state.bytes += text.length;
      state.things++;
      state.rows += thing.lines.length;
      const known = texts.get(chunk);
      if (known === undefined) texts.set(chunk, [text]);
      else known.push(text);
    },
    take(segment: number): { readonly content: Uint8Array; readonly index: readonly SegmentSlice[] } {
      const parts: Buffer[] = [];
      const index: SegmentSlice[] = [];
      let from = 0;
      for (const [chunk, lines] of texts) {
        const part = Buffer.from(lines.join(''));
        parts.push(part);
        index.push({ chunk, segment, from, to: from + part.length, things: lines.length });
        from += part.length;
      }
      return { content: Buffer.concat(parts), index };
    },
  };
}
