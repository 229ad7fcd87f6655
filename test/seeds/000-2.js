const cors = require('cors')

// Allow a single origin
app.use(cors({ origin: 'https://app.example.com' }))

// Allow multiple origins dynamically
const ALLOWED = new Set(['https://app.example.com', 'https://admin.example.com'])
app.use(cors({
  origin(origin, cb) {
    if (!origin || ALLOWED.has(origin)) return cb(null, true)
    cb(new Error('Not allowed by CORS'))
  },
  credentials: true // Allow cookies/Authorization header
}))

// Manual header (no middleware)
app.use((req, res, next) => {
  const origin = req.headers.origin
  if (ALLOWED.has(origin)) {
    res.set('Access-Control-Allow-Origin', origin)
    //                                     ^^^^^^ warning missing-vary 💡
    res.set('Vary', 'Origin')
  }
  next()
})
