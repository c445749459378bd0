import assert from 'node:assert/strict';
import { LESSON_REQUEST, type LessonResult } from '../../../server/src/messages';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

describe('what a lesson expects, for the Test Explorer', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  it('is told of any text, with the settings of its file', async () => {
    client = await startLanguageClient({ workspace: { configuration: true } }, () => ({ rules: { 'no-quit': 'off' } }));
    const text =
      'S: 220 mx.example.net ESMTP\n# smtp-expect nested-mail\nC: RCPT TO:<b@example.net>\nS: 503 no\n* close C\n';
    const { expectations, others } = await client.connection.sendRequest<LessonResult>(LESSON_REQUEST, {
      uri: 'file:///lesson.smtp',
      text,
    });
    assert.deepEqual(expectations, [
      {
        rule: 'nested-mail',
        line: 1,
        start: 14,
        end: 25,
        unmet: 'nested-mail was expected at the next line, but does not occur there.',
      },
    ]);
    assert.deepEqual(
      others.map(({ rule, line }) => ({ rule, line })),
      [{ rule: 'rcpt-before-mail', line: 2 }],
    );
  });
});
