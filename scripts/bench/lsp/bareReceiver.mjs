// A language server that does nothing but read a document: it answers when the message is parsed. Less than which none can do.
import { createFrameReader, framed } from './frames.mjs';

process.stdin.on(
  'data',
  createFrameReader(({ id, method, params }) => {
    if (id !== undefined) process.stdout.write(framed({ id, result: { capabilities: {} } }));
    else if (method === 'textDocument/didOpen') {
      const { uri, version } = params.textDocument;
      const answer = { method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics: [] } };
      process.stdout.write(framed(answer));
    }
  }),
);
process.stdin.on('end', () => process.exit());
