const headers = new Headers();
headers.append('Content-Type', 'application/json');
headers.append('Access-Control-Allow-Origin', 'https://app.example.com');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
headers.append('Access-Control-Allow-Credentials', 'true');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡

export async function save(note) {
  const response = await fetch('https://notes.example.com/api/notes', {
    method: 'POST',
    credentials: 'include',
    headers,
    body: JSON.stringify(note),
  });
  return response.json();
}
