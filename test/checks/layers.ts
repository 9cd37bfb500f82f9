/**
 * `npm run check:layers`: folders import each other in one direction only, and the folders of domain/ import downwards.
 * `layers.json` declares the layers. A folder may import from its own layer and from lower ones.
 *
 * @argument the root of the tree to check; this project by default
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderGraph, longCycles, mutualPairs } from './folder-graph.ts';
import { importsOf } from './imports.ts';
import { readSource, sourceFilesOf } from './source-files.ts';

type Declaration = {
  readonly layers: readonly { readonly layer: number; readonly folders: readonly string[] }[];
  /** For a folder, the folders of its own layer that may not import it. */
  readonly notImportedBy: Readonly<Record<string, readonly string[]>>;
  /** The files directly in domain/. Only they may name all subjects. */
  readonly hubs: readonly string[];
};

const AREAS = ['cdk', 'connectors', 'console', 'domain', 'graphql', 'lambdas', 'local', 'setup', 'store'];
const MAX_HUBS = 2;
const MAX_LINES = 250;

const root = process.argv[2] ?? join(import.meta.dirname, '../..');
const declaration: Declaration = JSON.parse(readFileSync(join(root, 'test/checks/layers.json'), 'utf8'));
const layers = new Map(
  declaration.layers.flatMap(({ layer, folders }) => folders.map((folder) => [folder, layer] as const)),
);
const sources = AREAS.flatMap((area) => sourceFilesOf(root, area, ['.ts', '.tsx'])).map((path) => ({
  path,
  text: readSource(root, path),
}));
const imports = sources.flatMap(({ path, text }) => importsOf(path, text));
const graphs = [
  folderGraph(imports, folderOf),
  folderGraph(imports, areaOf),
  // The folders within a folder.
  folderGraph(
    imports.filter(({ from, to }) => folderOf(from) !== null && folderOf(from) === folderOf(to)),
    dirname,
  ),
];
const pairs = graphs.flatMap(mutualPairs);

const problems = [
  ...declarationProblems(),
  ...pairs.flatMap(({ names, fewer, more }) =>
    fewer.map(
      ({ from, line, to }) =>
        `${from}:${line} imports ${to}: ${names.join(' and ')} import each other (${more} imports the other way)`,
    ),
  ),
  ...graphs.flatMap(longCycles).map((cycle) => cycleProblem(cycle)),
  ...imports.flatMap(({ from, line, to }) => {
    const problem = layerProblem(from, to);
    return problem === null ? [] : [`${from}:${line} imports ${to}: ${problem}`];
  }),
  ...sources.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return lines > MAX_LINES ? [`${path}:${MAX_LINES + 1} has ${lines} lines, more than ${MAX_LINES}`] : [];
  }),
];

process.stdout.write(`Folders that import each other: ${pairs.length} pairs\n`);
for (const { names, fewer, more } of pairs) {
  process.stdout.write(`  ${names.join(' <-> ')} (${fewer.length} imports against ${more})\n`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
process.stdout.write(`${problems.length} problems in ${sources.length} files.\n`);

/** The folder of a file: `domain/order`, or `store` for a file directly in it; null for a hub file. */
function folderOf(path: string): string | null {
  const [area = '', ...rest] = path.split('/');
  if (!AREAS.includes(area) || path.startsWith('graphql/generated/')) return null;
  if (rest.length > 1) return `${area}/${rest[0]}`;
  return area === 'domain' ? null : area;
}

function areaOf(path: string): string | null {
  return AREAS.find((area) => path.startsWith(`${area}/`)) ?? null;
}

function subjectOf(path: string): string | null {
  const folder = folderOf(path);
  return folder?.startsWith('domain/') ? folder.slice('domain/'.length) : null;
}

function layerProblem(from: string, to: string): string | null {
  if (areaOf(from) !== 'domain') return null;
  if (areaOf(to) !== 'domain') return 'domain/ may import only from domain/';
  const [importer, imported] = [subjectOf(from), subjectOf(to)];
  if (importer === null) return null;
  if (imported === null) {
    return isHub(to) ? 'a folder of domain/ may not import a hub file' : null;
  }
  const [own, other] = [layers.get(importer), layers.get(imported)];
  if (own !== undefined && other !== undefined && other > own) {
    return `${importer} is in layer ${own}, ${imported} in the higher layer ${other}`;
  }
  if (declaration.notImportedBy[importer]?.includes(imported)) return null;
  return declaration.notImportedBy[imported]?.includes(importer) ? `${importer} may not import ${imported}` : null;
}

function isHub(path: string): boolean {
  return declaration.hubs.some((hub) => path === `domain/${hub}`);
}

function cycleProblem(cycle: readonly string[]): string {
  const steps = cycle.map((folder, index) => {
    const next = cycle[(index + 1) % cycle.length] ?? folder;
    const edge = graphs.flatMap((graph) => graph.get(folder)?.get(next) ?? [])[0];
    return `${edge?.from}:${edge?.line} imports ${edge?.to}`;
  });
  return `${steps[0]}: a cycle of folders, ${[...cycle, cycle[0]].join(' -> ')} (${steps.slice(1).join('; ')})`;
}

function declarationProblems(): string[] {
  const where = 'test/checks/layers.json:1';
  const domain = sources.map(({ path }) => path).filter((path) => path.startsWith('domain/'));
  const strays = domain.filter((path) => subjectOf(path) === null && !isHub(path));
  const subjects = new Map(domain.flatMap((path) => (subjectOf(path) ? [[subjectOf(path), path] as const] : [])));
  return [
    ...(declaration.hubs.length > MAX_HUBS ? [`${where} declares more than ${MAX_HUBS} hub files`] : []),
    ...declaration.hubs
      .filter((hub) => !existsSync(join(root, 'domain', hub)))
      .map((hub) => `${where} declares the hub file domain/${hub}, which does not exist`),
    ...[...layers.keys()]
      .filter((folder) => !subjects.has(folder))
      .map((folder) => `${where} declares domain/${folder}/, which does not exist`),
    ...[...subjects]
      .filter(([folder]) => folder !== null && !layers.has(folder))
      .map(([folder, path]) => `${path}:1 is in domain/${folder}/, which is in no layer of layers.json`),
    ...strays.map((path) => `${path}:1 is directly in domain/, where only hub files may be`),
  ];
}
