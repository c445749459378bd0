/** What rules about extensions find. */
export const EXTENSION_FINDING_TEXTS: Readonly<Record<string, string>> = {
  'A transaction more than the server takes in one session: MAILMAX is {0} (RFC 9422 section 4). The client begins a new session.':
    '事务数超过服务器在一个会话中所允许的：MAILMAX 为 {0}（RFC 9422 第 4 节）。客户端应开始新的会话。',
  'A recipient more than the server takes in one transaction: RCPTMAX is {0} (RFC 9422 section 4). The client begins a new transaction for the others.':
    '收件人数超过服务器在一个事务中所允许的：RCPTMAX 为 {0}（RFC 9422 第 4 节）。客户端应为其余收件人开始新的事务。',
  'HOLDFOR asks for {0} seconds, but the server holds a message for {1} at most (RFC 4865 section 4.1).':
    'HOLDFOR 要求保留 {0} 秒，而服务器最多保留邮件 {1} 秒（RFC 4865 第 4.1 节）。',
  'BY asks to return the message after {0} seconds, but the server takes {1} at least (RFC 2852 section 3).':
    'BY 要求在 {0} 秒后退回邮件，而服务器至少要求 {1} 秒（RFC 2852 第 3 节）。',
  'NOTIFY=NEVER with other words: NEVER asks for no report at all and must stand alone (RFC 3461 section 4.1).':
    'NOTIFY=NEVER 与其他词同时使用：NEVER 表示不要任何报告，必须单独使用（RFC 3461 第 4.1 节）。',
  'HOLDUNTIL beside HOLDFOR: only one of them may say how long the message is held (RFC 4865 section 4.1).':
    'HOLDUNTIL 与 HOLDFOR 同时使用：邮件保留多久只能由其中之一指定（RFC 4865 第 4.1 节）。',
  'MTRK without ENVID: a message is tracked by its envelope identifier, which has to be given with it (RFC 3885 section 3.2).':
    '有 MTRK 而没有 ENVID：邮件按其信封标识符跟踪，必须同时给出它（RFC 3885 第 3.2 节）。',
  '{0} after HELO: {1} can only be used where a reply to EHLO offered it, and HELO offers nothing (RFC 5321 section 4.1.1.1).':
    '在 HELO 之后发送 {0}：只有 EHLO 的应答声明了{1}时才能使用，而 HELO 不声明任何内容（RFC 5321 第 4.1.1.1 节）。',
  it: '它',
  'the extension {0}': '扩展 {0}',
  '{0} is offered without {1}, {2}.': '声明了 {0} 却没有声明 {1}，{2}。',
  ' and ': ' 和 ',
  '{0} is offered in the reply to HELO: servers must not give HELO the extended reply of EHLO (RFC 5321 section 3.2).':
    '在 HELO 的应答中声明了 {0}：服务器不得对 HELO 给出 EHLO 的扩展应答（RFC 5321 第 3.2 节）。',
  'The client said HELO here.': '客户端在此处发送了 HELO。',
  'The reply to LHLO does not offer {0}: an LMTP server must have {1} (RFC 2033 section 5).':
    '对 LHLO 的应答没有声明 {0}：LMTP 服务器必须支持{1}（RFC 2033 第 5 节）。',
  both: '两者',
  'This LHLO asked for the extensions.': '此 LHLO 请求了扩展。',
  '“{0}” is no EHLO keyword: each line behind the first begins with a word of letters, digits and hyphens (RFC 5321 section 4.1.1.1). Clients overlook this line.':
    '“{0}”不是 EHLO 关键字：第一行之后的每一行都以由字母、数字和连字符组成的词开头（RFC 5321 第 4.1.1.1 节）。客户端会忽略此行。',
  'No blank between the path and {0}: each parameter is parted by one (RFC 5321 section 4.1.2).':
    '路径与{0}之间没有空格：每个参数之前以一个空格分隔（RFC 5321 第 4.1.2 节）。',
  'what follows it': '其后的内容',
  'Add the missing blank': '添加缺少的空格',
  'A parameter without a name: in front of “=” stands the keyword of the parameter (RFC 5321 section 4.1.2).':
    '没有名称的参数：“=”之前应为参数的关键字（RFC 5321 第 4.1.2 节）。',
  'Remove the value': '删除该值',
  '{0} is a keyword that a device on the way has overwritten, by its length probably STARTTLS: the client sees no offer of TLS, and what follows goes in the clear (RFC 3207 section 6).':
    '{0} 是被途中的设备覆盖的关键字，从长度看很可能是 STARTTLS：客户端看不到 TLS 的声明，其后的内容以明文传输（RFC 3207 第 6 节）。',
  'The mechanism {0} was not offered: the server lists {1}, and should answer 504 to others (RFC 4954 section 4).':
    '机制 {0} 未被声明：服务器列出的是 {1}，对其他机制应答 504（RFC 4954 第 4 节）。',
  'The reply to this lists the mechanisms.': '对它的应答列出了各机制。',
  '{0} was offered before TLS only: the reply to the EHLO inside TLS does not list {1}, and what was learnt before no longer counts (RFC 3207 section 4.2).':
    '{0} 只在 TLS 之前被声明：对 TLS 之内的 EHLO 的应答没有列出 {1}，此前得知的内容不再有效（RFC 3207 第 4.2 节）。',
  'It was offered here, before TLS.': '在 TLS 之前，它在此处被声明。',
  '{0} says that the server does not know {1}, but its reply to EHLO offers {2}: a server must not list what it answers with 500 or 502 (RFC 5321 section 4.2.4).':
    '{0} 表示服务器不认识 {1}，而它对 EHLO 的应答声明了 {2}：服务器不得列出会以 500 或 502 应答的内容（RFC 5321 第 4.2.4 节）。',
  'The {0} that this answers.': '它所应答的 {0}。',
  'The reply to this offers {0}.': '对它的应答声明了 {0}。',
  '{0} after HELO: parameters can only be used where a reply to EHLO offered {1}, and HELO offers nothing (RFC 5321 sections 4.1.1.1 and 4.1.1.3).':
    '在 HELO 之后使用 {0}：只有 EHLO 的应答声明了{1}时才能使用参数，而 HELO 不声明任何内容（RFC 5321 第 4.1.1.1 和 4.1.1.3 节）。',
  them: '它们',
  'their extension (here {0})': '其扩展（此处为 {0}）',
  'The session was opened with HELO here.': '会话在此处以 HELO 开始。',
  '{0} was not offered: the server’s reply to {1} does not list {2}{3}. The client must not send parameters of extensions that were not offered (RFC 5321 section 4.1.1.3).':
    '{0} 未被声明：服务器对 {1} 的应答没有列出 {2}{3}。客户端不得发送未声明的扩展的参数（RFC 5321 第 4.1.1.3 节）。',
  ', the extension that it belongs to': '，即它所属的扩展',
  'The reply to this does not list {0}.': '对它的应答没有列出 {0}。',
  'HELO offers nothing, so no PIPELINING either': 'HELO 不声明任何内容，因此也没有 PIPELINING',
  'the server did not offer PIPELINING in its reply to {0}': '服务器在对 {0} 的应答中没有声明 PIPELINING',
  '{0} was sent before the reply to {1} came, but {2}: the client must wait for each reply (RFC 5321 section 4.3.1).':
    '{0} 在对{1}的应答到来之前就已发送，但{2}：客户端必须等待每个应答（RFC 5321 第 4.3.1 节）。',
  'The reply to this {0} was still to come.': '对此{0}的应答尚未到来。',
  'The reply to this tells what is offered.': '对它的应答说明了声明的内容。',
  '{0} is listed a second time in one reply to EHLO: each keyword has one line (RFC 5321 section 4.1.1.1), and clients differ in which of two they heed.':
    '{0} 在同一个 EHLO 应答中第二次列出：每个关键字占一行（RFC 5321 第 4.1.1.1 节），不同的客户端会采用其中不同的一个。',
  'It was listed here before.': '它之前已在此处列出。',
  '{0} is given a second time{1}: {2}.': '{0} 第二次出现{1}：{2}。',
  'it may stand only once ({0})': '它只能出现一次（{0}）',
  'nothing says which of the two counts (RFC 5321 section 4.1.1.11)': '没有规定以哪一个为准（RFC 5321 第 4.1.1.11 节）',
  ', with another value': '，且值不同',
  'REQUIRETLS on a connection without TLS: it may be used only inside TLS, as the message is exposed here already (RFC 8689 section 2). The client has to start TLS first.':
    '在没有 TLS 的连接上使用 REQUIRETLS：它只能在 TLS 之内使用，因为邮件在此处已经暴露（RFC 8689 第 2 节）。客户端必须先开始 TLS。',
  'The message is announced with {0} octets, but the server says that it takes at most {1}: it may refuse it for good (RFC 1870 sections 4 and 6.1).':
    '邮件声明为 {0} 个字节，而服务器表示最多接受 {1} 个字节：它可能会永久拒绝（RFC 1870 第 4 和 6.1 节）。',
  'The reply to this tells the limit: SIZE {0}.': '对它的应答给出了上限：SIZE {0}。',
  'STARTTLS is offered although TLS is active: the server must not list it in the reply to an EHLO inside TLS (RFC 3207 section 4.2).':
    'TLS 已启用时仍声明 STARTTLS：服务器在对 TLS 之内的 EHLO 的应答中不得列出它（RFC 3207 第 4.2 节）。',
  '{0} is a parameter of {1}, not of {2} ({3}). Only parameters that an offered extension gives to {4} may stand here (RFC 5321 section 4.1.1.3).':
    '{0} 是 {1} 的参数，不是 {2} 的（{3}）。此处只能使用已声明的扩展赋予 {4} 的参数（RFC 5321 第 4.1.1.3 节）。',
  '{0} is no parameter of any known extension, and the server offered none of this name. Only parameters of offered extensions may be sent (RFC 5321 sections 4.1.1.3 and 4.1.1.11).':
    '{0} 不是任何已知扩展的参数，服务器也没有声明此名称的扩展。只能发送已声明扩展的参数（RFC 5321 第 4.1.1.3 和 4.1.1.11 节）。',
  '{0} is not in the registry of SMTP service extensions, and a keyword without X in front ought to be (RFC 5321 section 2.2.2). Clients overlook it.':
    '{0} 不在 SMTP 服务扩展的注册表中，而不以 X 开头的关键字应当注册（RFC 5321 第 2.2.2 节）。客户端会忽略它。',
  '{0}, which brings {1}': '带来 {1} 的 {0}',
  '{0} was not offered: the server’s reply to {1} does not list {2}. A client may only use extensions that are listed there (RFC 5321 section 2.2.1).':
    '{0} 未被声明：服务器对 {1} 的应答没有列出 {2}。客户端只能使用其中列出的扩展（RFC 5321 第 2.2.1 节）。',
  'which has to be offered with it (RFC 6531 section 3.1)': '它必须与其一同声明（RFC 6531 第 3.1 节）',
  'and can only be used with it (RFC 3030 section 3)': '而它只能与其一同使用（RFC 3030 第 3 节）',
  'of which it needs the parameters ENVID and ORCPT (RFC 3885 section 2)':
    '它需要其中的参数 ENVID 和 ORCPT（RFC 3885 第 2 节）',
  'which has to be offered with it (RFC 4468 section 4)': '它必须与其一同声明（RFC 4468 第 4 节）',
  'which belongs to it (RFC 5321 section 2.2.2)': '它属于其一部分（RFC 5321 第 2.2.2 节）',
  'The reply to this tells the limit.': '对它的应答给出了上限。',
  '{0} {1}. Expected: {2} ({3}).': '{0} {1}。应为：{2}（{3}）。',
};
