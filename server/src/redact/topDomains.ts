/**
 * Whether a name with dots ends in a top-level domain, so that it is the name of a host and no file, version or sentence.
 * Domains that are also the ends of file names or words count where three labels or more stand there.
 *
 * @param strict only those that are nothing else
 */
export function isKnownTop(name: string, strict: boolean): boolean {
  const dot = name.lastIndexOf('.');
  const top = name.slice(dot + 1).toLowerCase();
  if (top === '' || name.startsWith('.') || name.includes('..')) return false;
  if (/[^\0-\x7f]/.test(top)) return !strict && dot >= 0;
  if (top.startsWith('xn--')) return true;
  known ??= new Set(KNOWN.split(/\s+/));
  if (known.has(top)) return true;
  if (strict) return false;
  doubtful ??= new Set(DOUBTFUL.split(/\s+/));
  if (!doubtful.has(top)) return false;
  const labels = name.split('.');
  return labels.length > 2 && /[a-z]/i.test(labels.at(-2) ?? '');
}

let known: Set<string> | undefined;
let doubtful: Set<string> | undefined;

/** Generic, reserved and private ones, and countries. */
const KNOWN = `com net org edu gov mil int biz pro aero coop museum mobi jobs travel arpa io co tv app dev cloud
online site shop store tech xyz club top live email agency group systems solutions services network digital media world
berlin hamburg koeln wien tirol swiss paris london nyc tokyo amsterdam eu
example test invalid local localdomain lan internal intranet corp home localnet
ad ae af ag ai al ao aq ar au aw ax az ba bb bd bf bg bh bi bj bm bn bo br bs bt bw bz ca cd cg ch ci ck cl cm cn cr cu cv
cw cx cy cz de dj dk dm dz ec ee eg er es et fi fj fk fm fo fr ga gb ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn
hr ht hu ie il im iq ir je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc mf mg mh mm
mn mo mp mq mr mu mv mw mx mz na nc ne nf ng ni nl np nr nu nz om pa pe pf pg ph pk pn pr pt pw qa re ro ru rw sa sb
sc sd se sg si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn tr tt tw tz ua ug uk uy uz va vc ve vg vi
vn vu wf ws ye yt za zm zw`;

/** Also ends of file names, or words. */
const DOUBTFUL = `info name am as at be by cc cf do eh gd hm id in is it me mk ml ms mt my no pl pm ps py rs sh so to us mail
zip ms ai`;
