import type { Reply, Session } from '../../../session/exchange';
import { inlineCode } from '../../markdown';
import type { ReplyStory } from './story';

/** The first reply of a session, before any command (RFC 5321 sections 3.1 and 4.3.1). */
export function tellGreeting(session: Session, reply: Reply): ReplyStory {
  const { code } = reply;
  const refs = [
    { rfc: 5321, section: '3.1' },
    { rfc: 5321, section: '4.3.1' },
  ];
  if (code === 220) {
    const hello = session.standing.hello === 'LHLO' ? '`LHLO`' : '`EHLO`';
    return {
      title: 'the server greets',
      lines: [`${serverName(reply)} is ready. The client had to wait for this line before it spoke.`],
      next: `the client, which introduces itself with ${hello}`,
      refs,
    };
  }
  if (code === 554 || code === 521) {
    return {
      title: 'the server refuses the session',
      lines: [
        code === 554
          ? 'There is no mail service for this client here: the host takes no mail at all, or a policy keeps this client out.'
          : 'This host never accepts mail.',
        'Permanent: the client should not try this host again for the message, but another MX or a report to the sender.',
      ],
      next: 'the client, with `QUIT`; every other command is refused',
      refs: code === 554 ? refs : [{ rfc: 7504, section: '3' }],
    };
  }
  if (code >= 400 && code < 500) {
    return {
      title: 'the server takes no mail now',
      lines: [
        code === 421
          ? 'The server closes the connection at once: it is shutting down, overloaded, or has had enough of this client.'
          : 'The session is refused for the moment. The code for that is normally 421.',
        'Temporary: the client keeps the mail and tries again later.',
      ],
      next: 'the server, which closes the connection',
      refs: [
        { rfc: 5321, section: '3.8' },
        { rfc: 5321, section: '4.3.2' },
      ],
    };
  }
  return {
    title: 'the first reply of the session',
    lines: ['A greeting has the code 220, 421, 521 or 554. The recording may begin late.'],
    refs,
  };
}

/** The name that the greeting begins with (RFC 5321 section 4.2, `Greeting`). */
function serverName({ lines }: Reply): string {
  const [first] = lines;
  const [name = ''] = first ? first.text.slice(first.parsed.text).trim().split(/\s/, 1) : [];
  return /^([a-z0-9_-]+\.)+[a-z0-9_-]+\.?$|^\[[0-9a-fv:.]+\]$|^localhost$/i.test(name)
    ? `The server, which calls itself ${inlineCode(name)},`
    : 'The server';
}
