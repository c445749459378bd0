/** What the tables of commands say: effects and arguments. */
export const COMMAND_TEXTS: Readonly<Record<string, string>> = {
  'Opens the session, or opens it again, without service extensions. If it is accepted in mid-session, it also drops an open transaction, as RSET does. No ESMTP parameter may be used afterwards. The reply is a single 250 line without keywords.':
    '打开会话，或重新打开会话，不使用服务扩展。在会话中途被接受时，它还像 RSET 一样放弃进行中的事务。此后不得使用任何 ESMTP 参数。应答是单独一行 250，不带关键字。',
  'Exactly one domain. Unlike EHLO the grammar has no address literal, although servers commonly accept one.':
    '恰好一个域名。与 EHLO 不同，语法中没有地址字面量，不过服务器通常也接受。',
  'Accepted, it opens the session, drops an open transaction exactly as RSET does, and replaces the list of extensions by the new one. Refused (501, 500, 502, 550), it leaves everything as it was, an open transaction included.':
    '被接受时，它打开会话，与 RSET 完全一样放弃进行中的事务，并以新的扩展列表取代旧的。被拒绝时（501、500、502、550），一切保持原样，包括进行中的事务。',
  'One argument: the full domain name of the client, or an address literal when it has no meaningful name. The domain is ASCII; internationalised names are written as A-labels (RFC 6531 section 3.7.1). A missing argument gets 501.':
    '一个参数：客户端的完整域名；没有有意义的名称时，为地址字面量。域名使用 ASCII；国际化域名写作 A-label（RFC 6531 第 3.7.1 节）。缺少参数时应答 501。',
  'Opens an LMTP session as EHLO opens an SMTP one. The server must list PIPELINING and ENHANCEDSTATUSCODES and should list 8BITMIME.':
    '打开 LMTP 会话，正如 EHLO 打开 SMTP 会话。服务器必须列出 PIPELINING 和 ENHANCEDSTATUSCODES，并应当列出 8BITMIME。',
  'As for EHLO.': '与 EHLO 相同。',
  'Starts a transaction: clears what was kept of an earlier one and stores the reverse-path, to which failures will be reported. Refused, no transaction is open.':
    '开始事务：清除先前事务所保留的内容，并存储反向路径，失败将报告到该路径。被拒绝时，没有事务打开。',
  'The reverse-path in angle brackets, with no space before or after the colon. `<>` is the null reverse-path of bounces. Parameters only if their extension was offered in this session.':
    '尖括号中的反向路径，冒号前后都没有空格。`<>` 是退信所用的空反向路径。只有当相应扩展在此会话中声明过时，才能使用参数。',
  'Adds one recipient if the reply is 2yz. A refused recipient leaves the transaction as it was. In LMTP each accepted RCPT, repeated ones too, gets a reply of its own after the message.':
    '应答为 2yz 时，增加一个收件人。被拒绝的收件人不改变事务。在 LMTP 中，每个被接受的 RCPT（重复的也算）在邮件之后都得到自己的应答。',
  'One forward-path in angle brackets, with no space before or after the colon. `<>` is not allowed. `<Postmaster>` without a domain is legal in any case and must be accepted. Source routes have to be understood, should be ignored and should not be made.':
    '尖括号中的一个正向路径，冒号前后都没有空格。不允许 `<>`。不带域名的 `<Postmaster>` 在任何大小写下都合法，并且必须接受。源路由必须能够理解，应当忽略，并且不应当生成。',
  'After 354 the client sends the message and ends it with a line that is a lone dot. After any other reply no message may be sent, and the transaction stays open (clients normally send RSET). The reply to the end of the message, good or bad, ends the transaction.':
    '354 之后，客户端发送邮件，并以只有一个点的行结束。任何其他应答之后都不得发送邮件，事务保持打开（客户端通常发送 RSET）。对邮件结束的应答无论成败，都结束事务。',
  'None; an argument gets 501.': '无；带参数时应答 501。',
  'Drops the transaction: reverse-path, recipients and message data, pending BDAT chunks too. The connection, the EHLO state, TLS and authentication stay. Clears the attributes of XFORWARD.':
    '放弃事务：反向路径、收件人和邮件数据，以及未完成的 BDAT 分块。连接、EHLO 状态、TLS 和认证保持不变。清除 XFORWARD 的属性。',
  'Asks whether a mailbox exists. Does nothing to the transaction.': '询问邮箱是否存在。不影响事务。',
  'A user name or mailbox. Servers commonly accept an address, bare or in brackets, although `a@b` is no String in the grammar. The SMTPUTF8 flag only if that keyword was offered.':
    '用户名或邮箱。服务器通常接受不带或带尖括号的地址，尽管 `a@b` 在语法中不是 String。只有声明过该关键字时才能使用 SMTPUTF8 标志。',
  'Asks for the members of a list: a 250 reply with one member a line. Does nothing to the transaction.':
    '询问列表的成员：250 应答每行一个成员。不影响事务。',
  'The name of a mailing list.': '邮件列表的名称。',
  'Asks for a help text. It changes nothing, and it is no greeting: `HELP host` does not take the place of HELO.':
    '请求帮助文本。它不改变任何状态，也不是问候：`HELP host` 不能代替 HELO。',
  'An optional topic, normally a verb.': '可选的主题，通常是一个命令动词。',
  'Does nothing but get a reply.': '除了得到应答之外，不作任何操作。',
  'An optional string, which the server ignores.': '可选的字符串，服务器会忽略它。',
  'The server answers 221 and closes the connection. An unfinished transaction is dropped; mail that a 250 after the final dot has accepted is not touched. The client must not close before it has sent QUIT, and should wait for the reply.':
    '服务器应答 221 并关闭连接。未完成的事务被放弃；最后的点之后已由 250 接受的邮件不受影响。客户端在发送 QUIT 之前不得关闭连接，并应当等待应答。',
  'Hands over a part of the message as it is: no doubled dots and no lone dot at the end. Each chunk gets its own reply (in LMTP the last one gets a reply per accepted recipient). A 2yz reply to LAST ends the transaction as the final dot does. After any other reply the server still reads and drops the octets, and the client must RSET.':
    '按原样传送邮件的一部分：点不加倍，末尾也没有单独的点。每个分块得到自己的应答（在 LMTP 中，最后一个分块对每个被接受的收件人各得到一条应答）。对 LAST 的 2yz 应答与最后的点一样结束事务。任何其他应答之后，服务器仍然读取并丢弃这些字节，客户端必须发送 RSET。',
  'The number of octets in the chunk, in decimal, with the CRLFs counted. `LAST`, in any case, marks the final chunk; `BDAT 0 LAST` is legal.':
    '分块的字节数，十进制，CRLF 计算在内。`LAST`（不分大小写）标记最后的分块；`BDAT 0 LAST` 是合法的。',
  'Adds what the URL names to the message, as if BDAT had sent it. May be mixed with BDAT if CHUNKING is offered.':
    '将 URL 所指的内容加入邮件，如同由 BDAT 发送。声明了 CHUNKING 时可与 BDAT 混用。',
  'An IMAP URL, normally with `;URLAUTH=submit+user:...`, whose content the server fetches. `LAST` ends the message.':
    'IMAP URL，通常带有 `;URLAUTH=submit+user:...`，其内容由服务器获取。`LAST` 结束邮件。',
  'Starts an authentication exchange, which ends with 235 or an error. If the mechanism sets up a security layer, both sides forget what they knew, as after the greeting, and the client should send EHLO again; otherwise the session goes on, authenticated. A failure changes nothing.':
    '开始认证交换，以 235 或错误结束。如果机制建立了安全层，双方就像问候语刚结束时那样忘记先前所知，客户端应当再次发送 EHLO；否则会话在已认证状态下继续。失败不改变任何状态。',
  'The name of a SASL mechanism and, if the client speaks first in it, the first response in base64; `=` stands for an empty one. What the client sends afterwards are bare base64 lines, or `*` to cancel.':
    'SASL 机制的名称；如果该机制中由客户端先发言，还有 base64 编码的第一个响应；`=` 表示空响应。客户端此后发送的是纯 base64 行，或以 `*` 取消。',
  'After 220 the TLS handshake begins. Once it succeeds, the session is where it was right after the greeting, without a new greeting: both sides forget the EHLO name, the list of extensions and the authentication. The client should send EHLO first. What it sent in clear behind STARTTLS must be thrown away.':
    '220 之后 TLS 握手开始。握手成功后，会话回到问候语刚结束时的状态，但没有新的问候语：双方忘记 EHLO 名称、扩展列表和认证。客户端应当首先发送 EHLO。它在 STARTTLS 之后以明文发送的内容必须丢弃。',
  'Asks the server to start sending the mail it holds for a domain, over new connections. The session goes on unchanged.':
    '请求服务器通过新的连接，开始发送其为某个域保存的邮件。会话保持不变地继续。',
  'A domain; `@domain` is that domain with all below it, `#name` a queue of the server.':
    '域名；`@domain` 指该域及其下的所有域，`#name` 指服务器的一个队列。',
  'After 250 the two sides change roles on the same connection: the client of before sends a 220 greeting, and the server of before says EHLO and delivers the mail.':
    '250 之后，双方在同一连接上交换角色：原来的客户端发送 220 问候语，原来的服务器发送 EHLO 并投递邮件。',
  'Domains, separated by commas without blanks; none means all domains of the customer who is logged in.':
    '域名，以逗号分隔，没有空格；省略时指已登录客户的所有域。',
  'After 250 client and server change roles; after 502 they keep them.':
    '250 之后，客户端和服务器交换角色；502 之后角色不变。',
  'None.': '无。',
  "Starts a transaction like MAIL; the message goes to the user's terminal, if the user is logged on.":
    '与 MAIL 一样开始事务；如果用户已登录，邮件发送到用户的终端。',
  'As for MAIL, in practice without parameters.': '与 MAIL 相同，实际上不带参数。',
  "Starts a transaction like MAIL; the message goes to the user's terminal if the user is logged on, otherwise to the mailbox.":
    '与 MAIL 一样开始事务；如果用户已登录，邮件发送到用户的终端，否则发送到邮箱。',
  "Starts a transaction like MAIL; the message goes to the user's terminal if the user is logged on, and also to the mailbox.":
    '与 MAIL 一样开始事务；如果用户已登录，邮件发送到用户的终端，同时也发送到邮箱。',
  'Verbose mode of Sendmail: delivery happens at once, and extra lines of information (050, for example) come before the replies, against the rule of one reply per command.':
    'Sendmail 的详细模式：立即投递，并且应答之前有额外的信息行（例如 050），这违反每个命令一条应答的规则。',
  'Optionally ON or OFF.': '可选 ON 或 OFF。',
  'Says that only one message follows, so that Sendmail need not start another process.':
    '表示之后只有一封邮件，因此 Sendmail 不必启动另一个进程。',
  'A trusted proxy tells who the real client is. The server answers with 220, a new greeting: the session starts again and EHLO has to follow; TLS stays up. The attributes last until the connection ends.':
    '受信任的代理告知真正的客户端是谁。服务器以 220（新的问候语）应答：会话重新开始，之后必须发送 EHLO；TLS 保持不变。这些属性在连接结束之前一直有效。',
  'Attributes of the client to play: NAME ADDR PORT PROTO HELO LOGIN DESTADDR DESTPORT in Postfix; Exim and Dovecot know others. Values are xtext, `[UNAVAILABLE]` or `[TEMPUNAVAIL]`; IPv6 addresses begin with `IPV6:`.':
    '所要扮演的客户端的属性：Postfix 中为 NAME ADDR PORT PROTO HELO LOGIN DESTADDR DESTPORT；Exim 和 Dovecot 还认识其他属性。值为 xtext、`[UNAVAILABLE]` 或 `[TEMPUNAVAIL]`；IPv6 地址以 `IPV6:` 开头。',
  'Hands over facts about the original client, for the log, for the next transaction. The final dot and RSET clear them. The state of the session stays.':
    '转交有关原始客户端的信息，供日志使用，对下一个事务有效。最后的点和 RSET 会清除这些信息。会话状态不变。',
  'Attributes NAME ADDR PORT PROTO HELO IDENT SOURCE (LOCAL or REMOTE), values of at most 255 octets; `[UNAVAILABLE]` is allowed.':
    '属性 NAME ADDR PORT PROTO HELO IDENT SOURCE（LOCAL 或 REMOTE），值最多 255 字节；允许 `[UNAVAILABLE]`。',
  'Fetches a well-known resource by its path; the 250 reply has several lines in xtext (a private draft).':
    '按路径获取 well-known 资源；250 应答有多行，采用 xtext（私有草案）。',
  'Authentication between Exchange servers, like AUTH: an exchange with 334 and 235 whose content depends on the mechanism (GSSAPI, NTLM, LOGIN).':
    'Exchange 服务器之间的认证，与 AUTH 类似：由 334 和 235 构成的交换，内容取决于机制（GSSAPI、NTLM、LOGIN）。',
  'Exchange servers tell each other about routes (link state), also on TCP port 691. Command and reply may have 1024 octets; Snort warns of chunks over 520, for which a buffer overflow was once known.':
    'Exchange 服务器相互告知路由（链路状态），也使用 TCP 端口 691。命令和应答可有 1024 字节；Snort 会对超过 520 的分块发出警告，因为曾有已知的缓冲区溢出。',
  'Hands over properties of the message, such as its spam score, as a binary chunk: after 354 the client sends exactly that many octets and gets a second reply. Without 354 nothing is sent.':
    '以二进制块转交邮件的属性，例如垃圾邮件评分：354 之后，客户端恰好发送这么多字节，并得到第二条应答。没有 354 时不发送任何内容。',
  'The number of octets, and a second number (2 and 3 are seen) whose meaning is not known.':
    '字节数，以及含义未知的第二个数字（见过 2 和 3）。',
  'Starts TLS between Exchange servers without a check of certificates. Otherwise it is STARTTLS: 220, handshake, EHLO again.':
    '在 Exchange 服务器之间启动 TLS，不检查证书。其余与 STARTTLS 相同：220、握手、再次 EHLO。',
  'Shadow redundancy between transport servers: a second copy is kept until the message is delivered.':
    '传输服务器之间的影子冗余：保留第二份副本，直到邮件投递完成。',
  'Shadow redundancy between transport servers, in its newer form.': '传输服务器之间的影子冗余，较新的形式。',
  'From the front-end to the back-end transport: hands over facts about the client.':
    '从前端传输到后端传输：转交有关客户端的信息。',
  'From the front-end to the back-end transport: hands over facts about the client, on the way in.':
    '从前端传输到后端传输：转交有关客户端的信息，用于入站方向。',
  'From the front-end to the back-end transport: names the next hop.': '从前端传输到后端传输：指定下一跳。',
  'Asks how an address is routed.': '询问地址如何路由。',
  'Asks for the check of circuits.': '请求检查线路。',
  'Asks how many messages are processed and queued.': '询问已处理和排队的邮件数量。',
  'Asks for the state of the compiled configuration.': '询问已编译配置的状态。',
  'Says that a user submits the message for the first time; the server may add missing headers (sendmail -U).':
    '表示用户首次提交该邮件；服务器可以补充缺少的头部（sendmail -U）。',
  'Asks for the state of queues and pools; the 211 reply holds JSON.': '询问队列和池的状态；211 应答包含 JSON。',
  'Starts a remote queue, like ETRN.': '启动远程队列，与 ETRN 类似。',
  'One of several verbs like ETRN or TURN that filters name; its exact meaning is not known.':
    '过滤器所列的、类似 ETRN 或 TURN 的若干动词之一；其确切含义未知。',
  'One of the verbs of an early extended SMTP (extended MAIL, SAML, SEND, SOML and VRFY), which never became a standard.':
    '早期扩展 SMTP 的动词之一（扩展的 MAIL、SAML、SEND、SOML 和 VRFY），从未成为标准。',
  'Debug mode, dropped after the worm of 1988 had used it. Servers have to treat it as unknown (500).':
    '调试模式，在 1988 年的蠕虫利用它之后被取消。服务器必须将其视为未知命令（500）。',
  'A back door of early Sendmail. Servers have to treat it as unknown (500).':
    '早期 Sendmail 的后门。服务器必须将其视为未知命令（500）。',
  'A spelling in filter lists, probably of XEXCH50.': '过滤器列表中的一种写法，可能是指 XEXCH50。',
  'Filters name the verb; its meaning is not known.': '过滤器列出此动词；其含义未知。',
  'No source is known; servers treat it as an unknown verb (500).': '没有已知的来源；服务器将其视为未知动词（500）。',
  'Verbs that begin with X are for private use between two parties; every other verb has to be registered.':
    '以 X 开头的动词供双方私下使用；其他动词都必须注册。',
};
