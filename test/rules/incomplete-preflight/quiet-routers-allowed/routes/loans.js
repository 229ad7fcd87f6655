const express = require('express');
const { endLoan } = require('../catalogue');

const router = express.Router();

router.delete('/:id', async (req, res) => {
  await endLoan(req.params.id);
  res.sendStatus(204);
});

module.exports = router;
