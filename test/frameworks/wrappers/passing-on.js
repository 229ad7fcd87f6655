// requests: GET /, GET /api, GET /nothing, POST /api
// The middleware that stands around most apps: it passes requests on and leaves CORS alone.
const express = require('express');
const bodyParser = require('body-parser');
const compression = require('compression');
const cookieParser = require('cookie-parser');
const cors = require('cors');
const helmet = require('helmet');
const methodOverride = require('method-override');
const morgan = require('morgan');
const passport = require('passport');
const { rateLimit } = require('express-rate-limit');
const responseTime = require('response-time');
const session = require('express-session');

const app = express();
app.use(helmet());
app.use(compression());
app.use(morgan('dev', { skip: () => true }));
app.use(rateLimit({ windowMs: 60_000, limit: 10_000 }));
app.use(express.json(), express.urlencoded({ extended: true }));
app.use(bodyParser.json({ limit: '1mb' }));
app.use(bodyParser.urlencoded({ extended: false }));
app.use(cookieParser('secret'));
app.use(session({ secret: 'secret', resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(methodOverride('X-HTTP-Method-Override'));
app.use(responseTime());
app.use(express.static('public'));
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
app.get('/', (req, res) => res.send('home'));
app.all('/api', express.text(), helmet.noSniff(), (req, res) => res.json([]));
app.use((error, req, res, next) => res.status(500).json({ error: error.message }));
app.listen(3000);
