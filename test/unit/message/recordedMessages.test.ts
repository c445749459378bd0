import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import { labSessions } from '../../harness/labSessions';
import { describeWithShared } from '../../harness/shared';
import { extracted } from './extracted';

describeWithShared('messages of recorded sessions', ['lab-transcripts'], (folder) => {
  const read = (name: string) => readTranscript(readFileSync(path.join(folder, `${name}.smtp`)));

  it('are the octets that the server took, dots undone', () => {
    let compared = 0;
    for (const { name, events } of labSessions(folder)) {
      const lines = read(name);
      const taken: string[] = [];
      let stored = '';
      for (const { kind, bytes, line } of events) {
        const octets = Buffer.from(bytes, 'base64').toString('latin1');
        // The recordings leave it to their .json files to tell a bare LF.
        if (/(?:^|[^\r])\n$/.test(octets)) lines[line - 1] += '␊';
        if (kind === 'data') stored += /(?:^|\r\n)$/.test(stored) ? octets.replace(/^\./, '') : octets;
        if (kind !== 'eod') continue;
        taken.push(stored);
        stored = '';
      }
      for (const { octets, line, chunked, missing, codes } of extracted(lines)) {
        if (chunked || missing.length > 0 || !codes.some((code) => code < 300)) continue;
        assert.ok(taken.includes(octets.toString('latin1')), `${name}:${line + 1}`);
        compared++;
      }
    }
    assert.ok(compared > 400, `${compared} messages`);
  });

  it('have the size that a client announced which counts exactly', () => {
    let compared = 0;
    for (const client of ['smtplib', 'smtplib-2']) {
      for (const file of readdirSync(path.join(folder, 'clients', client)).filter((one) => one.endsWith('.smtp'))) {
        for (const { announced, size } of extracted(read(`clients/${client}/${file.replace('.smtp', '')}`))) {
          if (announced === null) continue;
          assert.equal(size, announced, file);
          compared++;
        }
      }
    }
    assert.ok(compared > 0);
  });

  it('have the size that the session counts', () => {
    let compared = 0;
    for (const { name } of labSessions(folder)) {
      const lines = read(name);
      const counted = readDialogue(lines).sessions.flatMap(({ session }) =>
        session.exchanges.flatMap(({ size, place }) => (size === undefined ? [] : [[place.line, size]])),
      );
      const sizes = new Map(extracted(lines).map(({ endLine, size }) => [endLine, size]));
      for (const [line, size] of counted) {
        if (!sizes.has(line!)) continue;
        assert.equal(sizes.get(line!), size, `${name}:${line! + 1}`);
        compared++;
      }
    }
    assert.ok(compared > 500, `${compared} messages`);
  }).timeout(60_000);
});

describeWithShared('messages of what people save', ['corpus', 'transcripts'], (folder) => {
  it('are found without an exception, and all that is given out is counted', () => {
    let found = 0;
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const file = path.join(name.parentPath ?? name.path, name.name);
      const messages = extracted(readTranscript(readFileSync(file)));
      const keys = new Set(messages.map(({ session, message }) => `${session}/${message}`));
      assert.equal(keys.size, messages.length, file);
      for (const { octets, size, recorded, ended } of messages) {
        assert.equal(octets.length, size, file);
        assert.equal(ended, recorded, file);
      }
      found += messages.length;
    }
    assert.ok(found > 200, `${found} messages`);
  }).timeout(60_000);
});
