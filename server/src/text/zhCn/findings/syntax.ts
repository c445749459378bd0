/** What rules about the syntax of lines find. */
export const SYNTAX_FINDING_TEXTS: Readonly<Record<string, string>> = {
  'The {0} line has {1} octets with its CRLF; {2} are the most{3} (RFC 5321 section 4.5.3.1.4).':
    '{0} 行连同 CRLF 有 {1} 个字节；最多允许 {2} 个字节{3}（RFC 5321 第 4.5.3.1.4 节）。',
  ' with what the offered extensions add': '（已计入所声明扩展增加的部分）',
  'The answer to the challenge of AUTH has {0} octets with its CRLF; servers need not take more than {1} (RFC 4954 section 4).':
    '对 AUTH 质询的响应连同 CRLF 有 {0} 个字节；服务器不必接受超过 {1} 个字节（RFC 4954 第 4 节）。',
  'ends in': '结尾是',
  has: '含有',
  '{0}. Commands are printable ASCII and end in CRLF (RFC 5321 sections 2.3.8 and 4.1.2).':
    '{0}。命令由可打印 ASCII 字符组成，并以 CRLF 结束（RFC 5321 第 2.3.8 和 4.1.2 节）。',
  'has {0} in it': '含有{0}',
  'ends in a bare LF': '以单独的 LF 结束',
  'The reply {0}. Its text is printable ASCII, and CRLF ends the line (RFC 5321 sections 4.2 and 2.3.8).':
    '应答{0}。应答文本由可打印 ASCII 字符组成，行以 CRLF 结束（RFC 5321 第 4.2 和 2.3.8 节）。',
  'The domain in {0} has {1} octets; {2} are the most (RFC 5321 section 4.5.3.1.2).':
    '{0} 中的域名有 {1} 个字节；最多允许 {2} 个字节（RFC 5321 第 4.5.3.1.2 节）。',
  'HELP asks for a text of help; {0} looks like the name of the client. It introduces itself with EHLO or HELO (RFC 5321 section 4.1.1.1).':
    'HELP 用于请求帮助文本；{0} 看起来像客户端的名称。客户端应以 EHLO 或 HELO 自我介绍（RFC 5321 第 4.1.1.1 节）。',
  'The local part of the address in {0} {1} has {2} octets; {3} are the most (RFC 5321 section 4.5.3.1.1).':
    '{0} {1} 中地址的本地部分有 {2} 个字节；最多允许 {3} 个字节（RFC 5321 第 4.5.3.1.1 节）。',
  '{0} The form is: AUTH mechanism [initial-response] (RFC 4954 section 4).':
    '{0} 其形式为：AUTH mechanism [initial-response]（RFC 4954 第 4 节）。',
  '“=” is no answer to a challenge: it stands for an empty initial response, and an empty answer is an empty line':
    '“=”不是对质询的响应：它表示空的初始响应，而空的响应是一个空行',
  'The answer to the challenge of AUTH is no base64: {0}': '对 AUTH 质询的响应不是 base64：{0}',
  '{0} (RFC 4954 section 4).': '{0}（RFC 4954 第 4 节）。',
  'AUTH names no mechanism.': 'AUTH 没有指定机制。',
  'has {0} characters, and {1} are the most': '有 {0} 个字符，最多允许 {1} 个',
  'has characters that no mechanism has': '含有机制名中不会出现的字符',
  'The name {0} behind AUTH {1}.': 'AUTH 之后的名称 {0} {1}。',
  'More than an initial response stands behind AUTH {0}.': 'AUTH {0} 之后不只有初始响应。',
  'The initial response behind AUTH {0} is no base64: {1}.': 'AUTH {0} 之后的初始响应不是 base64：{1}。',
  '{0} The form is: BDAT size [LAST], the size in digits (RFC 3030 section 2).':
    '{0} 其形式为：BDAT size [LAST]，大小以数字表示（RFC 3030 第 2 节）。',
  'BDAT has no size.': 'BDAT 没有大小。',
  '{0} behind BDAT is no number of octets.': 'BDAT 之后的 {0} 不是字节数。',
  '{0} stands behind the size of BDAT, where only LAST may stand.': 'BDAT 的大小之后是 {0}，而此处只能是 LAST。',
  'Something stands behind the LAST of BDAT.': 'BDAT 的 LAST 之后还有内容。',
  '{0} in {1} {2} is no domain: {3} (RFC 5321 section 4.1.2).':
    '{1} {2} 中的 {0} 不是域名：{3}（RFC 5321 第 4.1.2 节）。',
  '{0} behind {1} is no host name: {2} (RFC {3}).': '{1} 之后的 {0} 不是主机名：{2}（RFC {3}）。',
  'it is a mail address, and the name of the client’s host is wanted': '它是邮件地址，而此处需要客户端主机的名称',
  'more than one word stands there': '那里有多个词',
  'a name with other than ASCII letters is sent in its A-label form (xn--…)':
    '含有非 ASCII 字母的名称应以其 A-label 形式（xn--…）发送',
  '{0} is no address literal: {1} (RFC 5321 section 4.1.3).': '{0} 不是地址字面量：{1}（RFC 5321 第 4.1.3 节）。',
  'No mailbox stands behind the source route of {0} {1} {2}': '{0} {1} 的源路由之后没有邮箱{2}',
  '{0} of {1} {2} is no mailbox': '{1} {2} 的 {0} 不是邮箱',
  '{0}: blanks stand inside the angle brackets {1}': '{0}：尖括号之内有空格{1}',
  '{0} but an IP address. What is wanted is the address of a person or program, such as user@example.org (RFC 5321 section 4.1.2).':
    '{0}，而是 IP 地址。此处需要人或程序的地址，例如 user@example.org（RFC 5321 第 4.1.2 节）。',
  '{0}: there is no “@” with a domain. Only <Postmaster> may stand without one, as a recipient (RFC 5321 section 4.1.1.3).':
    '{0}：没有带域名的“@”。只有 <Postmaster> 作为收件人时可以不带域名（RFC 5321 第 4.1.1.3 节）。',
  '{0}: there is a second “@” {1}': '{0}：有第二个“@”{1}',
  '{0}: no domain stands behind the “@” {1}': '{0}：“@”之后没有域名{1}',
  '(RFC 5321 section 4.1.2).': '（RFC 5321 第 4.1.2 节）。',
  'The path is one address between “<” and “>” (RFC 5321 section 4.1.2).':
    '路径是位于“<”和“>”之间的一个地址（RFC 5321 第 4.1.2 节）。',
  '{0} stands in front of the address of {1}: display names belong to the header of the message. {2}':
    '{1} 的地址之前有 {0}：显示名称属于邮件头部。{2}',
  'The angle bracket that ends the path of {0} is missing. {1}': '缺少结束 {0} 路径的尖括号。{1}',
  'The path of {0} has two brackets instead of one. {1}': '{0} 的路径有两个尖括号而不是一个。{1}',
  '{0} in front of the mailbox of {1} is no source route: hosts, each with “@” in front, separated by commas (RFC 5321 section 4.1.2).':
    '{1} 的邮箱之前的 {0} 不是源路由：它由以逗号分隔、前面带有“@”的主机组成（RFC 5321 第 4.1.2 节）。',
  '{0} stands behind the path of {1}. {2}{3}': '{1} 的路径之后有 {0}。{2}{3}',
  ' Each recipient has a RCPT of its own.': '每个收件人都要有自己的 RCPT。',
  'A tab stands in {0} where a space belongs': '{0} 中应为空格处是制表符',
  '{0} blanks stand in {1} where one belongs': '{1} 中应为一个空格处有 {0} 个空格',
  '{0}. The parts of a command are separated by one space (RFC 5321 section 4.1.2).':
    '{0}。命令的各部分之间以一个空格分隔（RFC 5321 第 4.1.2 节）。',
  '{0} has no argument: {1} belongs behind it ({2}).': '{0} 没有参数：其后应有 {1}（{2}）。',
  'The path {0} of {1} {2} has no angle brackets. They are part of it: {3} {4}:<{5}> (RFC 5321 section 4.1.2).':
    '{1} {2} 的路径 {0} 没有尖括号。尖括号是路径的一部分：{3} {4}:<{5}>（RFC 5321 第 4.1.2 节）。',
  '{0} stands behind {1} {2} instead of the colon. The command has the form {3} {4}:<path> (RFC 5321 section 4.1.2).':
    '{1} {2} 之后是 {0} 而不是冒号。该命令的形式为 {3} {4}:<path>（RFC 5321 第 4.1.2 节）。',
  'The colon behind {0} {1} is missing. The command has the form {2} {3}:<path> (RFC 5321 section 4.1.2).':
    '{0} {1} 之后缺少冒号。该命令的形式为 {2} {3}:<path>（RFC 5321 第 4.1.2 节）。',
  '{0} has no name behind it: the client gives {1} (RFC 5321 section 4.1.1.1).':
    '{0} 之后没有名称：客户端应给出{1}（RFC 5321 第 4.1.1.1 节）。',
  'its full host name': '其完整主机名',
  'its full host name, or its address in brackets': '其完整主机名，或带方括号的地址',
  'The address in {0} has other characters than ASCII, and {1} not ask for SMTPUTF8. Without it commands are ASCII only (RFC 6531 section 3.1).':
    '{0} 中的地址含有非 ASCII 字符，而{1}没有请求 SMTPUTF8。没有它，命令只能是 ASCII（RFC 6531 第 3.1 节）。',
  'the MAIL before it does': '其之前的 MAIL ',
  '{0} does': '{0} ',
  'RCPT TO:<> names nobody: the empty path is for the sender only. A recipient is a mailbox or <Postmaster> (RFC 5321 section 4.1.1.3).':
    'RCPT TO:<> 没有指定任何人：空路径只用于发件人。收件人应为邮箱或 <Postmaster>（RFC 5321 第 4.1.1.3 节）。',
  'The path of {0} {1} has {2} octets, its brackets included; {3} are the most (RFC 5321 section 4.5.3.1.3).':
    '{0} {1} 的路径连同尖括号有 {2} 个字节；最多允许 {3} 个字节（RFC 5321 第 4.5.3.1.3 节）。',
  'clients need not take more in a challenge (RFC 4954 section 4)': '客户端不必接受更长的质询（RFC 4954 第 4 节）',
  'longer texts take several lines (RFC 5321 section 4.5.3.1.5)': '更长的文本应分成多行（RFC 5321 第 4.5.3.1.5 节）',
  'The reply line has {0} octets with its CRLF; {1} are the most, {2}.':
    '应答行连同 CRLF 有 {0} 个字节；最多允许 {1} 个字节，{2}。',
  'A source route stands in front of the mailbox of {0} {1}. Servers have to accept it and should ignore it; clients should not send one (RFC 5321 section 4.1.2).':
    '{0} {1} 的邮箱之前有源路由。服务器必须接受并应忽略它；客户端不应发送（RFC 5321 第 4.1.2 节）。',
  'A blank stands behind the colon of {0} {1}. No spaces are permitted on either side of it (RFC 5321 section 3.3): the path follows at once.':
    '{0} {1} 的冒号之后有空格。冒号两侧都不允许有空格（RFC 5321 第 3.3 节）：路径应紧随其后。',
  'A blank stands in front of the colon of {0} {1}. No spaces are permitted on either side of it (RFC 5321 section 3.3).':
    '{0} {1} 的冒号之前有空格。冒号两侧都不允许有空格（RFC 5321 第 3.3 节）。',
  '{0} stands behind {1}, which takes no argument ({2}).': '{1} 之后有 {0}，而该命令没有参数（{2}）。',
  '{0} is no command{1}. The commands are those of RFC 5321 section 4.1.1 and of the extensions that the server offers.':
    '{0} 不是命令{1}。命令由 RFC 5321 第 4.1.1 节以及服务器声明的扩展规定。',
  '; {0} may be meant': '；可能是指 {0}',
  'HELO takes a host name; an address literal such as {0} belongs to EHLO (RFC 5321 section 4.1.1.1).':
    'HELO 使用主机名；{0} 这样的地址字面量属于 EHLO（RFC 5321 第 4.1.1.1 节）。',
  '{0} behind {1} is an IP address without brackets. An address literal is written [{2}] (RFC 5321 section 4.1.3).':
    '{1} 之后的 {0} 是没有方括号的 IP 地址。地址字面量写作 [{2}]（RFC 5321 第 4.1.3 节）。',
  '{0} behind {1} is no full host name: others cannot look it up. The client should give its full name, or its address in brackets (RFC 5321 section 4.1.4).':
    '{1} 之后的 {0} 不是完整的主机名：他人无法查询它。客户端应给出其完整名称，或带方括号的地址（RFC 5321 第 4.1.4 节）。',
  '{0}: is missing behind {1}': '{1} 之后缺少 {0}:',
  '{0} stands behind {1} instead of {2}': '{1} 之后是 {0} 而不是 {2}',
  '{0}. The command has the form {1} {2}:<path> (RFC 5321 section 4.1.2).':
    '{0}。该命令的形式为 {1} {2}:<path>（RFC 5321 第 4.1.2 节）。',
  'The address has an octet that is no UTF-8. Commands are ASCII, or UTF-8 where SMTPUTF8 is used (RFC 6531 section 3.3); no other character set may stand in them.':
    '地址中有不属于 UTF-8 的字节。命令应为 ASCII，使用 SMTPUTF8 时为 UTF-8（RFC 6531 第 3.3 节）；不得使用其他字符集。',
  'An empty line is no command: each begins with a verb (RFC 5321 section 4.1.1).':
    '空行不是命令：每条命令都以动词开头（RFC 5321 第 4.1.1 节）。',
  'a user or mailbox': '用户或邮箱',
  'the name of a list': '列表的名称',
  'a domain, or @ or # and a name': '域名，或 @ 或 # 加名称',
  'an attribute such as NAME=client.example.org': '属性，例如 NAME=client.example.org',
};
