/** Ports of SMTP, submission and LMTP as captures write them, and those on which test servers and content filters listen. */
export const MAIL_PORTS: ReadonlySet<string> = new Set([
  ...['24', '25', '465', '587', '1025', '2525', '10025'],
  ...['smtp', 'submission', 'submissions', 'smtps', 'ssmtp', 'urd', 'lmtp'],
]);
