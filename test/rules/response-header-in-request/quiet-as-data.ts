import axios from 'axios';

/** The settings of a bucket are what this is about. */
export async function allowUploads(bucket: string): Promise<void> {
  await axios.put(`https://storage.example.com/${bucket}/cors`, {
    headers: { 'Access-Control-Allow-Origin': 'https://app.example.com', 'Access-Control-Allow-Methods': 'PUT' },
  });
  await fetch(`https://storage.example.com/${bucket}/rules`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' } }),
  });
}
