/** Lets the listed origins read what comes after it. */
export function allowOrigins(list) {
  return (req, res, next) => {
    res.append('Vary', 'Origin');
    const asking = req.header('origin') ?? '';
    if (list.some((one) => one === asking)) res.set({ 'Access-Control-Allow-Origin': asking });
    next();
  };
}
