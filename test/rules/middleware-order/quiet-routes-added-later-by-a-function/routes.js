exports.addRoutes = (app) => {
  app.get('/tickets', (req, res) => res.json([]));
  app.delete('/tickets/:id', (req, res) => res.sendStatus(204));
};
