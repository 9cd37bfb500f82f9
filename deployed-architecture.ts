/** The processor of all functions, as `process.arch` names it. docs/decisions/bundle.md says why. */
export const ARCHITECTURE: 'arm64' | 'x64' = 'arm64';
