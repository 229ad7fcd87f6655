// Everything that servers put in front of their routes: each lets the preflight and the request pass, and says nothing of
// CORS.
// env: (empty)
// env: COOKIES=1
// requests: GET /items, PUT /items, POST /photos, DELETE /items

const bodyParser = require('body-parser');
const compression = require('compression');
const timeout = require('connect-timeout');
const cookieParser = require('cookie-parser');
const cookieSession = require('cookie-session');
const express = require('express');
const rateLimit = require('express-rate-limit');
const session = require('express-session');
const helmet = require('helmet');
const morgan = require('morgan');
const multer = require('multer');
const passport = require('passport');
const pino = require('pino-http');
const responseTime = require('response-time');
const favicon = require('serve-favicon');

const app = express();
const upload = multer({ limits: { fileSize: 1024 } });
const icon = Buffer.from('AAABAAEAAQE=', 'base64');

app.use(morgan('tiny', { skip: () => true }));
app.use(pino({ level: 'silent' }));
app.use(helmet());
app.use(helmet.frameguard({ action: 'deny' }));
app.use(compression({ threshold: 0 }));
app.use(responseTime());
app.use(timeout('5s'));
app.use(favicon(icon));
app.use(cookieParser('secret'));
if (process.env.COOKIES) app.use(cookieSession({ keys: ['secret'] }));
else app.use(session({ secret: 'secret', resave: false, saveUninitialized: true }));
app.use(passport.initialize());
app.use(passport.session());
app.use(rateLimit({ windowMs: 60_000, max: 10_000 }));
app.use(bodyParser.json());
app.use(bodyParser.urlencoded({ extended: false }));
app.use(bodyParser.text());
app.use(bodyParser.raw());

const allow = (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  next();
};

app.get('/items', allow, (req, res) => res.json([]));
app.put('/items', allow, (req, res) => res.json({}));
app.post('/photos', upload.single('photo'), allow, (req, res) => res.json({}));

app.listen(3000);
