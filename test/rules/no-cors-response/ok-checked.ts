export async function subscribe(mail: string): Promise<void> {
  const body = new FormData();
  body.set('mail', mail);
  const response = await fetch('https://lists.example.net/subscribe', { method: 'POST', mode: 'no-cors', body });
  //                                                                                    ^^^^^^^^^^^^^^^ warning no-cors-response 💡
  if (!response.ok) throw new Error(`Subscribing failed: ${response.status}`);
}
