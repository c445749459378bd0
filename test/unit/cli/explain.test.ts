import assert from 'node:assert/strict';
import { run } from './fakeIo';

const TWO = '* connect\nS: 220 one.example.net\n* close S\n* connect\nS: 554 two.example.net No\n';

describe('explain', () => {
  it('tells of every session, by its number and lines', async () => {
    const { status, stdout } = await run(['explain', '-'], { stdin: TWO });
    assert.equal(status, 0);
    assert.match(stdout, /^## Session 1, lines 1 to 3$/m);
    assert.match(stdout, /^## Session 2, lines 4 to 5$/m);
    assert.match(stdout, /refused the connection at once with `554 two\.example\.net No`/);
  });

  it('tells of one session, and names the file', async () => {
    const { stdout } = await run(['explain', '--session', '2', 'a.txt'], { files: { 'a.txt': TWO } });
    assert.match(stdout, /^# What happened in a\.txt$/m);
    assert.ok(!stdout.includes('one.example.net'));
  });

  it('says what is wrong with a session, a file and an option', async () => {
    const files = { 'a.txt': TWO };
    const session = await run(['explain', '--session', '3', 'a.txt'], { files });
    assert.equal(session.status, 2);
    assert.match(session.stderr, /explain: a\.txt has no session 3/);
    const missing = await run(['explain', 'b.txt'], { files });
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /b\.txt/);
    assert.equal((await run(['explain'], {})).status, 2);
  });
});
