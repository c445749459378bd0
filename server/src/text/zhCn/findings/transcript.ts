/** What rules about the recording find. */
export const TRANSCRIPT_FINDING_TEXTS: Readonly<Record<string, string>> = {
  'The recording ends in the middle of a reply: “{0}-” says that another line of it follows (RFC 5321 section 4.2.1).':
    '记录在应答中间结束：“{0}-”表示其后还有一行（RFC 5321 第 4.2.1 节）。',
  'The recording ends in the middle of this message: {0}.': '记录在此邮件中间结束：{0}。',
  'octets of the chunk are missing (RFC 3030 section 2)': '分块缺少一些字节（RFC 3030 第 2 节）',
  'the line with a single dot that ends it is not here (RFC 5321 section 4.1.1.4)':
    '没有结束邮件的单独一个点的行（RFC 5321 第 4.1.1.4 节）',
  'The last line of the message that was recorded.': '已记录的邮件的最后一行。',
  'A reply is missing for {0}{1}, or for an earlier command: the recording leaves it out or ends before it, or the connection ended here.':
    '缺少对{0}{1}或更早命令的应答：记录略去了它，或在它之前结束，或连接在此处终止。',
  ' and for what follows it': '及其后内容',
  'The recording ends before the reply to {0}{1}; or the connection ended here.':
    '记录在对{0}{1}的应答之前结束；或者连接在此处终止。',
  ' and to what follows it': '及其后内容',
  'The capture cannot be read in full: {0}': '无法完整读取该抓包文件：{0}',
  'The reply to {0} came after {1}. A client need not wait longer than {2} minutes for it{3}.':
    '对{0}的应答在 {1}之后才到来。客户端不必等待超过 {2} 分钟{3}。',
  'The greeting came after {0}. A client need not wait longer than {1} minutes for it{2}.':
    '问候语在 {0}之后才到来。客户端不必等待超过 {1} 分钟{2}。',
  'The client was silent for {0} before this line. A server need not wait longer than {1} minutes for the client’s next line{2}.':
    '客户端在此行之前沉默了 {0}。服务器不必等待客户端的下一行超过 {1} 分钟{2}。',
  '{0} min{1}': '{0} 分钟{1}',
  'These {0} lines are': '这 {0} 行',
  'The lines from here on are': '从此处开始的各行',
  '{0} in another form than the rest of the file: they are read as “{1}”, and the rest as “{2}”.':
    '{0}的格式与文件其余部分不同：它们按“{1}”读取，其余部分按“{2}”读取。',
  'Only the {0}’s lines are in this transcript. What needs the {1}’s is not judged: {2}.':
    '此会话记录中只有{0}的行。需要{1}的行才能判断的内容不予判断：{2}。',
  'whether a command was accepted': '命令是否被接受',
  'whether a reply fits what it answers': '应答是否与其所应答的内容相符',
  ' of the {0}': '（{0}的）',
  ' The reply to {0} may be among them.': '对 {0} 的应答可能在其中。',
  '{0} {1}{2} were not recorded here.{3} Nothing is held against either side until a reply tells how far the session is.':
    '此处有 {0} 个{1}{2}没有被记录。{3}在某个应答说明会话进展之前，不归咎于任何一方。',
  octet: '字节',
  octets: '字节',
  'The time goes back by {0} from the line before. Lines may be out of order here.':
    '时间比上一行倒退了 {0}。此处各行的次序可能有误。',
  'This is the talk of the tool that made the recording, not something that a side said, though it has the mark of one. It is left out of the session.':
    '这是制作记录的工具自己的话，并非某一方所说，尽管它带有一方的标记。它不计入会话。',
  'The form of this transcript is not recognised; it is read as “{0}”, which comes nearest. Choose the right form with “SMTP: Select Transcript Dialect…” or the setting smtp.dialect (on the command line: --dialect).':
    '无法识别此会话记录的格式；按最接近的“{0}”读取。请用“SMTP: Select Transcript Dialect…”或设置 smtp.dialect（在命令行中为 --dialect）选择正确的格式。',
  ', and {0} more below it': '及其下的 {0} 行',
  'This line{0} cannot be read: it has neither the mark of a side (“C: ” or “S: ”), nor is it an event (“* ”) or a comment (“#”). It is not judged.':
    '此行{0}无法读取：它既没有某一方的标记（“C: ”或“S: ”），也不是事件（“* ”）或注释（“#”）。不予判断。',
  'This line has no mark and looks like the rest of the long line above, wrapped when it was saved. The line above is judged without it.':
    '此行没有标记，看起来是上面长行的其余部分，在保存时被折行。上面的行在判断时不包括它。',
  'This line probably goes on below.': '此行可能在下面继续。',
};
