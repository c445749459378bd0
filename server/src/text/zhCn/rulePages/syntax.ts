/** What the pages of the rules about the syntax of commands and replies say. */
export const SYNTAX_PAGE_TEXTS: Readonly<Record<string, string>> = {
  'The first command of the session is HELP with the name of a host behind it, where EHLO or HELO is meant.':
    '会话的第一条命令是带有主机名的 HELP，而本意是 EHLO 或 HELO。',
  'HELP asks for a text of help, about a command if one is named (RFC 5321 section 4.1.1.8). It introduces nobody: the session is where it was, and most servers answer a MAIL that follows with 503.':
    'HELP 请求帮助文本，指定了命令时则是关于该命令的帮助（RFC 5321 第 4.1.1.8 节）。它不起自我介绍的作用：会话仍停留在原处，大多数服务器对其后的 MAIL 应答 503。',
  'Send `EHLO` and the host name.': '发送 `EHLO` 和主机名。',
  'A slip of the pen in lessons and command tables. Most recorded servers answer HELP with 214 or 250 and their text, so that it looks as if all were well.':
    '教程和命令表中的笔误。大多数有记录的服务器以 214 或 250 及其文本应答 HELP，因此看起来似乎一切正常。',
  'The client sends a line that begins with no known command, and the server did not accept it. Where the word comes near to a command, that is named.':
    '客户端发送的行没有以任何已知命令开头，并且服务器没有接受它。如果该词与某条命令相近，会指出该命令。',
  'The commands are those of RFC 5321 section 4.1.1 and of the registered extensions; only verbs that begin with X are free for agreements between two parties (section 4.1.5). A server answers 500 to all others (section 4.2.4), and the session stays as it was.':
    '命令包括 RFC 5321 第 4.1.1 节的命令和已注册扩展的命令；只有以 X 开头的动词可供双方自行约定（第 4.1.5 节）。服务器对其他一切应答 500（第 4.2.4 节），会话保持原状。',
  'Correct the command. A line that was meant as text of the message belongs behind DATA and its 354.':
    '改正命令。本意为邮件文本的行应位于 DATA 及其 354 之后。',
  'The recorded servers answer 500 or 502, and some hang up with 421 after a number of them. Header fields sent as commands mostly come from a client that does not look at a refused DATA.':
    '有记录的服务器应答 500 或 502，有些在若干次之后以 421 挂断。作为命令发送的头部字段大多来自没有察觉 DATA 被拒绝的客户端。',
  'The client introduces itself and gives no name.': '客户端自我介绍时没有给出名称。',
  'RFC 5321 section 4.1.1.1: the argument of EHLO is the full name of the client’s host, or its address in brackets; that of HELO is a name. It is there to tell the server who speaks.':
    'RFC 5321 第 4.1.1.1 节：EHLO 的参数是客户端主机的完整名称，或方括号中的地址；HELO 的参数是名称。它用来告诉服务器是谁在发言。',
  'Send `EHLO client.example.org` with the real name of the host, or `EHLO [192.0.2.1]` where it has none.':
    '发送 `EHLO client.example.org`，使用主机的真实名称；主机没有名称时发送 `EHLO [192.0.2.1]`。',
  'Postfix answers “501 Syntax: EHLO hostname”; some small servers accept it.':
    'Postfix 应答“501 Syntax: EHLO hostname”；有些小型服务器接受它。',
  'The argument of EHLO, HELO or LHLO is no domain: it has characters that no host name has, an empty label, a blank, or it is a mail address.':
    'EHLO、HELO 或 LHLO 的参数不是域名：它含有主机名所没有的字符、空标签或空格，或者是邮件地址。',
  'RFC 5321 section 4.1.1.1 wants a domain or an address literal: labels of letters, digits and hyphens with single dots between. Names with other letters stand in their A-label form (`xn--…`), also where SMTPUTF8 is used (RFC 6531 section 3.7.1). Many servers check the name in order to keep spam away.':
    'RFC 5321 第 4.1.1.1 节要求域名或地址字面量：域名由字母、数字和连字符组成的标签构成，标签之间以单个点分隔。含有其他字母的名称使用 A-label 形式（`xn--…`），使用 SMTPUTF8 时也是如此（RFC 6531 第 3.7.1 节）。许多服务器检查该名称以防范垃圾邮件。',
  'Send the full name of the client’s host, such as `client.example.org`, or its address as `[192.0.2.1]`.':
    '发送客户端主机的完整名称，例如 `client.example.org`，或其地址 `[192.0.2.1]`。',
  'Exim answers 501 to malformed names unless `helo_accept_junk_hosts` says otherwise; Postfix refuses them with `reject_invalid_helo_hostname`. Names with an underscore are common among Windows hosts: a hint.':
    '除非 `helo_accept_junk_hosts` 另有设置，Exim 对格式错误的名称应答 501；Postfix 以 `reject_invalid_helo_hostname` 拒绝它们。带下划线的名称在 Windows 主机中很常见：报告为提示。',
  'The client introduces itself with a name of one label such as `localhost`, with an IP address without brackets, or, in HELO, with an address literal.':
    '客户端以 `localhost` 这样只有一个标签的名称、没有方括号的 IP 地址，或在 HELO 中以地址字面量自我介绍。',
  'RFC 5321 section 2.3.5: the argument of EHLO MUST be the full name of the client’s host, or an address literal where it has none; a name that is not full is no more than a local alias. HELO takes a domain only (section 4.1.1.1).':
    'RFC 5321 第 2.3.5 节：EHLO 的参数必须是客户端主机的完整名称，没有名称时为地址字面量；不完整的名称只是本地别名。HELO 只接受域名（第 4.1.1.1 节）。',
  'Send the full name of the host, `EHLO client.example.org`, or with EHLO its address in brackets, `EHLO [192.0.2.1]`.':
    '发送主机的完整名称 `EHLO client.example.org`，或在 EHLO 中使用方括号中的地址 `EHLO [192.0.2.1]`。',
  'Libraries and tests do it all the time, and the recorded servers accept it. Servers that take mail from the internet often refuse it, Postfix with `reject_non_fqdn_helo_hostname`.':
    '程序库和测试经常这样做，有记录的服务器都接受它。接收互联网邮件的服务器往往拒绝它，Postfix 使用 `reject_non_fqdn_helo_hostname`。',
  'A command that needs an argument was sent without one, and the server refused it.':
    '需要参数的命令发送时没有参数，并被服务器拒绝。',
  'RFC 5321 section 4.1.1 gives the form of each command. MAIL and RCPT need a path, VRFY a user, EXPN a list, ETRN a domain.':
    'RFC 5321 第 4.1.1 节给出了每条命令的形式。MAIL 和 RCPT 需要路径，VRFY 需要用户，EXPN 需要列表，ETRN 需要域名。',
  'Send the argument. The null sender is written `MAIL FROM:<>`.': '发送参数。空发件人写作 `MAIL FROM:<>`。',
  'The recorded servers answer 501, some 500, 502 or 503. Where such a command was accepted, the transcript has left the argument out, and nothing is reported.':
    '有记录的服务器应答 501，有些应答 500、502 或 503。如果这样的命令被接受，则是会话记录略去了参数，不予报告。',
  'Something stands behind DATA, RSET, QUIT or STARTTLS.': 'DATA、RSET、QUIT 或 STARTTLS 之后有内容。',
  'These commands have no arguments (RFC 5321 sections 4.1.1.4, 4.1.1.5 and 4.1.1.10, RFC 3207 section 4). A server answers 501.':
    '这些命令没有参数（RFC 5321 第 4.1.1.4、4.1.1.5 和 4.1.1.10 节，RFC 3207 第 4 节）。服务器应答 501。',
  'Send the verb alone. Blanks behind it do no harm. NOOP and HELP may have a word behind them.':
    '只发送动词。其后的空格无害。NOOP 和 HELP 之后可以有一个词。',
  'In lessons a remark of the writer is often found there.': '在教程中，此处往往是作者的说明。',
  'Between the verb and its argument, or between the path and the parameters, stand several blanks or a tab.':
    '动词与其参数之间，或路径与参数之间，有多个空格或制表符。',
  'The grammar has exactly one space there (RFC 5321 sections 4.1.1 and 4.1.2). Only blanks at the end of a line are to be tolerated (section 4.1.1).':
    '按语法此处恰好为一个空格（RFC 5321 第 4.1.1 和 4.1.2 节）。只有行尾的空格应当容忍（第 4.1.1 节）。',
  'Put one space between the parts.': '各部分之间用一个空格分隔。',
  'Two blanks behind MAIL are refused by Exim, OpenSMTPD, smtp-server and Dovecot, a tab there by 10 of 16 recorded set-ups. Two blanks in front of SIZE are refused by Dovecot and Net::Server::Mail only.':
    'MAIL 之后的两个空格被 Exim、OpenSMTPD、smtp-server 和 Dovecot 拒绝，该处的制表符被 16 种有记录的配置中的 10 种拒绝。SIZE 之前的两个空格只被 Dovecot 和 Net::Server::Mail 拒绝。',
  'FROM: does not stand behind MAIL, or TO: behind RCPT: the word is missing, misspelt, or the other of the two.':
    'MAIL 之后不是 FROM:，或 RCPT 之后不是 TO:：该词缺失、拼写错误，或用了另一个词。',
  'The forms are `MAIL FROM:<path>` and `RCPT TO:<path>` (RFC 5321 section 4.1.2). The word is part of the command.':
    '命令的形式为 `MAIL FROM:<path>` 和 `RCPT TO:<path>`（RFC 5321 第 4.1.2 节）。该词是命令的一部分。',
  'Write `MAIL FROM:` for the sender and `RCPT TO:` for each recipient.':
    '对发件人写 `MAIL FROM:`，对每个收件人写 `RCPT TO:`。',
  'A slip of people who type a session by hand.': '手工输入会话的人的笔误。',
  'No colon stands between FROM or TO and the path.': 'FROM 或 TO 与路径之间没有冒号。',
  'The form of the commands is `MAIL FROM:<path>` and `RCPT TO:<path>` (RFC 5321 section 4.1.2); the colon is part of it. A server may refuse the command without it.':
    '命令的形式为 `MAIL FROM:<path>` 和 `RCPT TO:<path>`（RFC 5321 第 4.1.2 节）；冒号是其中的一部分。没有冒号时，服务器可以拒绝该命令。',
  'Write a colon right behind FROM or TO, and the path right behind the colon.':
    '冒号紧跟在 FROM 或 TO 之后，路径紧跟在冒号之后。',
  'A common slip of people who type a session by hand; command tables in lessons show it, too (`MAIL FROM <host>`).':
    '手工输入会话的人常见的笔误；教程中的命令表也会这样写（`MAIL FROM <host>`）。',
  'In MAIL FROM or RCPT TO a blank stands between the word and its colon.':
    'MAIL FROM 或 RCPT TO 中，该词与其冒号之间有空格。',
  'RFC 5321 section 3.3: spaces are not permitted on either side of the colon. `FROM:` and `TO:` are one word for most servers, and they refuse the command.':
    'RFC 5321 第 3.3 节：冒号的两侧都不允许有空格。对大多数服务器来说，`FROM:` 和 `TO:` 是一个整体，它们会拒绝该命令。',
  'Write the colon right behind the word: `MAIL FROM:<a@example.org>`.':
    '冒号紧跟在该词之后：`MAIL FROM:<a@example.org>`。',
  '14 of 17 recorded set-ups refuse it with 500 or 501; Sendmail, Courier and smtp-server accept it.':
    '17 种有记录的配置中有 14 种以 500 或 501 拒绝它；Sendmail、Courier 和 smtp-server 接受它。',
  'In MAIL FROM or RCPT TO a blank stands between the colon and the path.':
    'MAIL FROM 或 RCPT TO 中，冒号与路径之间有空格。',
  'RFC 5321 section 3.3 says it in so many words, because it is such a common mistake: spaces are not permitted on either side of the colon. A server that follows the grammar refuses the command with 501.':
    '由于这是非常常见的错误，RFC 5321 第 3.3 节明确指出：冒号的两侧都不允许有空格。遵循语法的服务器以 501 拒绝该命令。',
  'Write the path right behind the colon: `MAIL FROM:<a@example.org>`.':
    '路径紧跟在冒号之后：`MAIL FROM:<a@example.org>`。',
  '15 of 17 recorded set-ups accept it; Dovecot, as submission server and with LMTP, answers 501. The examples of RFC 1846 and RFC 2645 have the blank, too; they were never right.':
    '17 种有记录的配置中有 15 种接受它；Dovecot 无论作为提交服务器还是使用 LMTP，都应答 501。RFC 1846 和 RFC 2645 的示例中也有该空格；它们从来就不正确。',
  'The address of MAIL FROM or RCPT TO does not stand in angle brackets.':
    'MAIL FROM 或 RCPT TO 的地址没有写在尖括号中。',
  'The brackets are part of the path (RFC 5321 section 4.1.2), not a sign of a placeholder. They tell where the address ends and the parameters begin, and only with them the null reverse-path `<>` can be written.':
    '尖括号是路径的一部分（RFC 5321 第 4.1.2 节），而不是占位符的标记。它们表明地址在哪里结束、参数从哪里开始，而且只有用它们才能写出空的返回路径 `<>`。',
  'Write the address between `<` and `>`: `RCPT TO:<b@example.net>`.':
    '把地址写在 `<` 和 `>` 之间：`RCPT TO:<b@example.net>`。',
  '8 of 17 recorded set-ups accept it; the others refuse it, mostly with 501.':
    '17 种有记录的配置中有 8 种接受它；其余拒绝它，大多以 501。',
  'The path of MAIL FROM or RCPT TO is no single address between one pair of angle brackets: a bracket is missing or doubled, a name stands in front, or more addresses follow.':
    'MAIL FROM 或 RCPT TO 的路径不是一对尖括号之间的单个地址：括号缺失或重复，前面有姓名，或其后还有其他地址。',
  'RFC 5321 section 4.1.2 knows neither display names nor comments nor lists in a path; those belong to the header fields of the message. What a server makes of them is a matter of luck.':
    'RFC 5321 第 4.1.2 节的路径中没有显示名称、注释和列表；它们属于邮件的头部字段。服务器如何处理它们只能凭运气。',
  'Write the bare address between `<` and `>`, and one RCPT for each recipient.':
    '把单纯的地址写在 `<` 和 `>` 之间，每个收件人用一个 RCPT。',
  'Programs that put the text of a From or To field into the command make this fault.':
    '把 From 或 To 字段的文本放入命令的程序会犯这种错误。',
  'The address of MAIL FROM or RCPT TO has no local part or no domain, has a second `@`, or has characters or dots where they may not stand outside double quotes.':
    'MAIL FROM 或 RCPT TO 的地址没有本地部分或域名，有第二个 `@`，或在双引号之外不允许的位置有字符或点。',
  'A mailbox is `local-part@domain` (RFC 5321 section 4.1.2). The local part is atoms with single dots between, or a text in double quotes. Only `<Postmaster>` may stand without a domain, as a recipient (section 4.1.1.3).':
    '邮箱的形式为 `local-part@domain`（RFC 5321 第 4.1.2 节）。本地部分由原子组成，原子之间以单个点分隔，或者是双引号中的文本。只有 `<Postmaster>` 可以没有域名，并且只能作为收件人（第 4.1.1.3 节）。',
  'Correct the address. Blanks, commas, brackets and two dots in a row may stand in a local part only inside double quotes: `<"john smith"@example.org>`.':
    '改正地址。空格、逗号、括号和连续两个点只有在双引号之内才可以出现在本地部分中：`<"john smith"@example.org>`。',
  'Of the recorded servers that were asked, all but Postfix refuse `<a@@example.com>`, with 501, 517 or 553; half of them accept blanks inside the brackets. Postfix takes an address without a domain for a local one.':
    '在受询问的有记录的服务器中，除 Postfix 之外都以 501、517 或 553 拒绝 `<a@@example.com>`；其中一半接受尖括号之内的空格。Postfix 把没有域名的地址当作本地地址。',
  'The domain behind the `@` breaks the grammar: a label is empty, begins or ends with a hyphen, is longer than 63 octets or has other characters than letters, digits and hyphens.':
    '`@` 之后的域名不符合语法：标签为空，以连字符开头或结尾，长于 63 个字节，或含有字母、数字和连字符以外的字符。',
  'RFC 5321 section 4.1.2: a domain is labels of letters, digits and hyphens with single dots between, and no dot at the end. Other names cannot be looked up, so nothing could be delivered or returned.':
    'RFC 5321 第 4.1.2 节：域名由字母、数字和连字符组成的标签构成，标签之间以单个点分隔，末尾没有点。其他名称无法查询，因此什么也无法投递或退回。',
  'Correct the domain. A name with other letters is written in its A-label form (`xn--…`), or as it is where SMTPUTF8 is used.':
    '改正域名。含有其他字母的名称写作 A-label 形式（`xn--…`），使用 SMTPUTF8 时可以照原样书写。',
  'An underscore is common in names of Windows hosts; it is reported as a warning.':
    '下划线在 Windows 主机的名称中很常见；它报告为警告。',
  'An IP address in square brackets, in EHLO or in an address, has not the form of an address literal.':
    'EHLO 或地址中方括号里的 IP 地址不符合地址字面量的形式。',
  'RFC 5321 section 4.1.3: an IPv4 address stands alone in the brackets, `[192.0.2.1]`; an IPv6 address needs the tag, `[IPv6:2001:db8::1]`. Other tags would have to be registered, and none is.':
    'RFC 5321 第 4.1.3 节：IPv4 地址单独写在方括号中，`[192.0.2.1]`；IPv6 地址需要标签，`[IPv6:2001:db8::1]`。其他标签必须注册，而目前没有任何注册。',
  'Write `[192.0.2.1]` or `[IPv6:2001:db8::1]`, without a port or an interface.':
    '写作 `[192.0.2.1]` 或 `[IPv6:2001:db8::1]`，不带端口或接口。',
  'Of the recorded servers only Exim looked at it: `EHLO [127.0.0.1` without its closing bracket got 501 from it, and 250 from the others that take a second EHLO.':
    '有记录的服务器中只有 Exim 检查它：缺少右方括号的 `EHLO [127.0.0.1` 在 Exim 得到 501，在接受第二个 EHLO 的其他服务器得到 250。',
  'The client names an empty recipient.': '客户端指定了空的收件人。',
  'The empty path `<>` exists for the sender only, so that reports of failures cannot bounce in turn (RFC 5321 section 4.5.5). A recipient is a mailbox or `<Postmaster>` (section 4.1.1.3).':
    '空路径 `<>` 只用于发件人，使失败报告本身不会再被退回（RFC 5321 第 4.5.5 节）。收件人应为邮箱或 `<Postmaster>`（第 4.1.1.3 节）。',
  'Name a mailbox, or leave the RCPT out. Often a report is being sent to the sender of a message that had the null reverse-path; such a message gets no report.':
    '指定邮箱，或省略该 RCPT。这往往是在向具有空返回路径的邮件的发件人发送报告；对这样的邮件不发送报告。',
  'The path lists hosts in front of the mailbox: `<@a.example,@b.example:user@c.example>`.':
    '路径在邮箱之前列出了主机：`<@a.example,@b.example:user@c.example>`。',
  'So senders once prescribed the way of a message. RFC 5321 sections 4.1.2 and 3.3: servers MUST still accept source routes and SHOULD ignore them; clients SHOULD NOT generate them.':
    '发送方曾以此规定邮件的路线。RFC 5321 第 4.1.2 和 3.3 节：服务器仍必须接受源路由，并且应忽略它们；客户端不应生成它们。',
  'Send the mailbox alone; the DNS says where it is served.': '只发送邮箱；由 DNS 给出它由哪里服务。',
  'Found in the examples of RFC 821 and in tests for open relays. A server may refuse the relaying that it asks for (RFC 5321 section 3.3).':
    '见于 RFC 821 的示例和开放中继测试。服务器可以拒绝它所请求的中继（RFC 5321 第 3.3 节）。',
  'An address in MAIL, RCPT, VRFY or EXPN has other characters than ASCII though the transaction did not ask for SMTPUTF8, or it has octets that are no UTF-8.':
    'MAIL、RCPT、VRFY 或 EXPN 中的地址含有非 ASCII 字符，而事务没有请求 SMTPUTF8；或其中含有不是 UTF-8 的字节。',
  'RFC 5321 section 4.1.2 allows ASCII only. RFC 6531 brings UTF-8 addresses, where the server offers SMTPUTF8 and MAIL (or VRFY, EXPN) asks for it by the parameter of that name. 8BITMIME is about the message and changes nothing here. Latin-1 and other character sets were never allowed.':
    'RFC 5321 第 4.1.2 节只允许 ASCII。RFC 6531 引入了 UTF-8 地址，条件是服务器声明了 SMTPUTF8，并且 MAIL（或 VRFY、EXPN）以同名参数请求它。8BITMIME 只关系到邮件，在此处没有影响。Latin-1 和其他字符集从未被允许。',
  'Add SMTPUTF8 to MAIL where the server offers it; else write a domain in its A-label form (`xn--…`), and use an ASCII local part.':
    '服务器声明了 SMTPUTF8 时，在 MAIL 中加上它；否则把域名写作 A-label 形式（`xn--…`），并使用 ASCII 的本地部分。',
  'Postfix, Exim, Sendmail, Courier, aiosmtpd, smtp-server and Haraka accept `<ü@example.com>` without the parameter, OpenSMTPD answers 553. Of the recorded servers only Postfix (500) and OpenSMTPD (553) refuse Latin-1 octets.':
    'Postfix、Exim、Sendmail、Courier、aiosmtpd、smtp-server 和 Haraka 接受没有该参数的 `<ü@example.com>`，OpenSMTPD 应答 553。有记录的服务器中只有 Postfix（500）和 OpenSMTPD（553）拒绝 Latin-1 字节。',
  'A command has a control character in it: NUL, a backspace, an escape sequence, a bare CR or LF. A bare LF at the end is reported once for each session.':
    '命令中有控制字符：NUL、退格、转义序列、单独的 CR 或 LF。行尾的单独 LF 每个会话只报告一次。',
  'Commands are printable ASCII and end in CRLF (RFC 5321 sections 2.3.8 and 4.1.2). Programs disagree about what a control character does: some cut the line at NUL, some drop it, so that two programs see two different commands.':
    '命令由可打印 ASCII 字符组成，并以 CRLF 结束（RFC 5321 第 2.3.8 和 4.1.2 节）。各程序对控制字符的处理不同：有些在 NUL 处截断该行，有些丢弃 NUL，因此两个程序看到的是两条不同的命令。',
  'Look for the place where the text gets into the command. In a session that was typed by hand they are arrow keys and corrections: the server gets those, too.':
    '查找文本进入命令的地方。在手工输入的会话中，它们是方向键和更正：服务器也会收到这些内容。',
  'A CR inside NOOP is accepted by Postfix, Sendmail and Courier; Exim, OpenSMTPD, aiosmtpd, smtp-server and Haraka answer 500. Exim’s reply to a NUL says “NUL in command”. A line break with a second command behind it is reported as crlf-injection.':
    'NOOP 之中的 CR 被 Postfix、Sendmail 和 Courier 接受；Exim、OpenSMTPD、aiosmtpd、smtp-server 和 Haraka 应答 500。Exim 对 NUL 的应答是“NUL in command”。其后带有第二条命令的换行报告为 crlf-injection。',
  'The part of an address in front of the `@` has more than 64 octets.': '地址中 `@` 之前的部分超过 64 个字节。',
  'RFC 5321 section 4.5.3.1.1 gives 64 octets as the most. Servers need not take more, and section 4.5.3.1 asks not to send it. Octets count, not characters: a letter beyond ASCII has two to four.':
    'RFC 5321 第 4.5.3.1.1 节规定最多 64 个字节。服务器不必接受更多，第 4.5.3.1 节要求不要发送超出的内容。按字节计数，而不是按字符：非 ASCII 的字母占二到四个字节。',
  'Use a shorter address. Programs that encode much into a return address (VERP, SRS) have to keep within the limit.':
    '使用较短的地址。在返回地址中编码大量内容的程序（VERP、SRS）必须遵守该限制。',
  'A domain, in EHLO or in an address, has more than 255 octets.': 'EHLO 或地址中的域名超过 255 个字节。',
  'RFC 5321 section 4.5.3.1.2 gives 255 octets as the most, and the DNS can hold no longer name (RFC 1035 section 2.3.4): such a host cannot exist.':
    'RFC 5321 第 4.5.3.1.2 节规定最多 255 个字节，DNS 也容纳不下更长的名称（RFC 1035 第 2.3.4 节）：这样的主机不可能存在。',
  'Send the real name of the host. Names like this mostly come from tests and attacks.':
    '发送主机的真实名称。这样的名称大多来自测试和攻击。',
  'Postfix, Exim and Courier take a HELO name of 600 octets; aiosmtpd answers 500, Haraka 521.':
    'Postfix、Exim 和 Courier 接受 600 个字节的 HELO 名称；aiosmtpd 应答 500，Haraka 应答 521。',
  'A path has more than 256 octets, its brackets and a source route included, though its parts are within their own limits.':
    '路径连同尖括号和源路由超过 256 个字节，而其各部分都在各自的限制之内。',
  'RFC 5321 section 4.5.3.1.3 gives 256 octets as the most. So the longest local part (64) and the longest domain (255) do not fit together. Servers need not take more.':
    'RFC 5321 第 4.5.3.1.3 节规定最多 256 个字节。因此最长的本地部分（64）与最长的域名（255）不能同时使用。服务器不必接受更多。',
  'Use a shorter address, and leave a source route out.': '使用较短的地址，并省略源路由。',
  'A command line has more octets than 512, its CRLF included, and what the offered extensions add for this command; or the answer to a challenge of AUTH has more than 12288.':
    '命令行连同 CRLF 超过 512 个字节以及所声明的扩展为此命令增加的字节数；或对 AUTH 质询的响应超过 12288 个字节。',
  'RFC 5321 section 4.5.3.1.4 gives 512 octets as the most; extensions that bring parameters raise it for MAIL or RCPT (SIZE by 26, AUTH by 500, DSN by 107 and 507). A server need not take more and answers 500. For the lines of an AUTH exchange RFC 4954 section 4 holds 12288 octets for enough; a longer one gets 500 5.5.6. The limit of commands is not 1024, as some texts have it.':
    'RFC 5321 第 4.5.3.1.4 节规定最多 512 个字节；带有参数的扩展会为 MAIL 或 RCPT 提高该限制（SIZE 增加 26，AUTH 增加 500，DSN 增加 107 和 507）。服务器不必接受更多，应答 500。对于 AUTH 交换的行，RFC 4954 第 4 节认为 12288 个字节已经足够；更长的行得到 500 5.5.6。命令的限制并不是某些文章所写的 1024。',
  'Send fewer or shorter parameters. A long initial response of AUTH is left out and sent as an answer to the challenge, where 12288 octets fit (RFC 4954 section 4).':
    '发送更少或更短的参数。AUTH 过长的初始响应应省略，改为作为对质询的响应发送，该处可容纳 12288 个字节（RFC 4954 第 4 节）。',
  'Postfix takes 2048 octets by default (`line_length_limit`), Exim 16384. Snort reports long commands as a possible attack.':
    'Postfix 默认接受 2048 个字节（`line_length_limit`），Exim 接受 16384 个字节。Snort 把过长的命令报告为可能的攻击。',
  'A line of a reply has more than 512 octets, its code and CRLF included; or a challenge of AUTH more than 12288.':
    '应答的一行连同应答码和 CRLF 超过 512 个字节；或 AUTH 质询超过 12288 个字节。',
  'RFC 5321 section 4.5.3.1.5 gives 512 octets as the most; more text is sent as further lines of the reply. A client may cut what is longer, or take the rest of the line for another reply. A challenge cannot be broken into lines: RFC 4954 section 4 holds 12288 octets for enough.':
    'RFC 5321 第 4.5.3.1.5 节规定最多 512 个字节；更多的文本应作为应答的后续行发送。客户端可能截断超出的部分，或把该行的其余部分当作另一个应答。质询不能拆成多行：RFC 4954 第 4 节认为 12288 个字节已经足够。',
  'Break the text into several lines: `550-…`, `550 …`.': '把文本拆成多行：`550-…`、`550 …`。',
  'Mostly texts of spam filters that quote a header field or a URL.':
    '大多是垃圾邮件过滤器的文本，其中引用了头部字段或 URL。',
  'AUTH has no mechanism, or what cannot be the name of one, more than one word behind the mechanism, or an initial response that is no base64; or the answer to a challenge is none. It is reported where the server refused it, and for base64 said so: tools leave secrets out, or write them decoded.':
    'AUTH 没有机制，或给出了不可能是机制名称的内容，机制之后有不止一个词，或初始响应不是 base64；或对质询的响应不是 base64。只有服务器拒绝它时才报告，对于 base64 则还须服务器指明了这一点：有些工具会略去机密，或写出解码后的内容。',
  'RFC 4954 section 4: `AUTH mechanism [initial-response]`. The mechanism is 1 to 20 letters, digits, hyphens and underscores (RFC 4422 section 3.1). The initial response is one word of base64, or `=` for an empty one. The answer to a challenge is a line of base64, which may be empty, or a lone `*` that cancels. For everything else the server answers 501.':
    'RFC 4954 第 4 节：`AUTH mechanism [initial-response]`。机制由 1 到 20 个字母、数字、连字符和下划线组成（RFC 4422 第 3.1 节）。初始响应是一个 base64 的词，空的初始响应写作 `=`。对质询的响应是一行 base64（可以为空），或单独一个表示取消的 `*`。对其他一切，服务器应答 501。',
  'Send the mechanism as the server offers it, and behind it at most one word of base64: for PLAIN it holds NUL, the user name, NUL and the password. For LOGIN and CRAM-MD5 send the mechanism alone and answer the challenges; for LOGIN user name and password are encoded each by itself. Base64 is padded with `=` and has `+` and `/`, not the `-` and `_` of URLs.':
    '按服务器声明的写法发送机制，其后最多一个 base64 的词：对于 PLAIN，它包含 NUL、用户名、NUL 和密码。对于 LOGIN 和 CRAM-MD5，只发送机制，然后响应质询；对于 LOGIN，用户名和密码分别编码。Base64 以 `=` 填充，使用 `+` 和 `/`，而不是 URL 所用的 `-` 和 `_`。',
  'AUTH alone gets 501 or 504 from most recorded servers, 503 from OpenSMTPD and 502 from Courier and go-smtp. A word too many gets 501 from most; Courier, Haraka and go-smtp accept it.':
    '只有 AUTH 时，大多数有记录的服务器应答 501 或 504，OpenSMTPD 应答 503，Courier 和 go-smtp 应答 502。多出一个词时大多应答 501；Courier、Haraka 和 go-smtp 接受它。',
  'BDAT has no number of octets, one that is no number, or something else than LAST behind it.':
    'BDAT 没有字节数，字节数不是数字，或其后是 LAST 以外的内容。',
  'RFC 3030 section 2: `BDAT chunk-size [LAST]`, the size in decimal digits. The octets of the chunk follow at once, so a server that cannot read the size does not know where the next command begins: it takes the chunk for commands.':
    'RFC 3030 第 2 节：`BDAT chunk-size [LAST]`，大小为十进制数字。分块的字节紧随其后，因此无法读取大小的服务器不知道下一条命令从哪里开始：它会把分块当作命令。',
  'Send the exact number of octets that follow, and LAST with the last chunk. `BDAT 0 LAST` ends a message without more octets.':
    '发送其后内容的准确字节数，最后一个分块加上 LAST。`BDAT 0 LAST` 不带更多字节地结束邮件。',
  'Servers answer 501, or 500 or 502 where they know no BDAT; Postfix answers 521 and hangs up. Exim reads `BDAT -1` as a huge number and waits for gigabytes.':
    '服务器应答 501，不认识 BDAT 的应答 500 或 502；Postfix 应答 521 并挂断。Exim 把 `BDAT -1` 读作巨大的数字，等待数 GB 的数据。',
  'The text of a reply has a control character in it, or a reply line ends in a bare LF. Such line ends are reported once for each session.':
    '应答的文本中有控制字符，或应答行以单独的 LF 结束。这样的行尾每个会话只报告一次。',
  'The text of a reply is printable ASCII, blanks and tabs, and each line ends in CRLF (RFC 5321 sections 4.2 and 2.3.8). A bare CR or LF lets a client see two lines where the server meant one, and escape sequences are carried out by the terminal of whoever reads the log.':
    '应答的文本由可打印 ASCII 字符、空格和制表符组成，每行以 CRLF 结束（RFC 5321 第 4.2 和 2.3.8 节）。单独的 CR 或 LF 会使客户端把服务器的一行看成两行，而转义序列会在阅读日志者的终端中被执行。',
  'Clean what gets into the text of replies, above all what the client sent: names, addresses, header fields.':
    '清理进入应答文本的内容，尤其是客户端所发送的：名称、地址、头部字段。',
};
