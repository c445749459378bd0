// Sends message.eml with the debug output on.
const { readFileSync } = require('node:fs');
const { createTransport } = require('nodemailer');

const transport = createTransport({
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  secure: false,
  name: 'client.example.org',
  auth: { user: 'user', pass: 'secret' },
  logger: true,
  debug: true,
});
transport
  .sendMail({
    envelope: { from: 'a@example.org', to: ['b@example.net', 'nobody@example.net'] },
    raw: readFileSync('message.eml'),
  })
  .finally(() => transport.close());
