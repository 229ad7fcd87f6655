import Fastify from 'fastify'
import cors from '@fastify/cors'

const app = Fastify()

await app.register(cors, { origin: ['https://app.example.com'] })

app.get('/', async () => ({ name: 'Ada' }))

await app.listen({ port: 3000 })
