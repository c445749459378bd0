import fc from 'fast-check';

/** Lines of a session, torn, mixed up and with hostile pieces in them. */
export function lineOfText(): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    'S: ',
    'C: ',
    ' -> ',
    '<~  ',
    '* tls ',
    '* connect',
    '[+1.5 #7] ',
    '# smtp-ignore ',
    '250-',
    '250 ',
    '354 ',
    '334 ',
    '550 5.1.1 ',
    '220 ',
    'EHLO ',
    'LHLO x',
    'MAIL FROM:<',
    'RCPT TO:<',
    '> SIZE=',
    'ORCPT=rfc822;+4',
    'DATA',
    'BDAT 10 LAST',
    'AUTH PLAIN ',
    'AUTH LOGIN',
    'AGEAYg==',
    '.',
    '..',
    'Subject: ',
    '`',
    '``',
    '<script>',
    '](http://x)',
    '**',
    '\u202e',
    '\u0000',
    '\ud800',
    '$(icon)',
  );
  return fc
    .array(
      fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join('').replace(/[\r\n]/g, ''));
}
