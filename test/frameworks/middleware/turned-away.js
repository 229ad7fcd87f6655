// What asks for credentials before CORS refuses every preflight with 401, without a word of CORS.

const basicAuth = require('express-basic-auth');
const cors = require('cors');
const express = require('express');
const passport = require('passport');
const { ExtractJwt, Strategy } = require('passport-jwt');

passport.use(
  new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: 'secret' }, (payload, done) =>
    done(null, payload),
  ),
);

const app = express();

app.use(passport.initialize());
app.use('/tokens', passport.authenticate('jwt', { session: false }));
app.use('/passwords', basicAuth({ users: { admin: 'secret' } }));
app.use(cors({ origin: 'https://app.example.com' }));
app.get('/tokens', (req, res) => res.json([]));
app.get('/passwords', (req, res) => res.json([]));

app.listen(3000);
