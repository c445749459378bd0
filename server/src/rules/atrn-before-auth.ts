import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'atrn-before-auth',
  title: 'ATRN without authentication',
  severity: 'error',
  rfc: [
    { rfc: 2645, section: '5.2.1' },
    { rfc: 2645, section: '7' },
  ],
  message: () =>
    localized(
      'ATRN before AUTH: mail is only handed over to a client that has proved who it is. The server must refuse ATRN in a session that is not authenticated (RFC 2645 section 5.2.1).',
    ),
  related: { hello: 'The EHLO in force; its reply offers the mechanisms of AUTH.' },
  docs: {
    what: 'The client asks for the mail of its domains with ATRN before a successful AUTH.',
    why: 'RFC 2645 section 5.2.1: ATRN in a session that is not authenticated MUST be refused, with 530. It exchanges the roles of client and server, and would hand the mail of a domain to anyone.',
    remedy: 'Send EHLO, AUTH and then ATRN.',
  },
  examples: {
    bad: `S: 220 odmr.example.net ESMTP
C: EHLO client.example.org
S: 250-odmr.example.net
S: 250-AUTH CRAM-MD5
S: 250 ATRN
C: ATRN example.org
S: 530 5.7.0 Authentication required
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 odmr.example.net ESMTP
C: EHLO client.example.org
S: 250-odmr.example.net
S: 250-AUTH CRAM-MD5
S: 250 ATRN
C: AUTH CRAM-MD5
S: 334 PDEyMy40NTZAb2Rtci5leGFtcGxlLm5ldD4=
C: dXNlciAwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg==
S: 235 2.7.0 Authentication successful
C: ATRN example.org
S: 453 4.2.0 You have no mail
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});
