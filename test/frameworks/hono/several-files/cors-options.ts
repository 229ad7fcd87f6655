const allowed = ['https://app.example.com', 'https://shop.example.com'];

export const corsOptions = {
  origin: (origin: string) => (allowed.includes(origin) ? origin : allowed[0]),
  credentials: true,
};
