import type { Configuration } from '../../cdk/configuration.ts';

/** A page and a script, in place of what `npm run build` makes of the console. */
export const CONSOLE_FILES = 'test/cdk/console-files';

/** A stage with these files. */
export const withTestFiles = (configuration: Configuration): Configuration => ({
  ...configuration,
  console: configuration.console ? { ...configuration.console, files: CONSOLE_FILES } : null,
});
