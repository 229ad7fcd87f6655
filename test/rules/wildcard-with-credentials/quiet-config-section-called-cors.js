export default {
  port: 3000,
  cors: {
    origin: '*',
    credentials: true,
  },
  session: { secret: process.env.SESSION_SECRET },
};

export const payload = { cors: true, origin: '*', credentials: 'same-origin' };
