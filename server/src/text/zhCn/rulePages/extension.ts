/** What the pages of the rules about extensions say. */
export const EXTENSION_PAGE_TEXTS: Readonly<Record<string, string>> = {
  'The client uses BDAT, STARTTLS, AUTH, ETRN or another command of an extension that the server did not list in its reply to EHLO.':
    '客户端使用 BDAT、STARTTLS、AUTH、ETRN 或其他扩展的命令，而服务器在对 EHLO 的应答中没有列出该扩展。',
  'Extensions are agreed on by EHLO (RFC 5321 section 2.2.1): its reply lists all that the server has (section 4.1.1.1), and the client uses nothing else. A server that does not have the command answers 500 or 502; one that does not offer AUTH outside TLS may not want the password that it is sent.':
    '扩展由 EHLO 商定（RFC 5321 第 2.2.1 节）：其应答列出服务器支持的一切（第 4.1.1.1 节），客户端不使用其他内容。没有该命令的服务器应答 500 或 502；在 TLS 之外不声明 AUTH 的服务器可能并不希望收到所发送的密码。',
  'Look the keyword up in the latest EHLO reply. Where STARTTLS or AUTH is missing, the server may offer it on another port (587), only inside TLS, or not to this client.':
    '在最近一次 EHLO 应答中查找该关键字。如果没有 STARTTLS 或 AUTH，服务器可能在另一个端口（587）上、只在 TLS 之内声明它，或不对此客户端声明。',
  'Where the keyword is not offered, Exim answers 503 to AUTH, STARTTLS and BDAT; OpenSMTPD 503 to AUTH; most servers 500 or 502. No server recorded serves a command after EHLO that its reply does not list. Where a server serves the command all the same it is only information, and commands that begin with X are reported only where the server refuses them.':
    '没有声明该关键字时，Exim 对 AUTH、STARTTLS 和 BDAT 应答 503；OpenSMTPD 对 AUTH 应答 503；大多数服务器应答 500 或 502。EHLO 之后，没有任何有记录的服务器处理其应答中没有列出的命令。如果服务器仍然处理该命令，则只作为信息报告；以 X 开头的命令只有被服务器拒绝时才报告。',
  'The client opened the session with HELO and then uses a command of an extension, such as AUTH, STARTTLS or BDAT.':
    '客户端以 HELO 开始会话，然后使用扩展的命令，例如 AUTH、STARTTLS 或 BDAT。',
  'Only the reply to EHLO tells which extensions the server has; HELO offers nothing and leaves the client with the commands of plain SMTP (RFC 5321 sections 2.2.1 and 4.1.1.1).':
    '只有对 EHLO 的应答才说明服务器支持哪些扩展；HELO 不声明任何内容，客户端只能使用基本 SMTP 的命令（RFC 5321 第 2.2.1 和 4.1.1.1 节）。',
  'Open the session with EHLO, and use what its reply lists.': '以 EHLO 开始会话，并使用其应答列出的内容。',
  'After HELO, Exim, OpenSMTPD, aiosmtpd and Haraka refuse AUTH with 503 or 500; Postfix, Sendmail, smtp-server, Dovecot, Twisted and go-smtp serve it. STARTTLS is refused by Exim, Courier and mostly Haraka, and served by the others. Where it is served it is only information.':
    'HELO 之后，Exim、OpenSMTPD、aiosmtpd 和 Haraka 以 503 或 500 拒绝 AUTH；Postfix、Sendmail、smtp-server、Dovecot、Twisted 和 go-smtp 处理它。STARTTLS 被 Exim、Courier 以及大多情况下被 Haraka 拒绝，其他服务器处理它。如果它得到处理，则只作为信息报告。',
  'The client starts AUTH with a SASL mechanism that is not in the server’s list behind the keyword AUTH.':
    '客户端以某个 SASL 机制开始 AUTH，而服务器在关键字 AUTH 之后的列表中没有该机制。',
  'The list in the EHLO reply tells which mechanisms the server has at this point of the session (RFC 4954 section 3). A server answers 504 to another one (section 4). A client that tries PLAIN or LOGIN all the same has already shown its password if it sent an initial response: this is a warning, another mechanism only information.':
    'EHLO 应答中的列表说明服务器在会话的此刻支持哪些机制（RFC 4954 第 3 节）。对其他机制，服务器应答 504（第 4 节）。仍然尝试 PLAIN 或 LOGIN 的客户端如果发送了初始响应，就已经泄露密码：这报告为警告，其他机制只作为信息报告。',
  'Choose a mechanism from the list of the latest EHLO reply. The list is often longer inside TLS. Where none suits, the server has to be configured, or the client.':
    '从最近一次 EHLO 应答的列表中选择机制。该列表在 TLS 之内往往更长。如果没有合适的机制，则必须调整服务器或客户端的配置。',
  'Exim, Sendmail, qpsmtpd, aiosmtpd, smtp-server and Dovecot answer 504 to a mechanism they do not have, Postfix and Courier 535.':
    '对不支持的机制，Exim、Sendmail、qpsmtpd、aiosmtpd、smtp-server 和 Dovecot 应答 504，Postfix 和 Courier 应答 535。',
  'MAIL or RCPT has a parameter whose extension the server did not list in its reply to EHLO.':
    'MAIL 或 RCPT 带有某个参数，而服务器在对 EHLO 的应答中没有列出其扩展。',
  'RFC 5321 section 4.1.1.3: the client MUST NOT transmit parameters other than those of extensions that the server offered. A server that does not know the parameter answers 555 (section 4.1.1.11), and one that ignores it does not do what the client asked for: no report is sent, no TLS is required, 8-bit text is damaged.':
    'RFC 5321 第 4.1.1.3 节：客户端不得发送服务器未声明的扩展的参数。不认识该参数的服务器应答 555（第 4.1.1.11 节），而忽略它的服务器不会做客户端所请求的事：不发送报告，不要求 TLS，8 位文本受损。',
  'Look the keyword up in the latest EHLO reply before using the parameter, and leave it out where it is missing. Encode the message in 7 bits where 8BITMIME is not offered; return it to the sender where it needs SMTPUTF8 or REQUIRETLS.':
    '使用参数之前，先在最近一次 EHLO 应答中查找其关键字；没有时省略该参数。没有声明 8BITMIME 时，把邮件编码为 7 位；邮件需要 SMTPUTF8 或 REQUIRETLS 时，将其退回发件人。',
  'For a parameter that is not offered, Postfix, Sendmail, aiosmtpd and Dovecot answer 555, Exim 501, OpenSMTPD 503; Courier, qpsmtpd, Haraka and Twisted accept any parameter without a word.':
    '对未声明的参数，Postfix、Sendmail、aiosmtpd 和 Dovecot 应答 555，Exim 应答 501，OpenSMTPD 应答 503；Courier、qpsmtpd、Haraka 和 Twisted 不作声地接受任何参数。',
  'The client opened the session with HELO and then uses a parameter of MAIL or RCPT.':
    '客户端以 HELO 开始会话，然后使用 MAIL 或 RCPT 的参数。',
  'The reply to HELO offers nothing (RFC 5321 section 4.1.1.1), and a client MUST NOT transmit parameters of extensions that were not offered in a reply to EHLO (section 4.1.1.3). A server of RFC 821 takes such a line for a syntax error.':
    '对 HELO 的应答不声明任何内容（RFC 5321 第 4.1.1.1 节），客户端不得发送没有在 EHLO 应答中声明的扩展的参数（第 4.1.1.3 节）。遵循 RFC 821 的服务器会把这样的行视为语法错误。',
  'Open the session with EHLO, and use what its reply lists. Where a server knows HELO only, send plain MAIL and RCPT.':
    '以 EHLO 开始会话，并使用其应答列出的内容。如果服务器只认识 HELO，则发送不带参数的 MAIL 和 RCPT。',
  'After HELO, Exim, aiosmtpd and CPython’s smtpd answer 501 to `SIZE=` and Haraka and Net::Server::Mail 555; Postfix, OpenSMTPD, Sendmail, Courier, qpsmtpd and others accept it.':
    'HELO 之后，Exim、aiosmtpd 和 CPython 的 smtpd 对 `SIZE=` 应答 501，Haraka 和 Net::Server::Mail 应答 555；Postfix、OpenSMTPD、Sendmail、Courier、qpsmtpd 等接受它。',
  'The client uses a command or a parameter of an extension that the server listed before STARTTLS, but not in the reply to the EHLO inside TLS.':
    '客户端使用某个扩展的命令或参数，而服务器在 STARTTLS 之前列出了该扩展，在 TLS 之内对 EHLO 的应答中却没有列出。',
  'The client MUST discard what it learnt before TLS, such as the list of extensions, and ask again with EHLO (RFC 3207 section 4.2): what was said in the clear could have been put there by an attacker. Only the new list counts.':
    '客户端必须丢弃在 TLS 之前获知的内容（例如扩展列表），并以 EHLO 重新询问（RFC 3207 第 4.2 节）：以明文传送的内容可能是攻击者放入的。只有新的列表有效。',
  'Replace the list of extensions by that of the EHLO reply inside TLS, and do not merge the two.':
    '用 TLS 之内 EHLO 应答的扩展列表取代原来的列表，不要将二者合并。',
  'MAIL or RCPT has a word behind the path that is no parameter of any known extension, or a parameter that belongs to the other of the two commands (`SIZE` in RCPT, `NOTIFY` in MAIL).':
    'MAIL 或 RCPT 在路径之后有一个词，它不是任何已知扩展的参数，或是属于另一条命令的参数（RCPT 中的 `SIZE`，MAIL 中的 `NOTIFY`）。',
  'Only parameters of extensions that the server offered may be sent (RFC 5321 section 4.1.1.3). A server answers others with 555 (section 4.1.1.11), and then the whole command fails.':
    '只可以发送服务器已声明的扩展的参数（RFC 5321 第 4.1.1.3 节）。对其他参数，服务器应答 555（第 4.1.1.11 节），整条命令因此失败。',
  'Remove the word or correct its name. SIZE, BODY, RET, ENVID, AUTH and SMTPUTF8 belong to MAIL, NOTIFY and ORCPT to RCPT.':
    '删除该词，或改正其名称。SIZE、BODY、RET、ENVID、AUTH 和 SMTPUTF8 属于 MAIL，NOTIFY 和 ORCPT 属于 RCPT。',
  'Postfix, Sendmail, aiosmtpd and Dovecot answer 555, Exim 501, OpenSMTPD 503, go-smtp 500; Courier, qpsmtpd, smtp-server, Haraka and Twisted accept it. Private parameters, whose names begin with X, are reported only where the server refuses them, and none is reported whose own keyword the server offered.':
    'Postfix、Sendmail、aiosmtpd 和 Dovecot 应答 555，Exim 应答 501，OpenSMTPD 应答 503，go-smtp 应答 500；Courier、qpsmtpd、smtp-server、Haraka 和 Twisted 接受它。名称以 X 开头的私有参数只有被服务器拒绝时才报告；服务器声明了同名关键字的参数一概不报告。',
  'A parameter of MAIL or RCPT has a value that the grammar of its extension does not allow, has none where it needs one, has one where it takes none, or is not parted from the path by a blank.':
    'MAIL 或 RCPT 的参数的值不为其扩展的语法所允许，需要值时没有值，不带值时有值，或与路径之间没有空格。',
  'Each extension says what may stand behind its parameters: digits behind SIZE, one of three words behind BODY, xtext behind ENVID, ORCPT and AUTH, in which `+` and `=` have to be written as `+2B` and `+3D` (RFC 3461 section 4). A server cannot guess what was meant, and refuses the whole command with 501, or ignores the parameter.':
    '每个扩展规定其参数之后可以有什么：SIZE 之后是数字，BODY 之后是三个词之一，ENVID、ORCPT 和 AUTH 之后是 xtext，其中 `+` 和 `=` 必须写作 `+2B` 和 `+3D`（RFC 3461 第 4 节）。服务器无法猜测其本意，会以 501 拒绝整条命令，或忽略该参数。',
  'Write the value as the extension asks.': '按扩展的要求书写该值。',
  'Postfix, aiosmtpd, smtp-server and go-smtp answer 501 to `SIZE=abc`, and most servers to `NOTIFY=BAD` and `ORCPT=bad`; Courier, qpsmtpd, Haraka and Twisted accept all of these. `<a@example.com>SIZE=10` without a blank is accepted by OpenSMTPD, Sendmail, Courier, aiosmtpd, CPython’s smtpd and go-smtp, and refused with 501 by the others.':
    'Postfix、aiosmtpd、smtp-server 和 go-smtp 对 `SIZE=abc` 应答 501，大多数服务器对 `NOTIFY=BAD` 和 `ORCPT=bad` 应答 501；Courier、qpsmtpd、Haraka 和 Twisted 全部接受。没有空格的 `<a@example.com>SIZE=10` 被 OpenSMTPD、Sendmail、Courier、aiosmtpd、CPython 的 smtpd 和 go-smtp 接受，被其他服务器以 501 拒绝。',
  'The same parameter stands twice in one MAIL or RCPT.': '同一参数在一个 MAIL 或 RCPT 中出现两次。',
  'Each parameter has one value, and nothing says which of two counts. RFC 3461 section 4.5 has a server answer 501 to a second RET, ENVID, NOTIFY or ORCPT, and RFC 6710 section 4.1 an error to a second MT-PRIORITY; RFC 6152 section 3 allows one BODY. Other extensions, such as SIZE, are silent about it, and servers take the first, the last, or neither.':
    '每个参数只有一个值，没有任何规定说明两个值中哪一个有效。RFC 3461 第 4.5 节要求服务器对第二个 RET、ENVID、NOTIFY 或 ORCPT 应答 501，RFC 6710 第 4.1 节要求对第二个 MT-PRIORITY 应答错误；RFC 6152 第 3 节只允许一个 BODY。SIZE 等其他扩展没有规定，服务器可能采用第一个、最后一个，或都不采用。',
  'Send each parameter once. Several words of NOTIFY are one list: `NOTIFY=SUCCESS,FAILURE`.':
    '每个参数只发送一次。NOTIFY 的多个词组成一个列表：`NOTIFY=SUCCESS,FAILURE`。',
  'smtp-server and Dovecot answer 501 to `SIZE=10 SIZE=20`, and Exim to a second parameter of DSN; Postfix, Exim, OpenSMTPD, Sendmail, Courier and others accept a second SIZE.':
    'smtp-server 和 Dovecot 对 `SIZE=10 SIZE=20` 应答 501，Exim 对第二个 DSN 参数应答 501；Postfix、Exim、OpenSMTPD、Sendmail、Courier 等接受第二个 SIZE。',
  '`NOTIFY=NEVER` is combined with other words, HOLDFOR stands beside HOLDUNTIL, or MTRK stands without ENVID.':
    '`NOTIFY=NEVER` 与其他词同时使用，HOLDFOR 与 HOLDUNTIL 同时使用，或有 MTRK 而没有 ENVID。',
  'NEVER asks for no report at all and so MUST stand alone (RFC 3461 section 4.1). HOLDFOR and HOLDUNTIL are two ways to say one thing, of which a client sends one only (RFC 4865 section 4.1). Tracking with MTRK finds a message by its envelope identifier, so that ENVID is mandatory with it (RFC 3885 section 3.2).':
    'NEVER 表示不要任何报告，因此必须单独使用（RFC 3461 第 4.1 节）。HOLDFOR 和 HOLDUNTIL 是表达同一内容的两种方式，客户端只发送其中之一（RFC 4865 第 4.1 节）。MTRK 按信封标识符跟踪邮件，因此必须同时给出 ENVID（RFC 3885 第 3.2 节）。',
  'Send `NOTIFY=NEVER` or a list of SUCCESS, FAILURE and DELAY; one of HOLDFOR and HOLDUNTIL; ENVID with every MTRK.':
    '发送 `NOTIFY=NEVER`，或由 SUCCESS、FAILURE 和 DELAY 组成的列表；HOLDFOR 和 HOLDUNTIL 只用其一；每个 MTRK 都带上 ENVID。',
  'Postfix, Exim, Sendmail, smtp-server, Dovecot and go-smtp answer 501 to `NOTIFY=NEVER,SUCCESS` and OpenSMTPD 553; Courier, qpsmtpd, Haraka and Twisted accept it.':
    'Postfix、Exim、Sendmail、smtp-server、Dovecot 和 go-smtp 对 `NOTIFY=NEVER,SUCCESS` 应答 501，OpenSMTPD 应答 553；Courier、qpsmtpd、Haraka 和 Twisted 接受它。',
  'MAIL asks with REQUIRETLS that the message travel over TLS only, but the connection itself is not encrypted: the server offers STARTTLS still.':
    'MAIL 以 REQUIRETLS 要求邮件只经 TLS 传输，但连接本身没有加密：服务器仍在声明 STARTTLS。',
  'The parameter may only be given on a connection with TLS, whose server was found and whose certificate was checked as RFC 8689 section 2 says. Sent in the clear, the message is already exposed on this hop, which is what it was to be kept from.':
    '该参数只可以在使用 TLS 的连接上给出，并且须按 RFC 8689 第 2 节的规定查找其服务器、验证其证书。以明文发送时，邮件在这一跳上已经暴露，而这正是要防止的。',
  'Start TLS first, send EHLO again, and use REQUIRETLS where the new reply lists it; otherwise do not send the message here.':
    '先启用 TLS，再次发送 EHLO，新的应答列出 REQUIRETLS 时才使用它；否则不要在此处发送该邮件。',
  'Postfix knows REQUIRETLS since version 3.11.': 'Postfix 自 3.11 版起支持 REQUIRETLS。',
  'MAIL announces with `SIZE=` a message larger than the limit that the server told in its reply to EHLO.':
    'MAIL 以 `SIZE=` 声明的邮件大于服务器在对 EHLO 的应答中给出的限制。',
  'The number behind SIZE in the EHLO reply is the largest message that the server ever takes: an attempt to send a larger one is refused for good with 552 (RFC 1870 sections 4 and 6.1). The client knew that before it asked.':
    'EHLO 应答中 SIZE 之后的数字是服务器所能接收的最大邮件：发送更大邮件的尝试会以 552 永久拒绝（RFC 1870 第 4 和 6.1 节）。客户端在请求之前就已知道这一点。',
  'Return the message to its sender at once, or make it smaller. Attachments grow by a third when they are encoded in base64.':
    '立即将邮件退回发件人，或缩小邮件。附件以 base64 编码后会增大三分之一。',
  'Postfix, Exim, aiosmtpd, smtp-server, Dovecot and CPython’s smtpd answer 552, Haraka 550, Courier 534, go-smtp 501, Sendmail 452; OpenSMTPD, qpsmtpd and Twisted accept any number here.':
    'Postfix、Exim、aiosmtpd、smtp-server、Dovecot 和 CPython 的 smtpd 应答 552，Haraka 应答 550，Courier 应答 534，go-smtp 应答 501，Sendmail 应答 452；OpenSMTPD、qpsmtpd 和 Twisted 在此处接受任何数字。',
  'The client goes beyond a limit in the EHLO reply: more transactions or recipients than LIMITS allows, a HOLDFOR longer than FUTURERELEASE allows, or a `BY=…;R` shorter than DELIVERBY allows. SIZE has a rule of its own, size-above-limit.':
    '客户端超出了 EHLO 应答中的限制：事务数或收件人数多于 LIMITS 所允许的，HOLDFOR 长于 FUTURERELEASE 所允许的，或 `BY=…;R` 短于 DELIVERBY 所允许的。SIZE 另有规则 size-above-limit。',
  'A server tells its limits so that the client need not run into them (RFC 9422): what goes beyond is refused, and the client knew it before.':
    '服务器告知其限制，使客户端不必触及它们（RFC 9422）：超出的部分会被拒绝，而客户端事先已经知道。',
  'Begin a new session after MAILMAX transactions and a new transaction after RCPTMAX recipients; ask for a time within the limits.':
    '在 MAILMAX 个事务之后开始新的会话，在 RCPTMAX 个收件人之后开始新的事务；所请求的时间应在限制之内。',
  'Of the servers recorded, Exim offers LIMITS.': '有记录的服务器中，Exim 声明 LIMITS。',
  'The client sends the next command before it has the reply to the one before, though the server did not offer PIPELINING, or the session was opened with HELO. One finding for each group, at its second command; only in dialects that keep the order of the wire.':
    '客户端在收到前一条命令的应答之前发送下一条命令，而服务器没有声明 PIPELINING，或会话以 HELO 开始。每组只报告一个问题，位于其第二条命令；仅适用于保持传输顺序的格式。',
  'RFC 5321 section 4.3.1: unless an extension was negotiated that says otherwise, the client MUST wait for the reply before it sends further commands. Only once the server has offered PIPELINING may a client send several commands in a group (RFC 2920 section 3). Servers without it may throw away what came in too early, lose step, or take the client for a spam program.':
    'RFC 5321 第 4.3.1 节：除非协商了另有规定的扩展，客户端必须等到应答之后才发送后续命令。只有在服务器声明 PIPELINING 之后，客户端才可以成组发送多条命令（RFC 2920 第 3 节）。没有它的服务器可能会丢弃过早到来的内容、失去同步，或把客户端当作发送垃圾邮件的程序。',
  'Read each reply before sending the next command, unless the latest EHLO reply lists PIPELINING.':
    '除非最近一次 EHLO 应答列出了 PIPELINING，否则应读取每个应答之后再发送下一条命令。',
  'OpenSMTPD, which offers no PIPELINING, answers 500 and hangs up; Postfix and Exim do so with 554 after HELO; Sendmail, Courier, aiosmtpd, smtp-server and Haraka serve the group.':
    'OpenSMTPD 不声明 PIPELINING，应答 500 并挂断；Postfix 和 Exim 在 HELO 之后以 554 这样做；Sendmail、Courier、aiosmtpd、smtp-server 和 Haraka 处理该组。',
  'A line of the reply to EHLO, behind the first, does not begin with a keyword.':
    '对 EHLO 的应答中，第一行之后的某一行没有以关键字开头。',
  'Each line behind the first holds one keyword of letters, digits and hyphens, and perhaps parameters separated by blanks (RFC 5321 section 4.1.1.1). Free text belongs into the first line. A client overlooks what it cannot read, and a line such as `SIZE=1000000` or `AUTH:PLAIN` then offers nothing.':
    '第一行之后的每一行包含一个由字母、数字和连字符组成的关键字，其后可以有以空格分隔的参数（RFC 5321 第 4.1.1.1 节）。自由文本应写在第一行。客户端会忽略无法读取的内容，`SIZE=1000000` 或 `AUTH:PLAIN` 这样的行因此不声明任何内容。',
  'Write `KEYWORD parameter parameter`, one keyword in each line. Free text belongs behind the server’s name in the first line.':
    '写作 `KEYWORD parameter parameter`，每行一个关键字。自由文本应写在第一行的服务器名称之后。',
  'The old form `AUTH=LOGIN` is common beside the right one and is not reported; nor are private keywords that begin with X, such as Exchange’s `X-EXPS=LOGIN`.':
    '旧形式 `AUTH=LOGIN` 常与正确的形式并列出现，不予报告；以 X 开头的私有关键字（例如 Exchange 的 `X-EXPS=LOGIN`）也不报告。',
  'What stands behind a keyword in the reply to EHLO is not what its extension defines: a SIZE that is no number, an AUTH without mechanisms, a limit that cannot be read, or words behind a keyword that takes none.':
    '对 EHLO 的应答中，关键字之后的内容不符合其扩展的定义：SIZE 不是数字，AUTH 没有机制，限制无法读取，或不带参数的关键字之后有词。',
  'Each extension defines its parameters (RFC 5321 section 4.1.1.1 and the RFC of the extension). A client that cannot read them does not know the limit, or finds no mechanism to log in with.':
    '每个扩展定义其参数（RFC 5321 第 4.1.1.1 节和该扩展的 RFC）。无法读取它们的客户端不知道限制，或找不到可用于登录的机制。',
  'Write what the extension defines, such as `SIZE 10240000` in octets without a unit, or `AUTH PLAIN LOGIN`.':
    '按扩展的定义书写，例如 `SIZE 10240000`（以字节计，不带单位）或 `AUTH PLAIN LOGIN`。',
  'An AUTH without mechanisms, as in examples of RFC 4405, is only a hint.':
    '没有机制的 AUTH（如 RFC 4405 的示例）只报告为提示。',
  'The reply to EHLO lists the same keyword on two lines.': '对 EHLO 的应答在两行中列出同一关键字。',
  'Each line holds one keyword with all its parameters (RFC 5321 section 4.1.1.1), and nothing says which of two lines counts. Where they differ, as two lists of AUTH mechanisms or two values of SIZE, some clients take the first, others the last.':
    '每行包含一个关键字及其全部参数（RFC 5321 第 4.1.1.1 节），没有任何规定说明两行中哪一行有效。如果二者不同，例如两个 AUTH 机制列表或两个 SIZE 值，有些客户端采用第一个，有些采用最后一个。',
  'List each keyword once: `AUTH PLAIN LOGIN`, not one line for each mechanism.':
    '每个关键字只列一次：`AUTH PLAIN LOGIN`，而不是每个机制一行。',
  'Servers that list the old form `AUTH=` beside `AUTH`, as Postfix with `broken_sasl_auth_clients`, are not reported.':
    '在 `AUTH` 之外还列出旧形式 `AUTH=` 的服务器（例如设置了 `broken_sasl_auth_clients` 的 Postfix）不予报告。',
  'The reply to EHLO lists a keyword that is neither in the IANA registry of SMTP service extensions nor begins with X.':
    '对 EHLO 的应答列出的关键字既不在 IANA 的 SMTP 服务扩展注册表中，也不以 X 开头。',
  'RFC 5321 section 2.2.2: a server MUST NOT offer keywords without X in front that no registered extension defines. Clients overlook them, so that little harm is done; but the word may be a misspelt keyword, or free text in the wrong line, and then the extension that was meant is not offered.':
    'RFC 5321 第 2.2.2 节：服务器不得声明没有任何已注册扩展定义、且前面没有 X 的关键字。客户端会忽略它们，因此危害不大；但该词可能是拼写错误的关键字，或写错了行的自由文本，这样本来要声明的扩展就没有声明。',
  'Check the spelling. Begin private keywords with X, and put free text into the first line of the reply.':
    '检查拼写。私有关键字以 X 开头，自由文本写在应答的第一行。',
  'Keywords of single products that are known here, such as Exim’s PRDR and PIPECONNECT, are not reported although they are not registered.':
    '此处已知的个别产品的关键字，例如 Exim 的 PRDR 和 PIPECONNECT，虽未注册也不报告。',
  'The server offers SMTPUTF8 or BURL without 8BITMIME, BINARYMIME without CHUNKING, or MTRK without DSN.':
    '服务器声明了 SMTPUTF8 或 BURL 却没有声明 8BITMIME，声明了 BINARYMIME 却没有声明 CHUNKING，或声明了 MTRK 却没有声明 DSN。',
  'Internationalised mail is 8-bit mail, so that a server which offers SMTPUTF8 MUST offer 8BITMIME too (RFC 6531 section 3.1); so MUST one that offers BURL (RFC 4468 section 4). BINARYMIME can only be used with CHUNKING, which brings BDAT (RFC 3030 section 3), and a server with MTRK MUST support the parameters ENVID and ORCPT of DSN (RFC 3885 section 2).':
    '国际化邮件是 8 位邮件，因此声明 SMTPUTF8 的服务器也必须声明 8BITMIME（RFC 6531 第 3.1 节）；声明 BURL 的服务器同样如此（RFC 4468 第 4 节）。BINARYMIME 只能与提供 BDAT 的 CHUNKING 一起使用（RFC 3030 第 3 节），支持 MTRK 的服务器必须支持 DSN 的参数 ENVID 和 ORCPT（RFC 3885 第 2 节）。',
  'Offer both keywords, or neither.': '两个关键字都声明，或都不声明。',
  'The server answers HELO with a list of extensions, as it would answer EHLO.':
    '服务器像应答 EHLO 那样，以扩展列表应答 HELO。',
  'RFC 5321 section 3.2: servers MUST NOT return the extended EHLO-style response to a HELO command. A client that says HELO knows nothing of extensions, and an old one may stumble over a reply of several lines.':
    'RFC 5321 第 3.2 节：服务器不得对 HELO 命令返回 EHLO 形式的扩展应答。发送 HELO 的客户端不了解扩展，旧的客户端可能无法处理多行应答。',
  'Answer HELO with one line, `250` and the server’s name.': '以一行应答 HELO，即 `250` 和服务器名称。',
  'None of the servers recorded lists extensions after HELO.': '有记录的服务器都不会在 HELO 之后列出扩展。',
  'The reply to LHLO lists no PIPELINING, or no ENHANCEDSTATUSCODES.':
    '对 LHLO 的应答没有列出 PIPELINING，或没有列出 ENHANCEDSTATUSCODES。',
  'RFC 2033 section 5: an LMTP server MUST implement both, so that clients can deliver to many recipients without a wait for each, and can tell why one of them failed. A missing PIPELINING is an error; a missing ENHANCEDSTATUSCODES is a hint, as an example of RFC 2033 itself leaves it out.':
    'RFC 2033 第 5 节：LMTP 服务器必须实现这两者，使客户端不必逐个等待就能向许多收件人投递，并能知道其中某个为什么失败。缺少 PIPELINING 报告为错误；缺少 ENHANCEDSTATUSCODES 报告为提示，因为 RFC 2033 自己的一个示例也省略了它。',
  'List PIPELINING and ENHANCEDSTATUSCODES in the reply to LHLO, and 8BITMIME, which section 5 asks for as well.':
    '在对 LHLO 的应答中列出 PIPELINING 和 ENHANCEDSTATUSCODES，以及第 5 节同样要求的 8BITMIME。',
  'Dovecot’s LMTP server lists both.': 'Dovecot 的 LMTP 服务器两者都列出。',
  'The server lists STARTTLS in its reply to an EHLO that came inside TLS.':
    '服务器在对 TLS 之内 EHLO 的应答中列出 STARTTLS。',
  'RFC 3207 section 4.2: a server MUST NOT return STARTTLS in response to an EHLO received after a TLS handshake. A client that follows the offer breaks the same section, and the session may end there.':
    'RFC 3207 第 4.2 节：对于 TLS 握手之后收到的 EHLO，服务器不得在应答中返回 STARTTLS。按此声明行事的客户端会违反同一节，会话可能就此结束。',
  'Leave STARTTLS out of the reply to EHLO once TLS is active, also on port 465, where it is active from the start.':
    'TLS 启用之后，在对 EHLO 的应答中去掉 STARTTLS；从一开始就启用 TLS 的端口 465 也是如此。',
  'None of the servers recorded lists STARTTLS inside TLS.': '有记录的服务器都不会在 TLS 之内列出 STARTTLS。',
  'The reply to EHLO holds a word of eight characters that is X throughout, perhaps with another letter at its end (`XXXXXXXA`), and no STARTTLS, outside TLS.':
    '在 TLS 之外，对 EHLO 的应答中有一个由八个字符组成、全部为 X 的词，末尾可能是另一个字母（`XXXXXXXA`），并且没有 STARTTLS。',
  'STARTTLS has eight letters. Some firewalls overwrite keywords that they do not want to pass, so that the client sees no offer of TLS and sends mail and passwords in the clear. To the client this looks the same as an attack that strips STARTTLS, of which RFC 3207 section 6 warns.':
    'STARTTLS 有八个字母。有些防火墙会覆盖不想放行的关键字，使客户端看不到 TLS 的声明，从而以明文发送邮件和密码。对客户端来说，这与 RFC 3207 第 6 节所警告的剥离 STARTTLS 的攻击看起来是一样的。',
  'Switch off the inspection of SMTP in the firewall between client and server (`no inspect esmtp`, or `allow-tls`), or use port 465, where TLS is active from the start. A client that needs TLS should end the session here.':
    '在客户端与服务器之间的防火墙中关闭 SMTP 检查（`no inspect esmtp` 或 `allow-tls`），或使用从一开始就启用 TLS 的端口 465。需要 TLS 的客户端应在此处结束会话。',
  'Cisco PIX and ASA write an X over each character of a keyword that they hide; forms with another letter at the end, such as `XXXXXXXA`, occur as well.':
    'Cisco PIX 和 ASA 用 X 覆盖所隐藏的关键字的每个字符；末尾为另一个字母的形式（例如 `XXXXXXXA`）也会出现。',
  'The server listed an extension in its reply to EHLO, and answers its command with 502, or with 500.':
    '服务器在对 EHLO 的应答中列出了某个扩展，却以 502 或 500 应答其命令。',
  'RFC 5321 section 4.2.4: servers MUST NOT list capabilities in the reply to EHLO for which they return 502 or 500. The client relies on the list and is led into an error.':
    'RFC 5321 第 4.2.4 节：服务器不得在对 EHLO 的应答中列出它会返回 502 或 500 的功能。客户端依赖该列表，会因此被引向错误。',
  'Leave the keyword out of the reply to EHLO, or serve the command. A refusal for other reasons has codes of its own: 503 out of order, 454 for now, 535 for wrong credentials.':
    '在对 EHLO 的应答中去掉该关键字，或处理该命令。因其他原因拒绝时有专门的应答码：503 表示次序错误，454 表示暂时不可用，535 表示凭据错误。',
  'Some servers answer 502 also to commands out of order, as Courier and go-smtp do: these are not reported.':
    '有些服务器（例如 Courier 和 go-smtp）对次序错误的命令也应答 502：这些不予报告。',
};
