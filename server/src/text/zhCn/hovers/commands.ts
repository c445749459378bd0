/** Hovers on commands, paths and AUTH exchanges. */
export const COMMANDS_HOVER_TEXTS: Readonly<Record<string, string>> = {
  'The client’s name: {0}': '客户端的名称：{0}',
  'The server must not refuse mail only because the name does not fit the client’s IP address.':
    '服务器不得仅因名称与客户端的 IP 地址不符就拒绝邮件。',
  'A chunk of {0}': '{0} 的分块',
  'Exactly so many octets follow the command, line ends counted. No dots are doubled in them.':
    '命令之后正好跟随这么多字节，行尾也计算在内。其中的点不加倍。',
  'More chunks follow.': '其后还有分块。',
  '`LAST`: the message ends with this chunk.': '`LAST`：邮件以此分块结束。',
  'The argument of {0}': '{0} 的参数',
  'An address literal: the IP address of a client that has no meaningful name.':
    '地址字面量：没有可用名称的客户端以其 IP 地址代替。',
  'A bare IP address. An address literal stands in square brackets.': '没有括号的 IP 地址。地址字面量应写在方括号中。',
  'It should be the client’s full host name, or its address in square brackets if it has none.':
    '应为客户端的完整主机名；没有主机名时，应为方括号中的地址。',
  'The first response of {0}': '{0} 的初始响应',
  'The client cancels the authentication': '客户端取消认证',
  'A lone `*` ends the AUTH exchange. The server has to answer 501, and the client is not authenticated.':
    '单独一个 `*` 结束 AUTH 交换。服务器必须应答 501，客户端未通过认证。',
  'A response of {0}': '{0} 的响应',
  'A response': '响应',
  'Its mechanism is not known here, so nothing of it is shown.': '此处不认识其机制，因此不显示其内容。',
  'An empty challenge of {0}': '{0} 的空质询',
  'An empty challenge': '空质询',
  'The server has nothing to say first: it asks for the client’s response.':
    '服务器没有要先说的内容：它要求客户端给出响应。',
  'A challenge of {0}': '{0} 的质询',
  'A challenge': '质询',
  'SASL mechanism {0}': 'SASL 机制 {0}',
  'No mechanism of this name is known here. What its lines hold cannot be told.':
    '此处不认识这个名称的机制，无法说明其各行的内容。',
  'Registered as obsolete, though still in use.': '已注册为废弃，但仍在使用。',
  'It is not in the IANA registry of SASL mechanisms.': '它不在 IANA 的 SASL 机制注册表中。',
  'Salted challenge and response: the password is not sent, the server need not keep it, and each side proves itself to the other.':
    '加盐的质询与响应：不发送密码，服务器无需保存密码，双方互相证明自己的身份。',
  'Its first message holds {0}.': '它的第一条消息包含：{0}。',
  'It is empty: there is nothing to say at this step.': '它是空的：这一步没有要说的内容。',
  'A lone `*` cancels the exchange.': '单独一个 `*` 取消交换。',
  'It is not base64, as RFC 4954 asks: text for people, or changed in this transcript.':
    '它不是 RFC 4954 所要求的 base64：可能是写给人看的文本，或在此会话记录中被改动过。',
  'It is not base64, so it cannot be decoded. Perhaps a secret was replaced in this transcript; a server would answer 501.':
    '它不是 base64，因此无法解码。也许此会话记录中的机密已被替换；服务器会应答 501。',
  'In this place the mechanism has {0}. It is not shown: {1}': '在此位置该机制的内容是：{0}。这里不显示：{1}',
  'It is base64; what it holds may be secret and is not shown: {0}': '它是 base64；其内容可能是机密，不予显示：{0}',
  '(empty)': '（空）',
  '{0}: {1} — {2}': '{0}：{1} — {2}',
  'In this mechanism the server speaks first, so the AUTH command must not carry a response.':
    '此机制由服务器先发言，因此 AUTH 命令不得带有响应。',
  'TLS protects it on its way here; the transcript itself does not: treat it as a secret.':
    '它在此处的传输途中受 TLS 保护，而会话记录本身不受保护：请把它当作机密对待。',
  '**No TLS is recorded before this line**: without TLS anyone on the way can read the secret in it.':
    '**此行之前没有 TLS 的记录**：没有 TLS，途中任何人都能读取其中的机密。',
  'The server’s {0} reply offers no AUTH.': '服务器对 {0} 的应答没有声明 AUTH。',
  'The server offered it.': '服务器声明了它。',
  'The server did not offer it in its {0} reply.': '服务器在对 {0} 的应答中没有声明它。',
  'In front of the mailbox stands a source route. Servers ignore it, and clients should not send one.':
    '邮箱之前有源路由。服务器会忽略它，客户端不应发送它。',
  'A path has to stand in angle brackets; they are missing here.': '路径应写在尖括号中；此处缺少尖括号。',
  'The null reverse-path': '空反向路径',
  'An empty recipient': '空的收件人',
  'The sender: {0}': '发件人：{0}',
  'A recipient: {0}': '收件人：{0}',
  'No reports are to be sent about this message: so are bounces and other automatic reports sent, so that they cannot bounce in turn. Servers have to accept it.':
    '不应发送有关此邮件的任何报告：退信和其他自动报告都这样发送，以免它们又引起退信。服务器必须接受它。',
  '`<>` is allowed as a sender only. A recipient needs an address.': '`<>` 只能用作发件人。收件人需要一个地址。',
  'The person who looks after the mail of this host. Every server has to accept it, without a domain and in any case.':
    '负责此主机邮件的人。每台服务器都必须接受它，可以不带域名，不分大小写。',
  'The reverse-path: where reports go if the message cannot be delivered. It may differ from the From field that people see.':
    '反向路径：邮件无法投递时报告的去处。它可以不同于人们看到的 From 字段。',
  'The person who looks after the mail of the domain. Every server has to accept it for its domains.':
    '负责该域邮件的人。每台服务器都必须为其各个域接受它。',
  'The forward-path: who gets the message. Only RCPT decides that, not the To field that people see.':
    '正向路径：邮件的收件人。这只由 RCPT 决定，与人们看到的 To 字段无关。',
  'The part behind the @ is an address literal: the IP address of a host instead of a domain.':
    '@ 之后的部分是地址字面量：以主机的 IP 地址代替域名。',
  'The server accepted this sender, which opened the transaction.': '服务器接受了此发件人，事务由此开始。',
  'The server refused this recipient with {0}.': '服务器以 {0} 拒绝了此收件人。',
  'The server accepted it, as the {0} recipient of this transaction.': '服务器接受了它，它是此事务的{0}个收件人。',
  'It later took the message.': '后来服务器接收了邮件。',
  'It later put the message off.': '后来服务器推迟了邮件。',
  'It later refused the message.': '后来服务器拒绝了邮件。',
  'the null path `<>`': '空路径 `<>`',
  'A line that begins with no verb': '没有以命令动词开头的行',
  '{0} is no command of SMTP': '{0} 不是 SMTP 命令',
  'No specification known here defines this command. A server answers 500 and goes on with the session.':
    '此处所知的规范都没有定义此命令。服务器应答 500，会话继续。',
  'The server answered {0}: it knows the command all the same.': '服务器的应答为 {0}：它仍然认识此命令。',
  '**Out of order here** ({0}): {1}.': '**此处次序错误**（{0}）：{1}。',
  '**Out of order here**: {0}.': '**此处次序错误**：{0}。',
  'In order here, if the commands before it succeed: it was sent before their replies came.':
    '若之前的命令成功，则此处次序正确：它在那些命令的应答到来之前就已发送。',
  'In order here: {0}.': '此处次序正确：{0}。',
  'The server did not offer {0} in its {1} reply.': '服务器在对 {1} 的应答中没有声明 {0}。',
  'Accepted with {0}': '接受时应答 {0}',
  'refused with {0}': '拒绝时应答 {0}',
  'Refused with {0}': '拒绝时应答 {0}',
  'then the message with {0}': '邮件之后应答 {0}',
  '{0}.': '{0}。',
  '{0} are always possible.': '任何时候都可能应答 {0}。',
  '{0} is always possible.': '任何时候都可能应答 {0}。',
  'The server answered **{0}**.': '服务器的应答为 **{0}**。',
  'The server answered **{0}** (line {1}).': '服务器的应答为 **{0}**（第 {1} 行）。',
  'The client sends user name and password in one base64 line. Base64 hides nothing: whoever reads the line has the password.':
    '客户端在一行 base64 中发送用户名和密码。base64 不隐藏任何内容：读到此行的人就得到密码。',
  'The server asks for the user name, then for the password, and the client sends each in base64. Base64 hides nothing. No standard defines it.':
    '服务器先询问用户名，再询问密码，客户端分别以 base64 发送。base64 不隐藏任何内容。没有标准定义它。',
  'The server sends a challenge, and the client answers with its user name and a digest of challenge and password. The password itself is not sent.':
    '服务器发送质询，客户端以其用户名以及质询与密码的摘要作答。密码本身不发送。',
  'Challenge and response with MD5 digests; the password itself is not sent. RFC 6331 gave it up.':
    '使用 MD5 摘要的质询与响应；密码本身不发送。RFC 6331 已将其放弃。',
  'The client sends its address and an OAuth 2.0 access token instead of a password. Whoever reads the line has the token.':
    '客户端发送其地址和 OAuth 2.0 访问令牌来代替密码。读到此行的人就得到令牌。',
  'The client sends an OAuth 2.0 bearer token instead of a password. Whoever reads the line has the token.':
    '客户端发送 OAuth 2.0 持有者令牌来代替密码。读到此行的人就得到令牌。',
  'The client is known already from elsewhere, mostly by its TLS certificate; it sends at most the name to act as.':
    '客户端的身份已由其他途径得知，大多是其 TLS 证书；它至多发送要以其身份操作的名称。',
  'The client logs in without an account and leaves a trace for the log.': '客户端不用账户登录，只为日志留下一个标记。',
  'Challenge and response of Windows networks, in three messages. It is weak by the measure of today.':
    'Windows 网络的质询与响应，共三条消息。以今天的标准来看它很弱。',
  'Authentication by Kerberos tickets. What its lines hold only the two sides can read.':
    '以 Kerberos 票据进行的认证。其各行的内容只有双方能够读取。',
  'Pipelining: may stand anywhere in a group of commands.': '流水线：可以位于一组命令的任何位置。',
  'Pipelining: chunks may follow one another; the last one ends its group.':
    '流水线：分块可以接连发送；最后一个分块结束该组。',
  'Pipelining: has to be the last command of a group.': '流水线：必须是一组命令的最后一条。',
};
