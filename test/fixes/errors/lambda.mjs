// error: /missing
import { readFile } from 'node:fs/promises';

export const handler = async (event) => {
  try {
    const text = await readFile(event.path === '/' ? 'package.json' : event.path, 'utf8');
    return {
      statusCode: 200,
      headers: {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': 'https://app.example.com',
      },
      body: text,
    };
  } catch (error) {
    return {
      statusCode: 500,
      body: JSON.stringify({ message: error.message }),
    };
  }
};
