/** Only tells whether somebody is there: an opaque answer has the status 0. */
export async function isReachable(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { mode: 'no-cors', cache: 'no-store' });
    return response.status === 0 || response.ok;
  } catch {
    return false;
  }
}
