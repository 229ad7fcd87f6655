export async function createTicket(token: string, title: string): Promise<void> {
  await fetch('https://desk.example.com/tickets', {
    method: 'POST',
    mode: 'no-cors',
  //^^^^^^^^^^^^^^^ warning no-cors-response 💡
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ title }),
  });
}
