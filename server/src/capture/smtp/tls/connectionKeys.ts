import { type CipherSuite, cipherSuite } from './cipherSuites';
import { type ClientHello, type ServerHello, TLS_1_2, TLS_1_3, versionName } from './handshake';
import type { KeyLog, SecretLabel, Secrets } from './keyLog';
import { keysOfMaster, keysOfSecret, nextSecret } from './keySchedule';
import { createRecordCipher, type RecordCipher } from './recordCipher';
import type { Half, TlsSide } from './tlsHalf';
import { type Subtle, webCrypto } from './webCrypto';

type Halves = Readonly<Record<TlsSide, Half>>;

/** What the hellos of a connection say, and what the key log has for it. */
export class ConnectionKeys {
  /** That of the server's hello; 0 before it. */
  version = 0;
  /** Undefined before the hello of the server. */
  suite: CipherSuite | undefined;
  readonly #keyLog: KeyLog;
  readonly #subtle: Subtle | undefined = webCrypto();
  #client: ClientHello | undefined;
  #secrets: Secrets | undefined;
  #isCompressed = false;

  constructor(keyLog: KeyLog) {
    this.#keyLog = keyLog;
  }

  get hasClientHello(): boolean {
    return this.#client !== undefined;
  }

  /** Whether the key log has secrets of the connection; undefined before the hello of its client. */
  get hasSecrets(): boolean | undefined {
    return this.#client && this.#secrets !== undefined;
  }

  get offersEarlyData(): boolean {
    return this.#client?.offersEarlyData ?? false;
  }

  clientHello(hello: ClientHello): void {
    this.#client = hello;
    this.#secrets = this.#keyLog.secretsOf(hello.random);
  }

  /** Puts the ciphers in place where there are secrets; then all that follows has to wait for the promise. */
  serverHello(hello: ServerHello, halves: Halves): Promise<void> | undefined {
    // Behind a retry a change of ciphers may come as well, which means nothing in TLS 1.3 (RFC 8446 appendix D.4).
    this.version = hello.version;
    if (hello.isRetry) return undefined;
    this.suite = cipherSuite(hello.suite);
    this.#isCompressed = hello.isCompressed;
    halves.client.next = halves.server.next = undefined;
    if (this.whyDark('client') !== undefined && this.whyDark('server') !== undefined) return undefined;
    return this.version >= TLS_1_3 ? this.#prepareSecrets(halves) : this.#prepareMaster(hello, halves);
  }

  /** The keys of TLS 1.3 behind the handshake. */
  async applicationKeys(side: TlsSide, half: Half): Promise<void> {
    half.secret = this.#secrets?.get(APPLICATION_SECRET[side]);
    half.cipher = await this.#cipherOf(half.secret);
  }

  async updateKeys(half: Half): Promise<void> {
    const aead = this.suite?.aead;
    if (!half.secret || !aead || !this.#subtle) return;
    half.secret = await nextSecret(half.secret, aead, this.#subtle);
    half.cipher = await this.#cipherOf(half.secret);
  }

  /** What the hellos say in the words of the canonical form. */
  facts(): string {
    const name = this.#client?.serverName ?? '';
    const names = name === '' ? [] : [`server-name=${name}`];
    return (this.suite ? [versionName(this.version), this.suite.name, ...names] : names).join(' ');
  }

  /** Why what this side says cannot be decrypted; undefined where it can be, and where nobody gave secrets. */
  whyDark(side: TlsSide): string | undefined {
    if (!this.#client) return 'the capture lacks the hello of the client, by which a key log names its connection';
    if (!this.#secrets) return 'the key log has no secrets of its handshake';
    if (!this.suite) return 'the capture lacks the hello of the server';
    if (this.version < TLS_1_2) return `only TLSv1.2 and TLSv1.3 are decrypted here, not ${versionName(this.version)}`;
    if (!this.suite.aead) return `only ${DECRYPTED} are decrypted here, not ${kindOf(this.suite)}`;
    if (this.#isCompressed) return 'its records are compressed';
    if (!this.#subtle) return 'this place has no Web Crypto';
    const wanted = this.version < TLS_1_3 ? 'CLIENT_RANDOM' : APPLICATION_SECRET[side];
    return this.#secrets.has(wanted) ? undefined : `of its secrets the key log lacks ${wanted}`;
  }

  async #prepareSecrets({ client, server }: Halves): Promise<void> {
    for (const [side, half] of [
      ['client', client],
      ['server', server],
    ] as const) {
      half.cipher = await this.#cipherOf(this.#secrets?.get(HANDSHAKE_SECRET[side]));
      // Without the secrets of the handshake, those behind it fit from the first record on that they open.
      half.isAhead = half.cipher === undefined;
      if (half.isAhead) await this.applicationKeys(side, half);
    }
  }

  async #prepareMaster(hello: ServerHello, { client, server }: Halves): Promise<void> {
    const aead = this.suite?.aead;
    const master = this.#secrets?.get('CLIENT_RANDOM');
    if (!master || !aead || !this.#client || !this.#subtle) return;
    const randoms = { client: this.#client.random, server: hello.random };
    const [clientKeys, serverKeys] = await keysOfMaster(master, randoms, aead, this.#subtle);
    client.next = await createRecordCipher(clientKeys, aead, this.version, this.#subtle);
    server.next = await createRecordCipher(serverKeys, aead, this.version, this.#subtle);
  }

  async #cipherOf(secret: Uint8Array<ArrayBuffer> | undefined): Promise<RecordCipher | undefined> {
    const aead = this.suite?.aead;
    if (!secret || !aead || !this.#subtle) return undefined;
    return createRecordCipher(await keysOfSecret(secret, aead, this.#subtle), aead, this.version, this.#subtle);
  }
}

const DECRYPTED = 'AES-GCM, AES-CCM and ChaCha20-Poly1305';

function kindOf({ name }: CipherSuite): string {
  return name.includes('_CBC_') ? 'CBC' : 'its cipher suite';
}

const HANDSHAKE_SECRET: Readonly<Record<TlsSide, SecretLabel>> = {
  client: 'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
  server: 'SERVER_HANDSHAKE_TRAFFIC_SECRET',
};
const APPLICATION_SECRET: Readonly<Record<TlsSide, SecretLabel>> = {
  client: 'CLIENT_TRAFFIC_SECRET_0',
  server: 'SERVER_TRAFFIC_SECRET_0',
};
