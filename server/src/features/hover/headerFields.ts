import type { RfcRef } from '../../protocol/rfc';

/** What a header field says, in a line. */
export interface HeaderField {
  /** As it is usually written. */
  readonly name: string;
  readonly text: string;
  readonly ref: RfcRef;
}

/** The field of a name in any case; undefined where none is known. */
export function findHeaderField(name: string): HeaderField | undefined {
  return FIELDS.get(name.toLowerCase());
}

/** All that are known, the commonest first. */
export function headerFields(): Iterable<HeaderField> {
  return FIELDS.values();
}

const row = (name: string, rfc: number, section: string, text: string): [string, HeaderField] => [
  name.toLowerCase(),
  { name, text, ref: section === '' ? { rfc } : { rfc, section } },
];

const FIELDS: ReadonlyMap<string, HeaderField> = new Map([
  row('From', 5322, '3.6.2', 'Who wrote the message. It may differ from the sender that MAIL named.'),
  row('Sender', 5322, '3.6.2', 'Who sent the message, where that is not the author.'),
  row('Reply-To', 5322, '3.6.2', 'Where answers should go, instead of to the author.'),
  row('To', 5322, '3.6.3', 'To whom the message is written. Who gets it is decided by RCPT alone.'),
  row('Cc', 5322, '3.6.3', 'Who gets a copy, as readers see it. Who gets it is decided by RCPT alone.'),
  row(
    'Bcc',
    5322,
    '3.6.3',
    'Who gets a copy that other readers should not know of. It is normally taken out before sending.',
  ),
  row('Date', 5322, '3.6.1', 'When the author finished the message.'),
  row('Subject', 5322, '3.6.5', 'What the message is about.'),
  row('Comments', 5322, '3.6.5', 'Remarks about the message.'),
  row('Keywords', 5322, '3.6.5', 'Words under which it may be filed.'),
  row('Message-ID', 5322, '3.6.4', 'The name of this message, which no other message has.'),
  row('In-Reply-To', 5322, '3.6.4', 'The message that this one answers.'),
  row('References', 5322, '3.6.4', 'The messages of the thread before this one.'),
  row('Resent-From', 5322, '3.6.6', 'Who sent the message on.'),
  row('Resent-To', 5322, '3.6.6', 'To whom it was sent on.'),
  row('Resent-Date', 5322, '3.6.6', 'When it was sent on.'),
  row('Resent-Message-ID', 5322, '3.6.6', 'The name of the message as sent on.'),
  row('Return-Path', 5321, '4.4', 'The sender that MAIL named. The server of the final delivery adds it.'),
  row(
    'Received',
    5321,
    '4.4',
    'A trace: each server that takes the message adds one on top, with names, protocol and time.',
  ),
  row('MIME-Version', 2045, '4', 'The message follows MIME.'),
  row('Content-Type', 2045, '5', 'What kind of content the body is, and in which character set.'),
  row(
    'Content-Transfer-Encoding',
    2045,
    '6',
    'How the body is written so that it passes through mail: 7bit, 8bit, binary, quoted-printable or base64.',
  ),
  row('Content-ID', 2045, '7', 'The name of a part of the message.'),
  row('Content-Description', 2045, '8', 'What a part of the message is, in words.'),
  row('Content-Disposition', 2183, '2', 'Whether a part is to be shown in the message or as an attachment.'),
  row('Content-Language', 3282, '2', 'The language of the content.'),
  row('DKIM-Signature', 6376, '3.5', 'A signature of the sending domain over body and header fields.'),
  row(
    'Authentication-Results',
    8601,
    '2.2',
    'What the receiving side found when it checked SPF, DKIM, DMARC and the like.',
  ),
  row('Received-SPF', 7208, '9.1', 'The result of an SPF check.'),
  row('ARC-Seal', 8617, '4.1.3', 'The seal of a server in the ARC chain.'),
  row('ARC-Message-Signature', 8617, '4.1.2', 'The signature of a server in the ARC chain.'),
  row('ARC-Authentication-Results', 8617, '4.1.1', 'What a server in the ARC chain found when it checked the message.'),
  row('List-ID', 2919, '', 'The mailing list that the message came through.'),
  row('List-Help', 2369, '3.1', 'Where help about the mailing list is.'),
  row('List-Unsubscribe', 2369, '3.2', 'How to leave the mailing list.'),
  row('List-Subscribe', 2369, '3.3', 'How to join the mailing list.'),
  row('List-Post', 2369, '3.4', 'How to write to the mailing list.'),
  row('List-Owner', 2369, '3.5', 'Who looks after the mailing list.'),
  row('List-Archive', 2369, '3.6', 'Where the mailing list is archived.'),
  row('List-Unsubscribe-Post', 8058, '', 'The list can be left with a single click.'),
  row(
    'Auto-Submitted',
    3834,
    '5',
    'The message was made by a program, so that others should not answer it automatically.',
  ),
  row('Disposition-Notification-To', 8098, '2.1', 'Who wants to be told that the message was read.'),
  row('TLS-Required', 8689, '', '`No` asks servers to deliver even where TLS policies would stop the message.'),
]);
