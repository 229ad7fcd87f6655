export const ping = () => fetch('/api/ping', { headers: { 'Access-Control-Allow-Origin': '*' } });
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info response-header-in-request 💡

export function beacon(event: string): void {
  void fetch('https://stats.example.net/hit', {
    method: 'POST',
    mode: 'no-cors',
    headers: { 'Access-Control-Allow-Origin': '*' },
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info response-header-in-request 💡
    body: event,
  });
}
