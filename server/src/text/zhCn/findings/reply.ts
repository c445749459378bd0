/** What rules about replies find. */
export const REPLY_FINDING_TEXTS: Readonly<Record<string, string>> = {
  '{0} inside a reply that began with {1}: all lines of one reply must have the same code (RFC 5321 section 4.2.1). Either this code is wrong, or the reply before was meant to end, with a blank instead of the hyphen behind its code.':
    '以 {1} 开头的应答之中出现 {0}：一个应答的所有行必须使用相同的应答码（RFC 5321 第 4.2.1 节）。要么此应答码有误，要么前一个应答本应结束，即应答码之后应为空格而不是连字符。',
  'The reply begins here, with {0}.': '应答从此处开始，应答码为 {0}。',
  'Give all lines of the reply the code {0}': '将应答的所有行改为应答码 {0}',
  '“{0}” is not how a message ends: its end is a line with nothing but a dot, CRLF “.” CRLF (RFC 5321 section 4.1.1.4). A client that believes the text waits for ever.':
    '“{0}”并不是结束邮件的方式：邮件以只有一个点的行结束，即 CRLF “.” CRLF（RFC 5321 第 4.1.1.4 节）。相信此文本的客户端会永远等下去。',
  '{0} says that the command succeeded, but the text says “{1}”. A client goes by the code alone (RFC 5321 section 4.2), so what was refused counts as accepted.':
    '{0} 表示命令成功，而文本却是“{1}”。客户端只看应答码（RFC 5321 第 4.2 节），因此被拒绝的内容会被当作已接受。',
  '{0} refuses the command, but the text says “{1}”. A client goes by the code alone (RFC 5321 section 4.2).':
    '{0} 拒绝了命令，而文本却是“{1}”。客户端只看应答码（RFC 5321 第 4.2 节）。',
  '{0} means that the client must not try again as it is (RFC 5321 section 4.2.1), but the text says “{1}”. A temporary failure has a 4yz code.':
    '{0} 表示客户端不得原样重试（RFC 5321 第 4.2.1 节），而文本却是“{1}”。临时失败应使用 4yz 应答码。',
  '334 without a blank behind it: the blank belongs to the challenge even where its text is empty (RFC 4954 section 4).':
    '334 之后没有空格：即使质询文本为空，该空格也属于质询（RFC 4954 第 4 节）。',
  '{0} without an enhanced code, though the server offers ENHANCEDSTATUSCODES: its text must begin with a code {1}.x.x (RFC 2034 section 4).':
    '{0} 没有增强状态码，而服务器声明支持 ENHANCEDSTATUSCODES：其文本必须以状态码 {1}.x.x 开头（RFC 2034 第 4 节）。',
  ' Of its subject, {0}, it is known that it stands for: {1}.': '已知其主题 {0} 表示：{1}。',
  '{0} is not in the registry of enhanced status codes (RFC 5248 section 2).{1}':
    '{0} 不在增强状态码的注册表中（RFC 5248 第 2 节）。{1}',
  ' The first number is 2, 4 or 5 (RFC 3463 section 2).': '第一个数字应为 2、4 或 5（RFC 3463 第 2 节）。',
  'The greeting does not begin with the server’s name: behind 220 a domain or an address literal is expected (RFC 5321 section 4.2).':
    '问候语没有以服务器名称开头：220 之后应为域名或地址字面量（RFC 5321 第 4.2 节）。',
  'The reply to {0} does not begin with the server’s name: behind 250 a domain is expected (RFC 5321 section 4.1.1.1).':
    '对 {0} 的应答没有以服务器名称开头：250 之后应为域名（RFC 5321 第 4.1.1.1 节）。',
  'What it answers: {0}.': '它所应答的内容：{0}。',
  'a server greets with 220, or refuses the session with 554, 521 or 421 (RFC 5321 section 3.1)':
    '服务器应以 220 问候，或以 554、521 或 421 拒绝会话（RFC 5321 第 3.1 节）',
  '{0} as a greeting: {1}. A client goes by the first digit.': '以 {0} 作为问候语：{1}。客户端只看第一位数字。',
  '{0} as a greeting: {1}.': '以 {0} 作为问候语：{1}。',
  '{0} to {1}: {2}': '以 {0} 应答{1}：{2}',
  ', and the reply should be {0}{1} ({2})': '，应答应为 {0}{1}（{2}）',
  'the message was sent': '邮件已发送',
  ' or a refusal (4yz or 5yz)': '或拒绝（4yz 或 5yz）',
  '{0} answers {1}.': '{0} 用于应答 {1}。',
  '{0} or {1}': '{0} 或 {1}',
  'an AUTH response': 'AUTH 响应',
  'No reply code begins with 0. {0}': '没有以 0 开头的应答码。{0}',
  '“{0}” stands right behind the reply code {1}. {2}': '“{0}”紧跟在应答码 {1} 之后。{2}',
  digit: '位数字',
  digits: '位数字',
  'The reply line begins with {0} instead of a reply code of three. {1}': '应答行以 {0}开头，而不是三位的应答码。{1}',
  'The reply line has no reply code. {0}': '应答行没有应答码。{0}',
  '{0} is no reply code: its first digit must be 2, 3, 4 or 5 (RFC 5321 section 4.2.1).':
    '{0} 不是应答码：其第一位数字必须是 2、3、4 或 5（RFC 5321 第 4.2.1 节）。',
  'A client can go by the first digit only, as for any other {0}yz.': '客户端只能依据第一位数字，与其他 {0}yz 一样。',
  '{0} is no reply code: its second digit must be 0 to 5 (RFC 5321 section 4.2).':
    '{0} 不是应答码：其第二位数字必须是 0 到 5（RFC 5321 第 4.2 节）。',
  '{0} behind 334 is no base64: a challenge must be nothing else (RFC 4954 section 4).':
    '334 之后的 {0} 不是 base64：质询不得是其他内容（RFC 4954 第 4 节）。',
  'The client answers in base64.': '客户端以 base64 响应。',
  '“{0}” is no enhanced code: it is written as three numbers with dots, such as {1}.1.1, between two blanks (RFC 3463 section 2).':
    '“{0}”不是增强状态码：它由以点分隔的三个数字组成，例如 {1}.1.1，前后各有一个空格（RFC 3463 第 2 节）。',
  '{0}.{1}.{2} in a {3} reply: {4}, while {5} means {6}. The class of the enhanced code must be the first digit of the reply, here {7} (RFC 2034 section 4).':
    '{3} 应答之中的 {0}.{1}.{2}：它表示{4}，而 {5} 表示{6}。增强状态码的类别必须是应答码的第一位数字，此处为 {7}（RFC 2034 第 4 节）。',
  'Make it {0}': '改为 {0}',
  'This {0} can only answer {1}.': '此 {0} 只能应答{1}。',
  '{0} The {1} that comes next can only answer {2}, which was sent later, and replies keep the order of the commands (RFC 2920 section 3.2).':
    '{0} 接着到来的 {1} 只能应答之后发送的{2}，而应答应保持命令的次序（RFC 2920 第 3.2 节）。',
  'one reply': '一个应答',
  '{0} replies': '{0} 个应答',
  'Too few replies to {0}: only {1}, though LMTP answers once for each accepted recipient (RFC 2033 section 4.2).':
    '对{0}的应答太少：只有{1}，而 LMTP 对每个已接受的收件人各应答一次（RFC 2033 第 4.2 节）。',
  'No reply to {0} and {1} behind it.': '{0}及其后的{1}没有应答。',
  'A reply is missing: to {0}, or to a command before it in the same group.':
    '缺少一个应答：对{0}的，或对同一组中更早命令的。',
  'No reply to {0}.': '{0}没有应答。',
  'the command': '命令',
  '{0} commands': '{0} 条命令',
  'A character beyond ASCII in a reply, though the client did not use SMTPUTF8: the text of replies is ASCII (RFC 5321 section 4.2, RFC 6531 section 3.7.4.2).':
    '应答中有非 ASCII 字符，而客户端没有使用 SMTPUTF8：应答文本应为 ASCII（RFC 5321 第 4.2 节、RFC 6531 第 3.7.4.2 节）。',
  '{0} after the end: the server had closed the session with 221 or 421, and must close the connection behind it instead of going on (RFC 5321 sections 4.1.1.10 and 3.8).':
    '会话结束之后出现 {0}：服务器已用 221 或 421 结束会话，必须随后关闭连接，而不是继续（RFC 5321 第 4.1.1.10 和 3.8 节）。',
  'With this reply the server ended the session.': '服务器以此应答结束了会话。',
  '{0} in the middle of the message: its text goes on below. The server replies to the end of a message, the line with a single dot, and not before (RFC 5321 section 4.1.1.4); to close it says 421 (section 3.8).':
    '邮件中间出现 {0}：其文本在下面继续。服务器在邮件结束（单独一个点的行）时才应答，而不是在此之前（RFC 5321 第 4.1.1.4 节）；要关闭连接时应发送 421（第 3.8 节）。',
  '{0} answers nothing: every command so far has had its reply, and each gets exactly one (RFC 5321 section 4.2).':
    '{0} 没有应答任何内容：到目前为止每条命令都已得到应答，而每条命令只得到一个应答（RFC 5321 第 4.2 节）。',
  '{0} A server that has to close on its own says 421 (RFC 5321 section 3.8).':
    '{0} 服务器主动关闭时应发送 421（RFC 5321 第 3.8 节）。',
  '{0} A client that counts would take it for the reply to its next command.':
    '{0} 按次序计数的客户端会把它当作对下一条命令的应答。',
  'This was already the reply to {0}.': '这已经是对{0}的应答。',
  'The reply is not ended here: “{0}-” says that another line of it follows, and none came before the dialogue went on. The last line has a blank behind the code, “{1} ” (RFC 5321 section 4.2.1).':
    '应答在此处没有结束：“{0}-”表示其后还有一行，而对话继续之前没有出现。最后一行的应答码之后应为空格，即“{1} ”（RFC 5321 第 4.2.1 节）。',
  'The reply begins here.': '应答从此处开始。',
  '{0}.{1}.{2} in {3}: no enhanced code belongs there (RFC 2034 section 4).':
    '{3} 中的 {0}.{1}.{2}：此处不应有增强状态码（RFC 2034 第 4 节）。',
  'the greeting': '问候语',
  'the reply to {0}': '对 {0} 的应答',
  'a {0} reply': '{0} 应答',
  'the connection itself': '连接本身',
  'A reply line begins with three digits, the first from 2 to 5, the second from 0 to 5, then a blank or a hyphen (RFC 5321 section 4.2).':
    '应答行以三位数字开头，第一位为 2 到 5，第二位为 0 到 5，其后是空格或连字符（RFC 5321 第 4.2 节）。',
  'success (2)': '成功（2）',
  'a temporary failure (4)': '临时失败（4）',
  'a permanent failure (5)': '永久失败（5）',
};
