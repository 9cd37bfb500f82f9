import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { Path } from '../../domain/kernel/user-error.ts';
import type { Problem } from '../problem.ts';

export type YamlDocument = {
  /** Undefined if the text is no YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The line of a place, or of the nearest place above it that the file has. */
  lineOf(path: Path): number | null;
};

/**
 * Reads YAML 1.2: `yes`, `no` and `12:30` are texts. Anchors and merge keys (`<<`) work, so that stores can share their hours.
 */
export function readYaml(text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  const lineAt = (offset: number | undefined) => (offset === undefined ? null : lines.linePos(offset).line);
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    path: [],
    line: lineAt(pos[0]),
    message,
  }));
  if (problems.length > 0) return { value: undefined, problems, lineOf: () => null };
  const { value, problem } = toValue(document);
  return {
    value,
    problems: problem === null ? [] : [problem],
    lineOf(path) {
      let offset = document.contents?.range?.[0];
      let node: unknown = document.contents;
      for (const part of path) {
        const found = childOf(resolve(node), part);
        if (found === null) break;
        offset = found.offset ?? offset;
        node = found.node;
      }
      return lineAt(offset);
    },
  };

  function resolve(node: unknown): unknown {
    return isAlias(node) ? (node as Alias).resolve(document) : node;
  }
}

/** The user's own file may use an anchor as often as it likes. */
function toValue(document: ReturnType<typeof parseDocument>): { value: unknown; problem: Problem | null } {
  try {
    return { value: document.toJS({ maxAliasCount: -1 }), problem: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: undefined, problem: { path: [], line: null, message } };
  }
}

function childOf(parent: unknown, part: string | number): { offset: number | undefined; node: unknown } | null {
  if (isSeq(parent)) {
    const node = parent.items[Number(part)] as Node | undefined;
    return node === undefined ? null : { offset: node.range?.[0], node };
  }
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  return pair === undefined ? null : { offset: (pair.key as ParsedNode).range?.[0], node: pair.value };
}
