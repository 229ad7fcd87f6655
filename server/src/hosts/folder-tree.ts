// The folders that a set of files implies, for hosts that are given files only. It knows nothing of their texts.

import { filePath, type FilePath } from '../engine/index.ts';

/** Every folder above the files, with the names of its entries. Roots are `/` and `C:/`, other folders have no slash at the end. */
export function folderTree(files: Iterable<FilePath>): ReadonlyMap<FilePath, ReadonlySet<string>> {
  const folders = new Map<FilePath, Set<string>>();
  for (const file of files) addUpward(file, folders);
  return folders;
}

function addUpward(path: FilePath, folders: Map<FilePath, Set<string>>): void {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  if (slash === -1 || name === '') return;
  const folder = folderBefore(path, slash);
  const entries = folders.get(folder);
  if (entries) {
    entries.add(name);
    return;
  }
  folders.set(folder, new Set([name]));
  addUpward(folder, folders);
}

function folderBefore(path: FilePath, slash: number): FilePath {
  const folder = path.slice(0, slash);
  return filePath(/^(?:[A-Za-z]:)?$/.test(folder) ? `${folder}/` : folder);
}
