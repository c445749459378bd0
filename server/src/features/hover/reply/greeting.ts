import type { Reply, Session } from '../../../session/exchange';
import { localized } from '../../../text/localized';
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
    const name = serverName(reply);
    const hello = session.standing.hello === 'LHLO' ? '`LHLO`' : '`EHLO`';
    return {
      title: localized('the server greets'),
      lines: [
        name
          ? localized(
              'The server, which calls itself {0}, is ready. The client had to wait for this line before it spoke.',
              inlineCode(name),
            )
          : localized('The server is ready. The client had to wait for this line before it spoke.'),
      ],
      next: localized('the client, which introduces itself with {0}', hello),
      refs,
    };
  }
  if (code === 554 || code === 521) {
    return {
      title: localized('the server refuses the session'),
      lines: [
        code === 554
          ? localized(
              'There is no mail service for this client here: the host takes no mail at all, or a policy keeps this client out.',
            )
          : localized('This host never accepts mail.'),
        localized(
          'Permanent: the client should not try this host again for the message, but another MX or a report to the sender.',
        ),
      ],
      next: localized('the client, with `QUIT`; every other command is refused'),
      refs: code === 554 ? refs : [{ rfc: 7504, section: '3' }],
    };
  }
  if (code >= 400 && code < 500) {
    return {
      title: localized('the server takes no mail now'),
      lines: [
        code === 421
          ? localized(
              'The server closes the connection at once: it is shutting down, overloaded, or has had enough of this client.',
            )
          : localized('The session is refused for the moment. The code for that is normally 421.'),
        localized('Temporary: the client keeps the mail and tries again later.'),
      ],
      next: localized('the server, which closes the connection'),
      isServerNext: true,
      refs: [
        { rfc: 5321, section: '3.8' },
        { rfc: 5321, section: '4.3.2' },
      ],
    };
  }
  return {
    title: localized('the first reply of the session'),
    lines: [localized('A greeting has the code 220, 421, 521 or 554. The recording may begin late.')],
    refs,
  };
}

/** The name that the greeting begins with, undefined where it begins with none (RFC 5321 section 4.2, `Greeting`). */
function serverName({ lines }: Reply): string | undefined {
  const [first] = lines;
  const [name = ''] = first ? first.text.slice(first.parsed.text).trim().split(/\s/, 1) : [];
  return /^([a-z0-9_-]+\.)+[a-z0-9_-]+\.?$|^\[[0-9a-fv:.]+\]$|^localhost$/i.test(name) ? name : undefined;
}
