/** What a later command hangs on. */
export interface Standing {
  hello: '' | 'EHLO' | 'HELO' | 'LHLO';
  tls: boolean;
  auth: boolean;
  mail: boolean;
  recipients: number;
  chunks: boolean;
}

/** What a command changes that was accepted. */
export function succeed(standing: Standing, verb: string, last: boolean): void {
  if (verb === 'EHLO' || verb === 'HELO' || verb === 'LHLO') {
    standing.hello = verb;
    closeTransaction(standing);
  } else if (verb === 'MAIL') {
    standing.mail = true;
  } else if (verb === 'RCPT') standing.recipients++;
  else if (verb === 'RSET' || verb === '.' || (verb === 'BDAT' && last)) closeTransaction(standing);
  else if (verb === 'BDAT') standing.chunks = true;
}

export function closeTransaction(standing: Standing): void {
  standing.mail = false;
  standing.recipients = 0;
  standing.chunks = false;
}

/** Why a command may not stand here (RFC 5321 section 4.1.4; RFC 2033, 3030, 3207, 4954); empty where it may. */
export function orderFault({ hello, tls, auth, mail, recipients, chunks }: Standing, verb: string): string {
  switch (verb) {
    case 'EHLO':
    case 'HELO':
      return hello === 'LHLO' ? 'EHLO in LMTP' : '';
    case 'LHLO':
      return hello === 'EHLO' || hello === 'HELO' ? 'LHLO in SMTP' : '';
    case 'MAIL':
      return hello === '' ? 'MAIL before EHLO' : mail ? 'nested MAIL' : '';
    case 'RCPT':
      return !mail ? 'RCPT before MAIL' : chunks ? 'RCPT between chunks' : '';
    case 'DATA':
      return !mail || recipients === 0 ? 'DATA without a recipient' : chunks ? 'DATA between chunks' : '';
    case 'BDAT':
      return !mail || recipients === 0 ? 'BDAT without a recipient' : '';
    case 'AUTH':
      return hello === '' ? 'AUTH before EHLO' : mail ? 'AUTH in a transaction' : auth ? 'a second AUTH' : '';
    case 'STARTTLS':
      return hello === '' ? 'STARTTLS before EHLO' : tls ? 'STARTTLS in TLS' : '';
    default:
      return '';
  }
}
