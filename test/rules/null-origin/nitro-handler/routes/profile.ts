import { defineEventHandler, handleCors } from 'h3';

export default defineEventHandler(async (event) => {
  const isPreflight = handleCors(event, {
    origin: ['https://app.example.com', 'null'],
    //                                  ^^^^^^ error null-origin 💡
    credentials: true,
    methods: ['GET', 'PATCH'],
  });
  if (isPreflight) return;
  return await useStorage('profiles').getItem('me');
});
