import { commands } from '../protocol/commands';
import { extensions } from '../protocol/extensions';

/**
 * Words that say nothing of anybody by themselves: of the protocol, of what servers and tools say, of the language. A person or
 * host that has such a name is masked where it is named as such (in an address, behind EHLO), not wherever the word stands.
 */
export function isOrdinary(word: string): boolean {
  words ??= new Set([
    ...ORDINARY.split(/\s+/),
    ...commands.map(({ verb }) => verb.toLowerCase()),
    ...extensions.map(({ keyword }) => keyword.toLowerCase()),
  ]);
  return words.has(word);
}

let words: Set<string> | undefined;

const ORDINARY = `
a about accept accepted access account action added address addresses admin after again all allowed also an and any are
as at attempt auth authenticate authenticated authentication authorization available bad base be because been before begin
behind being blocked body bounce bounces both but by bytes call can cannot case change check checked cipher client close
closed closing code come command commands complete completed config configuration connect connected connecting connection
content continue control cookie copy could courier credentials daemon data date day debug default deferred delay delayed delivered
delivery demo denied destination did disabled disconnect disconnected do does domain done down draft each echo email enabled
encoded encrypted encoding end ending enter envelope error errors esmtp event every example exchange exim exist expected
failed failure false fatal few field file filter first flag for format found free friend from full general get given go good
goodbye got group guest had handshake has have head header headers hello help helo here hidden hold host hostname how html
http https if image in inbox info information internal invalid into is issue it its key known last later left length less
level like limit line lines link list local localhost log login long mail mailbox mailer mailserver mail1 main make manager
many master max may message messages method mime mode more most must my name names need network never new news next no
nobody none noreply normal not notice now null number of off office ok okay old on one only open option or order org other
our out over own page part party pass passed password path peer period permanent permanently permitted pipe place plain
please port post postfix postmaster preview private problem process program protocol public queue queued quit quota read
ready reason receive received recipient recipients record refused reject rejected relay relayed relaying remote reply
report request requested require required reset response restricted result retry return right root route rule run
sales same save script search second secret secure security see send sender sending sendmail sent server service session set
sharing should show sign simple since site size smtp smtpd so some source spam ssl start started starting starttls state
status step still stop string subject success successful successfully such support swaks syntax system table take task
team temporarily temporary terminated test test1 test2 tester testing tests text than thank thanks that the their them then
there these they this those through time timeout tls to token too tool total trace transaction transfer true try trying two
type unable under unknown until up update upgrade use used user user1 user2 userid username users using utf valid value
verified verify version very via virus wait waiting want warning was we web welcome well were what when where which while
who why will with within without word words work world would write wrong yes yet you your zero
mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec gmt utc cest cet est pst edt pdt ascii iso charset
multipart mixed alternative related boundary quoted printable attachment inline filename application octet stream jpeg png
pdf gif plain login cram digest xoauth2 scram ntlm gssapi external oauthbearer anonymous cbc gcm aes sha rsa ecdhe
`;
