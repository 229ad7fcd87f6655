const origins = (process.env.ORIGINS ?? 'https://localhost.example.com').split(',').map((origin) => origin.trim());

export const corsOptions = {
  origin: (origin: string | undefined, callback: (error: Error | null, allowed?: boolean) => void) => {
    callback(null, origin === undefined || origins.includes(origin));
  },
  credentials: true,
  allowedHeaders: ['content-type', 'authorization'],
};
