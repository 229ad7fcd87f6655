module.exports = (req, res) => {
  res.status(404).json({ error: 'There is no such thing.' });
};
