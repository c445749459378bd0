import { lazyLookup } from '../lookup';
import type { Ref } from '../rfc';

/** A mechanism in the IANA registry of SASL mechanisms. A name that ends with `*` stands for a family. */
export interface RegisteredMechanism {
  readonly name: string;
  readonly usage: 'common' | 'limited' | 'obsolete' | 'forbidden';
  readonly refs: readonly Ref[];
}

const REGISTRY: readonly Ref[] = [{ vendor: 'IANA', text: 'registry of SASL mechanisms' }];

/** The whole registry: names that an EHLO reply may list although their exchange is not described here. */
export const registeredMechanisms: readonly RegisteredMechanism[] = Object.freeze([
  { name: '9798-M-DSA-SHA1', usage: 'common', refs: [{ rfc: 3163 }] },
  { name: '9798-M-ECDSA-SHA1', usage: 'common', refs: [{ rfc: 3163 }] },
  { name: '9798-M-RSA-SHA1-ENC', usage: 'common', refs: [{ rfc: 3163 }] },
  { name: '9798-U-DSA-SHA1', usage: 'common', refs: [{ rfc: 3163 }] },
  { name: '9798-U-ECDSA-SHA1', usage: 'common', refs: [{ rfc: 3163 }] },
  { name: '9798-U-RSA-SHA1-ENC', usage: 'common', refs: [{ rfc: 3163 }] },
  { name: 'ANONYMOUS', usage: 'common', refs: [{ rfc: 4505 }] },
  { name: 'CRAM-MD5', usage: 'limited', refs: [{ rfc: 2195 }] },
  { name: 'DIGEST-MD5', usage: 'obsolete', refs: [{ rfc: 6331 }] },
  { name: 'EAP-AES128', usage: 'common', refs: [{ rfc: 7055 }] },
  { name: 'EAP-AES128-PLUS', usage: 'common', refs: [{ rfc: 7055 }] },
  { name: 'ECDH-X25519-CHALLENGE', usage: 'limited', refs: REGISTRY },
  { name: 'ECDSA-NIST256P-CHALLENGE', usage: 'limited', refs: REGISTRY },
  { name: 'EXTERNAL', usage: 'common', refs: [{ rfc: 4422 }] },
  { name: 'GS2-*', usage: 'common', refs: [{ rfc: 5801 }] },
  { name: 'GS2-KRB5', usage: 'common', refs: [{ rfc: 5801 }] },
  { name: 'GS2-KRB5-PLUS', usage: 'common', refs: [{ rfc: 5801 }] },
  { name: 'GSS-SPNEGO', usage: 'limited', refs: REGISTRY },
  { name: 'GSSAPI', usage: 'common', refs: [{ rfc: 4752 }] },
  { name: 'KERBEROS_V4', usage: 'obsolete', refs: [{ rfc: 2222 }] },
  { name: 'KERBEROS_V5', usage: 'common', refs: REGISTRY },
  { name: 'LOGIN', usage: 'obsolete', refs: REGISTRY },
  { name: 'NMAS_AUTHEN', usage: 'limited', refs: REGISTRY },
  { name: 'NMAS_LOGIN', usage: 'limited', refs: REGISTRY },
  { name: 'NMAS-SAMBA-AUTH', usage: 'limited', refs: REGISTRY },
  { name: 'NTLM', usage: 'limited', refs: REGISTRY },
  { name: 'OAUTH10A', usage: 'common', refs: [{ rfc: 7628 }] },
  { name: 'OAUTHBEARER', usage: 'common', refs: [{ rfc: 7628 }] },
  { name: 'OPENID20', usage: 'common', refs: [{ rfc: 6616 }] },
  { name: 'OTP', usage: 'common', refs: [{ rfc: 2444 }] },
  { name: 'PLAIN', usage: 'common', refs: [{ rfc: 4616 }] },
  { name: 'SAML20', usage: 'common', refs: [{ rfc: 6595 }] },
  { name: 'SCRAM-*', usage: 'common', refs: [{ rfc: 7677 }] },
  { name: 'SCRAM-SHA-1', usage: 'common', refs: [{ rfc: 5802 }, { rfc: 7677 }] },
  { name: 'SCRAM-SHA-1-PLUS', usage: 'common', refs: [{ rfc: 5802 }, { rfc: 7677 }] },
  { name: 'SCRAM-SHA-256', usage: 'common', refs: [{ rfc: 7677 }] },
  { name: 'SCRAM-SHA-256-PLUS', usage: 'common', refs: [{ rfc: 7677 }] },
  { name: 'SECURID', usage: 'common', refs: [{ rfc: 2808 }] },
  { name: 'SKEY', usage: 'obsolete', refs: [{ rfc: 2444 }] },
  { name: 'SPNEGO', usage: 'forbidden', refs: [{ rfc: 5801 }] },
  { name: 'SPNEGO-PLUS', usage: 'forbidden', refs: [{ rfc: 5801 }] },
  { name: 'SXOVER-PLUS', usage: 'common', refs: REGISTRY },
  { name: 'XOAUTH', usage: 'obsolete', refs: REGISTRY },
  { name: 'XOAUTH2', usage: 'obsolete', refs: REGISTRY },
] satisfies RegisteredMechanism[]);

/** The registry's row for a name in upper case, or `undefined`. */
export const findRegisteredMechanism = lazyLookup(registeredMechanisms, (mechanism) => mechanism.name);
