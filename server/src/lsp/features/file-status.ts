// corsLint/fileStatus: tells our own client what became of each open file, for its status item.

import type { Connection } from 'vscode-languageserver';
import type { FilePath } from '../../engine/index.ts';
import { type FileStatus, fileStatusNotification } from '../../protocol.ts';
import type { Checker } from '../checker.ts';
import type { Log } from '../log.ts';
import type { OpenFiles } from '../open-files.ts';
import type { Results } from '../results.ts';

interface FileStatusParts {
  readonly connection: Connection;
  readonly openFiles: OpenFiles;
  readonly results: Results;
  readonly checker: Pick<Checker, 'isWanted'>;
  readonly log: Log;
}

/** Gives the function that is called with files whose findings may be others now. */
export function tellFileStatus({ connection, openFiles, results, checker, log }: FileStatusParts) {
  return (files: ReadonlySet<FilePath>): void => {
    for (const file of files) {
      const open = openFiles.at(file);
      const result = results.of(file);
      if (open === undefined || result === undefined) continue;
      const { state, mistakes, configFile } = result;
      const problems = checker.isWanted(file) ? results.in(file).length : 0;
      const status: FileStatus = {
        uri: open.uri,
        state,
        problems: problems + mistakes.length,
        ...(configFile === undefined ? {} : { configFile: openFiles.uriOf(configFile) }),
      };
      void log.guardAsync('sending a status', undefined, () =>
        connection.sendNotification(fileStatusNotification, status),
      );
    }
  };
}
