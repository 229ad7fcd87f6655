const express = require('express');
const { share } = require('@example/sharing');

const router = express.Router();

router.use(share());
router.delete('/:id', (req, res) => res.sendStatus(204));

module.exports = router;
