// What nobody wants to be told about unless they ask: other people's code, what a build wrote, and tests.
// The one list behind the default of the setting `corsLint.exclude` and of the command line. It reads nothing.

const dependencies: readonly string[] = ['**/node_modules/**', '**/bower_components/**', '**/jspm_packages/**'];

const versionControl: readonly string[] = ['**/.git/**', '**/.hg/**', '**/.svn/**'];

const buildOutput: readonly string[] = [
  '**/{dist,build,out,coverage}/**',
  '**/{.next,.nuxt,.output,.svelte-kit,.astro,.angular,.docusaurus}/**',
  '**/{.vercel,.netlify,.wrangler,.serverless,.aws-sam,cdk.out}/**',
  '**/{.turbo,.cache,.parcel-cache,.nyc_output,.yarn,.vscode-test}/**',
];

const generated: readonly string[] = ['**/*.min.{js,cjs,mjs}', '**/*.d.{ts,cts,mts}', '**/*.d.*.ts'];

const tests: readonly string[] = [
  '**/{test,tests,spec,specs,e2e,cypress,__tests__,__mocks__,__fixtures__,fixtures}/**',
  '**/*.{test,tests,spec,specs,e2e,cy,stories}.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
];

/** The globs of `defaultExclude` by the reason for leaving out; every one is matched against a path inside the linted folder. */
export const excludedBecause = { dependencies, versionControl, buildOutput, generated, tests } as const;

/** The files that are left out by default, as globs (picomatch) on paths relative to the linted folder. */
export const defaultExclude: readonly string[] = Object.values(excludedBecause).flat();
