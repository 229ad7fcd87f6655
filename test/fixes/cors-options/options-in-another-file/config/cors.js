export const corsOptions = {
  origin: true,
  credentials: true,
};
