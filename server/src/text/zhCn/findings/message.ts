/** What rules about messages find. */
export const MESSAGE_FINDING_TEXTS: Readonly<Record<string, string>> = {
  'The chunk goes on behind the {0} octets that BDAT announced: with this line it has {1} or {2}. The server takes what is beyond the announced size for a command (RFC 3030 section 2).':
    '分块超出了 BDAT 声明的 {0} 个字节：算上这一行共有 {1} 或 {2} 个字节。服务器会把超出声明大小的内容当作命令（RFC 3030 第 2 节）。',
  'This BDAT announces {0} octets.': '此 BDAT 声明了 {0} 个字节。',
  '{0} in the middle of the chunk: with this line it has {1} of the {2} octets that BDAT announced, so that the server takes the line for text, and waits for more (RFC 3030 section 2).':
    '在分块中间发送 {0}：算上这一行，BDAT 声明的 {2} 个字节中只有 {1} 个，因此服务器会把该行当作文本，并继续等待（RFC 3030 第 2 节）。',
  'BDAT announces {0} octets, and the chunk has {1}: the server waited for the rest in vain (RFC 3030 section 2).':
    'BDAT 声明了 {0} 个字节，而分块只有 {1} 个字节：服务器没有等到其余部分（RFC 3030 第 2 节）。',
  'The last line of the chunk.': '分块的最后一行。',
  'BDAT announces {0} octets, the chunk has {1} here, and the server accepts it with {2}, for which it must have all {3}: some are not recorded, or the size is wrong (RFC 3030 section 2).':
    'BDAT 声明了 {0} 个字节，分块在此处有 {1} 个字节，而服务器以 {2} 接受了它，为此服务器必须已收到全部 {3} 个字节：要么有些字节没有记录，要么大小有误（RFC 3030 第 2 节）。',
  'The last line of the chunk that was recorded.': '已记录的分块的最后一行。',
  '8-bit text in the message{0}, though MAIL did not announce it with BODY=8BITMIME':
    '邮件中有 8 位文本{0}，而 MAIL 没有用 BODY=8BITMIME 声明',
  ' ({0} lines)': '（{0} 行）',
  '{0}. The server offers that, so it should be asked for; without it a message has 7-bit text (RFC 6152 section 3).':
    '{0}。服务器支持它，因此应当请求；否则邮件应为 7 位文本（RFC 6152 第 3 节）。',
  '{0}, and could not: the server does not offer 8BITMIME, and must not be sent octets above 127 (RFC 6152 section 3).':
    '{0}，也无法声明：服务器不支持 8BITMIME，不得向其发送大于 127 的字节（RFC 6152 第 3 节）。',
  'This MAIL does not announce 8-bit text.': '此 MAIL 没有声明 8 位文本。',
  'What the server offers is in the reply to this.': '服务器声明的内容位于对它的应答之中。',
  'The message has {0} octets, more than the {1} that the server takes at most, as it said with SIZE in its reply to EHLO (RFC 1870 section 5).':
    '邮件有 {0} 个字节，超过服务器在 EHLO 应答中用 SIZE 声明的上限 {1}（RFC 1870 第 5 节）。',
  'MAIL announced {0} octets, and the message has {1}: the server’s consent is for the announced size only, and it may refuse a larger message after its transfer (RFC 1870 section 6.3).':
    'MAIL 声明了 {0} 个字节，而邮件有 {1} 个字节：服务器只同意了所声明的大小，更大的邮件可能在传输之后被拒绝（RFC 1870 第 6.3 节）。',
  'The message ends here, with {0} octets.': '邮件在此处结束，共 {0} 个字节。',
  'The reply to this names the limit.': '对它的应答给出了上限。',
  '{0} to a message of which the end is not recorded: between its text and this reply a line with a single dot is missing (RFC 5321 section 4.1.1.4).':
    '以 {0} 应答一封没有记录到结尾的邮件：在其文本与此应答之间缺少单独一个点的行（RFC 5321 第 4.1.1.4 节）。',
  'The last line of the message.': '邮件的最后一行。',
  'QUIT in the middle of the message: no line with a single dot came before it, so that it is text like the rest, and the message never ends (RFC 5321 section 4.1.1.4).':
    '在邮件中间发送 QUIT：之前没有单独一个点的行，因此它与其余内容一样是文本，邮件永远不会结束（RFC 5321 第 4.1.1.4 节）。',
  'The server goes on here.': '服务器在此处继续。',
  '{0} before a chunk with LAST: the chunks sent so far are thrown away, and no message is delivered. “BDAT 0 LAST” would have ended it (RFC 3030 section 2).':
    '在带有 LAST 的分块之前发送 {0}：此前发送的分块被丢弃，没有投递任何邮件。本可用“BDAT 0 LAST”结束它（RFC 3030 第 2 节）。',
  'The chunk sent last.': '最后发送的分块。',
  'The message begins with its body: its first line is no header field, though a message has at least From and Date (RFC 5322 sections 2.1 and 3.6).':
    '邮件以正文开头：其第一行不是头部字段，而邮件至少应有 From 和 Date（RFC 5322 第 2.1 和 3.6 节）。',
  ' It is the first of {0} such lines.': '它是 {0} 个此类行中的第一个。',
  'The line has {0} octets with its CRLF, more than the {1} that a line of a message may have (RFC 5321 section 4.5.3.1.6).{2}':
    '该行连同 CRLF 有 {0} 个字节，超过邮件行的上限 {1}（RFC 5321 第 4.5.3.1.6 节）。{2}',
  '{0} took this message {1} times, as its Received fields say': 'Received 字段表明 {0} 已 {1} 次经手此邮件',
  'This is Received field number {0}': '这是第 {0} 个 Received 字段',
  '{0}: the message goes round in a loop (RFC 5321 section 6.3).': '{0}：邮件在循环中打转（RFC 5321 第 6.3 节）。',
  'A second {0} field: a message has at most one (RFC 5322 section 3.6).':
    '第二个 {0} 字段：邮件最多只能有一个（RFC 5322 第 3.6 节）。',
  'The first one.': '第一个。',
  ', the first of {0}': '（{0} 处中的第一处）',
  ' Behind it stand {0} {1}, which such a server would obey.': '其后有{0}{1}，这样的服务器会执行它们。',
  'many commands, among them': '许多命令，其中包括',
  'the commands': '命令',
  ' The server refused the message with {0}.': '服务器以 {0} 拒绝了该邮件。',
  '“{0}” in the message{1}: this does not end it, as only <CR><LF>.<CR><LF> does, but servers that take it for the end can be smuggled to (RFC 5321 sections 2.3.8 and 4.1.1.4).{2}{3}':
    '邮件中有“{0}”{1}：它并不结束邮件，只有 <CR><LF>.<CR><LF> 才会，但把它当作结尾的服务器可能被走私邮件（RFC 5321 第 2.3.8 和 4.1.1.4 节）。{2}{3}',
  '{0} in the message.': '邮件中的 {0}。',
  'The server took the false end of data for a real one: this {0} answers a message or a command that the client has not sent. Only <CR><LF>.<CR><LF> may end the message (RFC 5321 section 4.1.1.4).':
    '服务器把假的数据结尾当成了真的：此 {0} 应答的是客户端没有发送的邮件或命令。只有 <CR><LF>.<CR><LF> 才能结束邮件（RFC 5321 第 4.1.1.4 节）。',
  'The dot between line ends that are not both CRLF.': '位于两个行尾（并非都是 CRLF）之间的点。',
  ' The transcript may have lost it, though.': '不过，也可能是会话记录丢失了它。',
  'This line in the header section is no header field: it has no name with a colon. An empty line should separate the header section from the body (RFC 5322 sections 2.1 and 2.2).{0}':
    '头部中的此行不是头部字段：它没有带冒号的名称。头部与正文之间应以空行分隔（RFC 5322 第 2.1 和 2.2 节）。{0}',
  'The line begins with a single dot, which the server takes off: a dot at the beginning of a line has to be sent twice (RFC 5321 section 4.5.2).':
    '该行以单独一个点开头，服务器会去掉它：行首的点必须发送两次（RFC 5321 第 4.5.2 节）。',
  'A bare CR': '单独的 CR',
  'CR and LF must only be sent together, as the end of a line (RFC 5321 section 2.3.8).':
    'CR 和 LF 只能一起发送，作为行尾（RFC 5321 第 2.3.8 节）。',
  'A bare LF': '单独的 LF',
  'a line ends in CRLF, and an LF must not be sent without its CR (RFC 5321 section 2.3.8).':
    '行以 CRLF 结束，不得发送没有 CR 的 LF（RFC 5321 第 2.3.8 节）。',
  'A NUL octet': 'NUL 字节',
  'control characters should not be sent, neither 7-bit nor 8-bit text may hold this one, and software that ends texts at a NUL loses what follows (RFC 5321 section 4.1.1.4, RFC 2045 sections 2.7 and 2.8).':
    '不应发送控制字符，7 位和 8 位文本都不得包含此字符，并且以 NUL 作为文本结尾的软件会丢失其后的内容（RFC 5321 第 4.1.1.4 节、RFC 2045 第 2.7 和 2.8 节）。',
};
