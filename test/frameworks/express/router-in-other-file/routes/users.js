const { Router } = require('express');

const router = Router();
const SITE = 'https://www.example.com';

router.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', SITE);
  res.set('Access-Control-Allow-Credentials', true);
  next();
});

router.get('/', (req, res) => res.json([]));
router.get('/:id', (req, res) => res.json({ id: req.params.id }));
router.patch('/:id', (req, res) => res.json({ id: req.params.id }));

module.exports = router;
