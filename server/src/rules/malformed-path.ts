import { isSourceRoute } from '../syntax/sourceRoute';
import { localized } from '../text/localized';
import { pathRule } from './pathRule';
import { quoted } from './quoted';
import { wrongColon } from './wrongColon';

export default pathRule({
  id: 'malformed-path',
  title: 'Path that is more or less than one address in brackets',
  severity: 'error',
  rfc: [{ rfc: 5321, section: '4.1.2' }],
  docs: {
    what: 'The path of MAIL FROM or RCPT TO is no single address between one pair of angle brackets: a bracket is missing or doubled, a name stands in front, or more addresses follow.',
    why: 'RFC 5321 section 4.1.2 knows neither display names nor comments nor lists in a path; those belong to the header fields of the message. What a server makes of them is a matter of luck.',
    remedy: 'Write the bare address between `<` and `>`, and one RCPT for each recipient.',
    practice: 'Programs that put the text of a From or To field into the command make this fault.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org
S: 501 5.1.7 Bad sender address syntax
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fault({ verb, wanted, text, path: parsed }) {
    const { path, brackets, mailbox } = parsed;
    const form = localized('The path is one address between “<” and “>” (RFC 5321 section 4.1.2).');
    const name = `${verb} ${wanted}`;
    if (!brackets) {
      const open = text.indexOf('<', path.start);
      if (open < 0 || path.start === path.end || wrongColon(text, parsed) >= 0) return undefined;
      const span = { start: path.start, end: open };
      return {
        span,
        message: localized(
          '{0} stands in front of the address of {1}: display names belong to the header of the message. {2}',
          quoted(text.slice(path.start, open).trim()),
          name,
          form,
        ),
      };
    }
    // A quotation mark that is not closed swallows the bracket; that is told of the mailbox.
    if (text[path.end - 1] !== '>' || path.end - path.start < 2) {
      if (text.slice(path.start).split('"').length % 2 === 0) return undefined;
      return {
        span: path,
        message: localized('The angle bracket that ends the path of {0} is missing. {1}', name, form),
      };
    }
    if (text[path.start + 1] === '<') {
      return { span: path, message: localized('The path of {0} has two brackets instead of one. {1}', name, form) };
    }
    const route = { start: path.start + 1, end: mailbox.start - 1 };
    if (route.end > route.start && !isSourceRoute(text.slice(route.start, route.end))) {
      return {
        span: route,
        message: localized(
          '{0} in front of the mailbox of {1} is no source route: hosts, each with “@” in front, separated by commas (RFC 5321 section 4.1.2).',
          quoted(text.slice(route.start, route.end)),
          name,
        ),
      };
    }
    const stray = /^\s*([>,;].*)$/.exec(text.slice(path.end))?.[1];
    if (stray === undefined) return undefined;
    const start = text.indexOf(stray, path.end);
    return {
      span: { start, end: text.length },
      message: localized(
        '{0} stands behind the path of {1}. {2}{3}',
        quoted(stray),
        name,
        form,
        stray.includes('@') ? localized(' Each recipient has a RCPT of its own.') : '',
      ),
    };
  },
});
