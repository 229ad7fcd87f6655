const cors = require('cors');
const app = require('express')();

const corsOptions = {
  origin: (origin, callback) => {
    // TODO: ask for the customer's domains
    callback(null, true);
    //             ^^^^ error reflected-origin 💡
  },
  credentials: true,
  optionsSuccessStatus: 200,
};

app.use(cors(corsOptions));
app.options(/.*/, cors(corsOptions));

app.get('/api/cart', (req, res) => res.json(req.session.cart));

app.listen(8080);
