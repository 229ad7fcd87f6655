const { Router } = require('express');
const { listBooks } = require('../catalogue');

const router = Router();

router.get('/', async (req, res) => res.json(await listBooks()));

module.exports = router;
