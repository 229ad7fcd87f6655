import { io } from 'socket.io-client';

export const socket = io('https://live.example.com', {
  withCredentials: true,
  extraHeaders: { 'X-Room': 'lobby' },
});

/** Cross-origin requests of ours say who they are, no more. */
export const corsFetch = (url: string) =>
  fetch(url, { mode: 'cors', credentials: 'include', headers: { 'X-Requested-With': 'fetch' } });
