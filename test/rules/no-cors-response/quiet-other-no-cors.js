const modes = { open: 'cors', closed: 'no-cors' };

export const describe = (mode) => (mode === modes.closed ? 'Answers stay hidden.' : 'Answers can be read.');

export async function fromDisk(files, path) {
  const file = await files.fetch(path, { mode: 'no-cors' });
  return file.json();
}
