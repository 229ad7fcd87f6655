// Nobody has written the `*`: it is the default.
import cors from 'cors';
import express from 'express';

const router = express.Router();
// cors-lint: public -- the status page
router.use(cors({ credentials: true }));
//                             ^^^^ error public-with-credentials 💡
export default router;
