/** Titles and descriptions of dialects. What tools print, and the names of tools, stay as they are. */
export const DIALECT_TEXTS: Readonly<Record<string, string>> = {
  'Lines begin with "C: " or "S: "; events with "* ", comments with "#"':
    '各行以 "C: " 或 "S: " 开头，事件以 "* " 开头，注释以 "#" 开头',
  'Lines begin with " -> ", "<-  ", " ~> ", "<~  " or "=== "': '各行以 " -> "、"<-  "、" ~> "、"<~  " 或 "=== " 开头',
  'Lines begin with "> " or "< ", remarks with "* "': '各行以 "> " 或 "< " 开头，备注以 "* " 开头',
  'A script of the Exim test suite: "client 127.0.0.1 PORT_D", "??? 250", "exim -bs", blocks that end in "****"':
    'Exim 测试套件的脚本："client 127.0.0.1 PORT_D"、"??? 250"、"exim -bs"，以及以 "****" 结尾的段落',
  'Output of the client and the server of the Exim test suite: "??? ", "<<< ", ">>> ", "Connection request from"':
    'Exim 测试套件的客户端与服务器的输出："??? "、"<<< "、">>> "、"Connection request from"',
  'A session in exim -bh or exim -bs: replies without a mark among lines that begin with "**** ", ">>> " or "LOG: "':
    'exim -bh 或 exim -bs 中的会话：应答没有标记，夹在以 "**** "、">>> " 或 "LOG: " 开头的行之间',
  'What exim -v or exim -d prints: "SMTP<< ..." and "SMTP>> ...", indented where Exim is the client':
    'exim -v 或 exim -d 的输出："SMTP<< ..." 和 "SMTP>> ..."，Exim 作为客户端时有缩进',
  '"=> Send header, 25 bytes (0x19)" with rows of octets or text below; also --trace-ascii':
    '"=> Send header, 25 bytes (0x19)"，下面是字节或文本的行；也包括 --trace-ascii',
  '"Follow: tcp,ascii" with chunks of a TCP stream, the number of octets above each; also hex and raw':
    '"Follow: tcp,ascii"，TCP 流的各段上方有字节数；也包括 hex 和 raw',
  'Packets with "IP a.49152 > b.25: Flags [P.]" above their text (-A) or their octets (-X)':
    '数据包以 "IP a.49152 > b.25: Flags [P.]" 开头，下面是文本（-A）或字节（-X）',
  'Packets with "T 192.0.2.10:49152 -> 198.51.100.25:25 [AP]" above their text':
    '数据包以 "T 192.0.2.10:49152 -> 198.51.100.25:25 [AP]" 开头，下面是文本',
  'Rows with number, time, addresses, SMTP and a summary such as "C: EHLO x" or "S: 250-mx | SIZE"':
    '每行有编号、时间、地址、SMTP 以及摘要，例如 "C: EHLO x" 或 "S: 250-mx | SIZE"',
  'Blocks such as "1254722768.219663 smtp_reply" with the fields of the event below':
    '以 "1254722768.219663 smtp_reply" 这样的行开头的段落，下面是事件的各个字段',
  'Logs of fetchmail, Claws Mail, Sylpheed, Thunderbird, K-9 Mail, sSMTP, posttls-finger and CheckTLS':
    'fetchmail、Claws Mail、Sylpheed、Thunderbird、K-9 Mail、sSMTP、posttls-finger 和 CheckTLS 的日志',
  'Lines such as "postfix/smtpd[123]: > host[192.0.2.1]: 220 ...", of several processes at once':
    '例如 "postfix/smtpd[123]: > host[192.0.2.1]: 220 ..." 的行，多个进程的内容可以交错',
  'Lines begin with " In:  " or " Out: ", as in a "Transcript of session follows" of Postfix':
    '各行以 " In:  " 或 " Out: " 开头，如 Postfix 的 "Transcript of session follows"',
  'A mail with “----- Transcript of session follows -----”: ">>> DATA", "<<< 550 ..." and whom it talked to':
    '带有“----- Transcript of session follows -----”的邮件：">>> DATA"、"<<< 550 ..." 以及对方是谁',
  'Lines with the number of a process: "4711 <<< 220 mx ESMTP", "4711 >>> EHLO x", "4711 === CONNECT mx"':
    '各行带有进程号："4711 <<< 220 mx ESMTP"、"4711 >>> EHLO x"、"4711 === CONNECT mx"',
  'Commands behind ">>> ", replies bare; "Connecting to ... via relay...", lines that begin with "050 "':
    '命令位于 ">>> " 之后，应答没有标记；"Connecting to ... via relay..."，以及以 "050 " 开头的行',
  'Comma separated rows with the events "+", "-", ">", "<" and "*", mostly under a header "#Fields: date-time,..."':
    '以逗号分隔的行，事件为 "+"、"-"、">"、"<" 和 "*"，通常有标题行 "#Fields: date-time,..."',
  'Rows of the SMTP service of IIS, with a command and the code of its reply in each, mostly under a header "#Fields:"':
    'IIS 的 SMTP 服务的日志行，每行有一条命令及其应答码，通常有标题行 "#Fields:"',
  'Lines of the log of Haraka, hMailServer, MailHog, MDaemon, smtp-server, OpenSMTPD, amavisd, aiosmtpd and others, with their own heads':
    'Haraka、hMailServer、MailHog、MDaemon、smtp-server、OpenSMTPD、amavisd、aiosmtpd 等的日志行，各有自己的行首',
  'Lines such as "send: \'ehlo x\\r\\n\'" and "reply: b\'250 ok\\r\\n\'", as set_debuglevel() prints them':
    'set_debuglevel() 输出的行，例如 "send: \'ehlo x\\r\\n\'" 和 "reply: b\'250 ok\\r\\n\'"',
  'Lines such as `<- "EHLO x\\r\\n"` for the client and `-> "250 ok\\r\\n"` for the server':
    '例如客户端的 `<- "EHLO x\\r\\n"` 和服务器的 `-> "250 ok\\r\\n"` 的行',
  'Lines such as "[2026-11-23 14:52:09] DEBUG [a1b2c3] C: EHLO x", or JSON with "tnx":"client"':
    '例如 "[2026-11-23 14:52:09] DEBUG [a1b2c3] C: EHLO x" 的行，或带有 "tnx":"client" 的 JSON',
  'Lines such as "Net::SMTP=GLOB(0x55d0)>>> EHLO x", as Net::SMTP and git send-email print them':
    'Net::SMTP 和 git send-email 输出的行，例如 "Net::SMTP=GLOB(0x55d0)>>> EHLO x"',
  'Commands and replies without a mark between lines that begin with "DEBUG SMTP: "':
    '命令和应答没有标记，夹在以 "DEBUG SMTP: " 开头的行之间',
  'Lines such as "sendEmail[123]: INFO => Sending: EHLO x" and "SUCCESS => Received: 250-x, 250 HELP"':
    '例如 "sendEmail[123]: INFO => Sending: EHLO x" 和 "SUCCESS => Received: 250-x, 250 HELP" 的行',
  'Lines such as "recv example.net > 250 ok" and "send example.net > EHLO x"':
    '例如 "recv example.net > 250 ok" 和 "send example.net > EHLO x" 的行',
  'Lines such as "DEBUG: Send: EHLO x" and "[time]: <session> Recv: 250 ok"':
    '例如 "DEBUG: Send: EHLO x" 和 "[time]: <session> Recv: 250 ok" 的行',
  'Replies only, each with its command as a label: "<pre>hello: 250-x", "</pre><pre>from: 250 ok"':
    '只有应答，各以命令为标签："<pre>hello: 250-x"、"</pre><pre>from: 250 ok"',
  'Replies behind "< S: ", and what the client does, not what it says, behind "> C: "':
    '应答位于 "< S: " 之后；"> C: " 之后是客户端做了什么，而不是它说了什么',
  'Lines such as "[2026-11-23 14:52:27] 4> EHLO x" and "4< 250 ok"':
    '例如 "[2026-11-23 14:52:27] 4> EHLO x" 和 "4< 250 ok" 的行',
  'Each line has a mark for who speaks: C:/S:, >>>/<<<, -->/<--, Client:/Server:, CLIENT -> SERVER: and others':
    '每行都有说话方的标记：C:/S:、>>>/<<<、-->/<--、Client:/Server:、CLIENT -> SERVER: 等',
  'What only the client says, without prefixes: batch SMTP, input for netcat, protocol sections of curl tests':
    '只有客户端所说的内容，没有前缀：批量 SMTP、netcat 的输入、curl 测试的协议部分',
  'Other protocols in the same layout (IMAP, POP3, ManageSieve), smtpd_check, smtp.log of Zeek: not judged':
    '布局相同的其他协议（IMAP、POP3、ManageSieve）、smtpd_check、Zeek 的 smtp.log：不作判断',
  'A paste of telnet, netcat or openssl s_client: no prefixes, who speaks is inferred':
    '从 telnet、netcat 或 openssl s_client 粘贴的内容：没有前缀，说话方由推断得出',
  'Canonical transcript': '标准会话记录',
  swaks: 'swaks',
  'curl -v': 'curl -v',
  'Exim test script': 'Exim 测试脚本',
  'Exim test suite output': 'Exim 测试套件输出',
  'Exim host test (exim -bh)': 'Exim 主机测试（exim -bh）',
  'Exim debug output': 'Exim 调试输出',
  'curl --trace': 'curl --trace',
  'tshark -z follow': 'tshark -z follow',
  'tcpdump -A, -X': 'tcpdump -A、-X',
  ngrep: 'ngrep',
  'Wireshark packet list': 'Wireshark 数据包列表',
  'Zeek event dump': 'Zeek 事件输出',
  'Mail program': '邮件程序',
  'Postfix log (verbose)': 'Postfix 日志（详细）',
  'Postfix notice (In:/Out:)': 'Postfix 通知（In:/Out:）',
  'Bounce with a transcript (Sendmail, Courier)': '附有会话记录的退信（Sendmail、Courier）',
  'Sendmail traffic log (-X)': 'Sendmail 流量日志（-X）',
  'sendmail -v, mailx -v': 'sendmail -v、mailx -v',
  'Exchange protocol log': 'Exchange 协议日志',
  'IIS SMTP log': 'IIS SMTP 日志',
  'Server log': '服务器日志',
  'Python smtplib': 'Python smtplib',
  'Ruby Net::SMTP': 'Ruby Net::SMTP',
  Nodemailer: 'Nodemailer',
  'Perl Net::SMTP': 'Perl Net::SMTP',
  'JavaMail debug output': 'JavaMail 调试输出',
  sendEmail: 'sendEmail',
  'Node sendmail': 'Node sendmail',
  'PEAR Net_SMTP, Roundcube': 'PEAR Net_SMTP、Roundcube',
  'CodeIgniter print_debugger()': 'CodeIgniter print_debugger()',
  'ESP Mail Client': 'ESP Mail Client',
  'Mutt debug file': 'Mutt 调试文件',
  'Prefixed dialogue': '带前缀的对话',
  'Commands alone': '只有命令',
  'No SMTP session': '不是 SMTP 会话',
  'Terminal session (no prefixes)': '终端会话（无前缀）',
};
