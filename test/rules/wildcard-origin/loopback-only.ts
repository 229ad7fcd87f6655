import express from 'express';
import cors from 'cors';

const agent = express();
agent.use(cors());
//        ^^^^^^ warning wildcard-origin 💡
agent.get('/clipboard', (request, response) => {
  response.json({ text: 'what the user has copied' });
});
agent.listen(4711, '127.0.0.1', () => console.log('the agent is listening'));
