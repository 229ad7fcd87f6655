export function track(event: string): void {
  fetch('https://stats.example.net/hit', { method: 'POST', mode: 'no-cors', keepalive: true, body: event }).catch(() => {});
}
