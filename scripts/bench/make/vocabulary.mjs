// Names and words that made sessions are written with. Domains are those kept for examples (RFC 2606, RFC 6761).
export const FIRST =
  split(`alice bob carol dave erin frank grace heidi ivan judy mallory niaj olivia peggy quentin rupert sybil
  trent ursula victor walter xenia yusuf zoe amelie bastian chiara dmitri elif fatima gustavo hana ingrid jonas kofi leila`);
export const LAST =
  split(`smith garcia mueller rossi novak tanaka okafor silva jensen dubois kowalski haddad nguyen ivanova
  mensah larsen fischer moreau costa yamada petrov andersson keller o.brien van.dijk`);
export const ROLES = split(
  'newsletter bounces billing support noreply orders alerts sales jobs postmaster webmaster lists',
);
export const DOMAINS = split(`example.org example.net example.com mail.example.org lists.example.net shop.example.com
  univ.example staff.example.org news.example dept.corp.example smtp-out.example.net a.very.long.department.name.example.com`);
export const WORDS =
  split(`the of and a to in is that it was for on are as with his they at be this from have or by one had not
  but what all were when we there can an your which their said if do will each about how up out them then she many some so these
  would other into has more her two like him see time could no make than first been its who now people my made over did down only
  way find use may water long little very after words called just where most know get through back much before go good new write
  our used me man too any day same right look think also around another came come work three must because does part meeting
  invoice schedule attached report tomorrow morning budget review contract delivery release server backup customer order`);
export const SUBJECTS = ['Re: %', 'Fwd: %', '%', '%', 'Your % is ready', '[lists] %', 'Reminder: %'];
export const AGENTS = [
  'Thunderbird 128.3',
  'Apple Mail (2.3774)',
  'mutt/2.2.13',
  'Roundcube Webmail/1.6.9',
  'swaks v20240103.0',
];

function split(text) {
  return text.split(/\s+/);
}
