import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule({
  id: 'damaged-capture',
  title: 'Capture cannot be read in full',
  category: 'transcript',
  severity: 'warning',
  party: 'transcript',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { vendor: 'IETF', text: 'draft-ietf-opsawg-pcapng: PCAP Now Generic (pcapng) Capture File Format' },
  ],
  docs: {
    what: 'The packet capture, of which this transcript was made, ends in the middle of a packet, is damaged, or has packets of a kind that cannot be read. The comment `# capture: …` below the last session says where.',
    why: 'Sessions, or parts of them, may be missing in the transcript. Nothing in it is held against client or server for that.',
    remedy:
      'Copy or record the capture again. A capture that is still being written has to be closed first; of one with an unknown link type, record another interface.',
    practice:
      'tcpdump leaves half a packet when it is killed without `-U`, as do full disks and captures that are copied while they grow.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
# capture: The file ends in a packet. (frame 17, octet 3695)
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {},
  recording: {
    remark({ line, text, start, end, role }, report) {
      if (role !== 'comment' || !text.startsWith(MARK, start)) return;
      const said = text.slice(start + MARK.length, end);
      report({ place: { line, start, end }, message: localized('The capture cannot be read in full: {0}', said) });
    },
  },
});

/** What import writes in front of what the reader of captures tells. */
const MARK = 'capture: ';
