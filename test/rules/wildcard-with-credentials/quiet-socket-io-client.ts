import { io } from 'socket.io-client';

export const socket = io('https://live.example.com', {
  withCredentials: true,
  transports: ['websocket'],
  extraHeaders: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' },
});

socket.on('connect_error', (error) => console.warn('cors or network', error.message));
