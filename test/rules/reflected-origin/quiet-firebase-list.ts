import { onCall, onRequest } from 'firebase-functions/v2/https';
import { add } from './numbers';

export const sum = onCall({ cors: ['https://app.example.com', 'https://admin.example.com'] }, ({ data }) => add(data));

export const numbers = onRequest({ cors: [/^https:\/\/[a-z-]+\.example\.com$/, 'http://localhost:5000'] }, (req, res) => {
  res.json([1, 2, 3]);
});

export const plain = onCall(({ data }) => add(data));
