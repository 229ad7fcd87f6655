// --print-config: what holds for one file, and who has said so. It looks at no code.

import { excludedBecause } from '../files/default-exclude.ts';
import type { FilePath, RuleLevel, RuleMetadata } from '../engine/index.ts';
import type { Configs, Flags } from './configs.ts';
import { nativePath } from './shown-path.ts';

export interface PrintedFlags extends Flags {
  readonly exclude: readonly string[];
}

type Source = 'command line' | 'configuration file' | 'default';

/** JSON on several lines: the file, its configuration file, what holds, and where each part comes from. */
export function printedConfig(
  file: FilePath,
  configs: Configs,
  flags: PrintedFlags,
  rules: readonly RuleMetadata[],
): string {
  const configFile = configs.fileOf(file);
  const values = configFile?.values ?? {};
  const { allowedOrigins, publicRoutes, developmentConditions, rules: levels } = configs.of(file);
  const sourceOf = (isFlag: boolean, value: unknown): Source => {
    if (isFlag) return 'command line';
    return value === undefined ? 'default' : 'configuration file';
  };
  const printed = {
    file: nativePath(file),
    configFile: configFile ? nativePath(configFile.path) : null,
    config: {
      rules: Object.fromEntries(rules.map((rule) => [rule.id, levelOf(rule, levels[rule.id])])),
      allowedOrigins,
      exclude: [...(values.exclude ?? []), ...flags.exclude],
      publicRoutes,
      tests: values.tests ?? excludedBecause.tests,
      developmentConditions,
    },
    from: {
      rules: Object.fromEntries(
        rules.map(({ id }) => [id, sourceOf(flags.rules[id] !== undefined, values.rules?.[id])]),
      ),
      allowedOrigins: sourceOf(flags.allowedOrigins.length > 0, values.allowedOrigins),
      exclude: sourceOf(flags.exclude.length > 0 && values.exclude === undefined, values.exclude),
      publicRoutes: sourceOf(false, values.publicRoutes),
      tests: sourceOf(false, values.tests),
      developmentConditions: sourceOf(false, values.developmentConditions),
    },
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

/** A rule without a chosen level has its own, which is weaker or stronger by what a fault allows. */
function levelOf({ level, isOffByDefault }: RuleMetadata, chosen: RuleLevel | undefined): RuleLevel {
  return chosen ?? (isOffByDefault ? 'off' : level);
}
