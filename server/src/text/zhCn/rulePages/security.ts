/** What the pages of the rules about security say. */
export const SECURITY_PAGE_TEXTS: Readonly<Record<string, string>> = {
  'The client authenticates with PLAIN, LOGIN or another mechanism that sends the password or token itself, and the connection has no TLS. Where the recording cannot show whether TLS was there from the start, as on port 465, it is only a hint; so it is on the loopback interface.':
    '客户端以 PLAIN、LOGIN 或其他会发送密码或令牌本身的机制认证，而连接没有 TLS。如果记录无法表明 TLS 是否从一开始就已启用（例如端口 465），则只报告为提示；在回环接口上也是如此。',
  'Base64 hides nothing: everyone on the way can read the password and use it. RFC 4616 section 1: such passwords are unacceptable on connections that are not confidential. RFC 8314 asks clients to use TLS for all of submission.':
    'Base64 并不能隐藏任何内容：途中的任何人都能读取并使用密码。RFC 4616 第 1 节：在没有保密性的连接上，这样的密码是不可接受的。RFC 8314 要求客户端对所有提交使用 TLS。',
  'Send STARTTLS before AUTH, or connect to port 465 with TLS from the start. Change a password that went over a network in the clear. A mechanism such as SCRAM-SHA-256 does not send the password, but the message still needs TLS.':
    '在 AUTH 之前发送 STARTTLS，或连接到从一开始就使用 TLS 的端口 465。以明文经过网络的密码应更改。SCRAM-SHA-256 这样的机制不发送密码，但邮件仍然需要 TLS。',
  'OpenSMTPD, and Postfix with `smtpd_tls_auth_only`, take AUTH only inside TLS; the other recorded servers that know AUTH took it in the clear, too, as they were set up.':
    'OpenSMTPD 以及设置了 `smtpd_tls_auth_only` 的 Postfix 只在 TLS 之内接受 AUTH；其他支持 AUTH 的有记录的服务器按其配置也接受明文的 AUTH。',
  'The client wanted TLS, the server refused STARTTLS, and the client then sends its password or token in the clear.':
    '客户端希望使用 TLS，服务器拒绝了 STARTTLS，客户端随后以明文发送其密码或令牌。',
  'This is what an attacker in the middle wants: to answer STARTTLS with 454 or 5yz, or to take the offer away, costs nothing. RFC 3207 section 6 therefore asks for clients that can be set to go on only with TLS. A client that falls back gives the password to whoever refused.':
    '这正是处于中间的攻击者所希望的：以 454 或 5yz 应答 STARTTLS，或去掉其声明，不需要任何代价。因此 RFC 3207 第 6 节要求客户端可以设置为只在有 TLS 时继续。退回明文的客户端会把密码交给拒绝它的人。',
  'Treat the refusal as a failure: send QUIT and try later. Set the client to require TLS, or use port 465. Change the password if it went over a network.':
    '把这次拒绝视为失败：发送 QUIT，稍后再试。将客户端设置为要求 TLS，或使用端口 465。如果密码已经过网络传输，应更改密码。',
  'The transcript holds the password or access token of an AUTH exchange, in base64. It does not matter whether the session itself was protected by TLS.':
    '会话记录包含 AUTH 交换中 base64 形式的密码或访问令牌。会话本身是否受 TLS 保护并不重要。',
  'Base64 is no encryption: whoever gets the file can log in as that user. Transcripts are pasted into tickets, sent to mailing lists and committed to repositories, and many tools write the credentials into their logs.':
    'Base64 不是加密：任何得到此文件的人都能以该用户登录。会话记录会被粘贴到工单中、发送到邮件列表、提交到代码仓库，许多工具也会把凭据写入其日志。',
  'Mask the credentials before the file is passed on; the quick fix writes `****` in their place, “SMTP: Redact…” and `smtp-transcript redact` mask them wherever they are repeated, too. Change the password if the file has been passed on already.':
    '转交文件之前先遮盖凭据；快速修复以 `****` 取代它们，“SMTP: 脱敏…”和 `smtp-transcript redact` 也会遮盖它们的所有重复之处。如果文件已经转交，应更改密码。',
  'PHPMailer, MailKit and Nodemailer hide the credentials in what they log, unless told otherwise; swaks and msmtp show them.':
    '除非另有设置，PHPMailer、MailKit 和 Nodemailer 在日志中隐藏凭据；swaks 和 msmtp 会显示它们。',
  'The server offers AUTH in the clear, and no more after STARTTLS.':
    '服务器以明文声明 AUTH，而在 STARTTLS 之后不再声明。',
  'It is the wrong way round: a client that protects itself cannot log in, and one that does not gives its password away. RFC 4954 section 4 wants at least a configuration in which mechanisms that can be overheard are offered only under TLS.':
    '这正好相反：保护自己的客户端无法登录，不保护自己的客户端则泄露密码。RFC 4954 第 4 节要求至少有一种配置，使可能被窃听的机制只在 TLS 之下声明。',
  'Offer AUTH inside TLS, and there only.': '在 TLS 之内声明 AUTH，并且只在那里声明。',
  'No recorded server does it. A proxy in front of the server, or one that ends TLS itself, can be the cause.':
    '没有任何有记录的服务器这样做。原因可能是服务器前面的代理，或自行终止 TLS 的代理。',
  'The client cancels the AUTH exchange with a lone `*`, the server refuses the AUTH with 501 as it must, and the client sends a response for it all the same.':
    '客户端以单独一个 `*` 取消 AUTH 交换，服务器按规定以 501 拒绝 AUTH，而客户端仍然发送对该交换的响应。',
  'RFC 4954 section 4: with `*` and 501 the exchange is over, and the next line is a command. What the client sends, possibly a password, is read as an unknown command and gets into logs.':
    'RFC 4954 第 4 节：`*` 和 501 之后交换已经结束，下一行是命令。客户端发送的内容（可能是密码）会被读作未知命令，并进入日志。',
  'After `*` wait for 501, then begin anew with AUTH, or send another command.':
    '在 `*` 之后等待 501，然后以 AUTH 重新开始，或发送其他命令。',
  'Haraka does not heed the `*` and goes on with 334; then the client is right to answer or to cancel again. Snort warns (124:14) where another mechanism follows a cancelled one: that is legal, but crashed old versions of Postfix with Cyrus SASL (CVE-2011-1720).':
    'Haraka 不理会 `*`，以 334 继续；这时客户端响应或再次取消都是正确的。如果被取消的机制之后是另一个机制，Snort 会发出警告（124:14）：这是合法的，但曾使使用 Cyrus SASL 的旧版 Postfix 崩溃（CVE-2011-1720）。',
  'The client sends more in the clear behind STARTTLS, before it has the server’s reply.':
    '客户端在 STARTTLS 之后、收到服务器的应答之前，以明文继续发送内容。',
  'STARTTLS must be the last command of a group (RFC 3207 section 4), and the server must forget whatever it learnt before the handshake (section 4.2). Commands in the same packet may have been put there by an attacker: a server that keeps them in its buffer carries them out inside TLS as if the client had sent them there (CVE-2011-0411).':
    'STARTTLS 必须是组中的最后一条命令（RFC 3207 第 4 节），服务器必须丢弃在握手之前获知的一切（第 4.2 节）。同一数据包中的命令可能是攻击者放入的：把它们留在缓冲区中的服务器会在 TLS 之内执行它们，就好像是客户端在那里发送的（CVE-2011-0411）。',
  'Client: send nothing behind STARTTLS until 220 came and the handshake is done. Server: empty the input buffer at the handshake.':
    '客户端：在 220 到来并且握手完成之前，STARTTLS 之后不发送任何内容。服务器：在握手时清空输入缓冲区。',
  'Postfix, Exim, Sendmail, Courier, aiosmtpd, smtp-server and Haraka answer 220 and throw the commands away; OpenSMTPD, which offers no PIPELINING, answers 500 and hangs up.':
    'Postfix、Exim、Sendmail、Courier、aiosmtpd、smtp-server 和 Haraka 应答 220 并丢弃这些命令；OpenSMTPD 不声明 PIPELINING，应答 500 并挂断。',
  'Commands came in the clear behind STARTTLS, and after the handshake the server sends one reply more than the client has sent commands since: it has carried out a command from before.':
    '在 STARTTLS 之后以明文到来了命令，而握手之后服务器发送的应答比客户端此后发送的命令多一个：它执行了握手之前的命令。',
  'RFC 3207 section 4.2: at the handshake the server must forget what it got from the client before. A server that keeps its input buffer lets anyone on the way put commands into the protected session, for example a RCPT, or a MAIL whose message then swallows the client’s password (CVE-2011-0411).':
    'RFC 3207 第 4.2 节：服务器在握手时必须丢弃此前从客户端得到的内容。保留输入缓冲区的服务器，会让途中的任何人把命令放入受保护的会话，例如一个 RCPT，或一个 MAIL，其邮件随后会吞下客户端的密码（CVE-2011-0411）。',
  'Empty the input buffer between the 220 and the handshake; most servers have a release that does so.':
    '在 220 与握手之间清空输入缓冲区；大多数服务器都有这样做的版本。',
  'None of the recorded servers does it. Postfix, patches for qmail and others were mended in 2011.':
    '有记录的服务器都不这样做。Postfix、qmail 的补丁等已于 2011 年修正。',
  'Behind the 220 to STARTTLS comes another reply in the clear, where only the TLS handshake may follow.':
    '在对 STARTTLS 的 220 之后，以明文到来了另一个应答，而此处只能是 TLS 握手。',
  'Whoever sits in the middle can put replies there. A client that keeps them in its buffer reads them inside TLS as the answers to its first commands, for example a forged EHLO reply without AUTH or with a weak mechanism (“response injection”). RFC 3207 section 4.2: what was learnt before the handshake must be forgotten.':
    '处于中间的人可以在此处放入应答。把它们留在缓冲区中的客户端会在 TLS 之内把它们读作对其最初几条命令的应答，例如没有 AUTH 或带有弱机制的伪造 EHLO 应答（“应答注入”）。RFC 3207 第 4.2 节：握手之前获知的内容必须丢弃。',
  'Server: say nothing behind the 220. Client: empty the input buffer before the handshake, or close the connection if there is something in it.':
    '服务器：在 220 之后不发送任何内容。客户端：在握手之前清空输入缓冲区，如果其中有内容则关闭连接。',
  'The argument of a command, or a header field of the message, holds a line break: the octets themselves, or an encoded one (`%0d%0a`, `\\r\\n`, `+0D+0A`) with something behind it that reads as a command or as a header field.':
    '命令的参数或邮件的头部字段之中有换行：即这些字节本身，或其编码形式（`%0d%0a`、`\\r\\n`、`+0D+0A`），并且其后的内容可以读作命令或头部字段。',
  'This is how commands and header fields are injected: a program puts what somebody typed into a form, line breaks included, into its MAIL, RCPT or header line. Whatever decodes or passes it on sends more commands than it means to, for example further recipients.':
    '命令和头部字段就是这样被注入的：程序把某人在表单中输入的内容连同换行放入其 MAIL、RCPT 或头部行。任何对它解码或转发它的程序都会发出多于本意的命令，例如更多收件人。',
  'Refuse line breaks in addresses, names and subjects before they get into a command or a header field. A command has no control characters (RFC 5321 section 4.1.2), and CR and LF only end it (section 2.3.8).':
    '在地址、姓名和主题进入命令或头部字段之前，拒绝其中的换行。命令没有控制字符（RFC 5321 第 4.1.2 节），CR 和 LF 只用来结束命令（第 2.3.8 节）。',
  'A command, a reply, or an address field of a message holds a character that a reader cannot see (such as a zero width space) or that turns the writing direction round (such as U+202E). The message names it.':
    '命令、应答或邮件的地址字段含有读者看不见的字符（例如零宽空格），或反转书写方向的字符（例如 U+202E）。报告的消息会指出该字符。',
  'Such a character makes an address or a name look like another one: what is shown is not what was sent. Addresses that look the same are compared as different, so that filters and lists miss them. A writing direction that is turned round hides the real end of a name or a file.':
    '这样的字符使地址或名称看起来像另一个：显示的内容与发送的内容不同。看起来相同的地址比较时却是不同的，过滤器和列表因此会漏掉它们。反转的书写方向会隐藏名称或文件名真正的结尾。',
  'Delete the character. Where it came in by copying from a page, only the transcript is at fault; else treat the line as an attempt to deceive.':
    '删除该字符。如果它是从网页复制时带入的，则有问题的只是会话记录；否则应把该行视为欺骗的企图。',
  'One side speaks another protocol on the mail port: HTTP, TLS without STARTTLS, SSH, SIP, IMAP, POP3 and others that their first line gives away. It is reported once for each side of a session.':
    '一方在邮件端口上使用另一种协议：HTTP、没有 STARTTLS 的 TLS、SSH、SIP、IMAP、POP3 以及其他可由其第一行识别的协议。会话的每一方只报告一次。',
  'From a client it is a scan, a program with a wrong port, or an attack that makes a browser or a web server send mail (“cross-protocol” request forgery: the lines of the HTTP body are taken for commands). TLS octets on a plain port mean that one side expects TLS from the start, as on port 465, and the other STARTTLS. From a server it means that the port is wrong.':
    '来自客户端时，它是扫描、端口设置错误的程序，或使浏览器或 Web 服务器发送邮件的攻击（“跨协议”请求伪造：HTTP 正文的各行被当作命令）。明文端口上的 TLS 字节表明，一方预期从一开始就使用 TLS（如端口 465），而另一方预期 STARTTLS。来自服务器时，它表明端口错误。',
  'Look at host and port on both sides. For TLS: use port 465 for TLS from the start, ports 25 and 587 for STARTTLS.':
    '检查双方的主机和端口。关于 TLS：从一开始就使用 TLS 时用端口 465，使用 STARTTLS 时用端口 25 和 587。',
  'Postfix logs “non-SMTP command” and hangs up on CONNECT, GET and POST (`smtpd_forbidden_commands`); most other servers answer each line with 500 or 502.':
    'Postfix 记录“non-SMTP command”，并对 CONNECT、GET 和 POST 挂断（`smtpd_forbidden_commands`）；大多数其他服务器对每一行应答 500 或 502。',
  'A password, token, cookie or private key stands in the transcript outside of an AUTH exchange: in a command line that a tool or a person wrote above the session (`swaks --auth-password`, `curl --user`), in a configuration table, in a URL, in a reply that repeats the credentials, in XCLIENT LOGIN, or in a message: anything in its header section; in its body private keys, cookies, and passwords and tokens in URLs. What was masked is not reported.':
    '密码、令牌、cookie 或私钥出现在会话记录的 AUTH 交换之外：在工具或人写于会话上方的命令行中（`swaks --auth-password`、`curl --user`），在配置表中，在 URL 中，在重复凭据的应答中，在 XCLIENT LOGIN 中，或在邮件中：邮件头部中的任何此类内容；邮件正文中的私钥、cookie，以及 URL 中的密码和令牌。已遮盖的内容不予报告。',
  'Transcripts are pasted into tickets, sent to mailing lists and committed to repositories. The lines of the session are often masked by the tool that wrote them, while the command line above them is not.':
    '会话记录会被粘贴到工单中、发送到邮件列表、提交到代码仓库。会话的各行往往已由写出它们的工具遮盖，而其上方的命令行却没有。',
  'Mask it before the file is passed on: the quick fix writes `****` in its place, “SMTP: Redact…” and `smtp-transcript redact` mask everything at once, encoded forms included. Change the password if the file has been passed on already.':
    '转交文件之前先遮盖它：快速修复以 `****` 取代它，“SMTP: 脱敏…”和 `smtp-transcript redact` 会一次遮盖全部内容，包括编码形式。如果文件已经转交，应更改密码。',
  'swaks, curl and msmtp hide nothing of their command lines and configuration; some servers repeat a rejected AUTH line in their reply.':
    'swaks、curl 和 msmtp 不隐藏其命令行和配置中的任何内容；有些服务器会在应答中重复被拒绝的 AUTH 行。',
};
