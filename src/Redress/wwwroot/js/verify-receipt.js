// Checks a receipt (C2SP tlog-proof@v1) in the browser, with nothing but WebCrypto. Nothing is uploaded.

const utf8 = new TextEncoder();
const bytesOf = (base64) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  if (btoa(String.fromCharCode(...bytes)) !== base64) throw new SyntaxError('base64');
  return bytes;
};
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const number = (text) => {
  if (!/^(0|[1-9]\d{0,14})$/.test(text)) throw new SyntaxError('number');
  return Number(text);
};

export const readNote = (note) => {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const [origin, size, root, end] = text.split('\n');
  const signatures = note.slice(split + 2).split('\n').filter(Boolean).map((line) => {
    const [, name, encoded] = line.match(/^\u2014 (\S+) (\S+)$/);
    const bytes = bytesOf(encoded);
    return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) };
  });
  if (split < 0 || end !== '') throw new SyntaxError('checkpoint');
  return { text, origin, size: number(size), root: bytesOf(root), signatures };
};

const readOpening = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (new TextDecoder().decode(bytes.slice(0, 12)) !== 'civic-sig/v1') throw new SyntaxError('opening');
  let at = 92;
  const text = () => {
    const length = view.getUint16(at);
    at += 2 + length;
    if (at > bytes.length) throw new SyntaxError('opening');
    return new TextDecoder().decode(bytes.slice(at - length, at));
  };
  const opening = { petition: bytes.slice(44, 60), email: text(), name: text(), region: text(), method: bytes[at] };
  if (at + 1 !== bytes.length) throw new SyntaxError('opening');
  return opening;
};

export const readReceipt = async (receipt) => {
  const split = receipt.indexOf('\n\n');
  const [header, extraLine, indexLine, ...hashes] = receipt.slice(0, split).split('\n');
  if (split < 0 || header !== 'c2sp.org/tlog-proof@v1') throw new SyntaxError('header');
  const extra = bytesOf(extraLine.match(/^extra (\S+)$/)[1]);
  const [hour, opening] = [extra.slice(0, 4), extra.slice(4)];
  const fields = readOpening(opening);
  const commitment = await sha256(opening);
  // The leaf of 92 bytes: version, kind, method, reason, hour, petition, commitment, no other leaf, reserved.
  const leaf = join([1, 1, fields.method, 0], hour, fields.petition, commitment, Array(8).fill(255), Array(28).fill(0));
  return { ...fields, hour: new DataView(hour.buffer).getUint32(0), leaf, index: number(indexLine.match(/^index (\S+)$/)[1]), hashes: hashes.map(bytesOf), note: readNote(receipt.slice(split + 2)) };
};

const node = (left, right) => sha256(join([1], left, right));

// RFC 9162, 2.1.3.2.
export const isIncluded = async ({ leaf, index, hashes, note }) => {
  if (index >= note.size) return false;
  let [at, last, hash] = [index, note.size - 1, await sha256(join([0], leaf))];
  const halve = () => { at = Math.floor(at / 2); last = Math.floor(last / 2); };
  for (const sibling of hashes) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await node(sibling, hash);
      while (at % 2 === 0 && at !== 0) halve();
    } else {
      hash = await node(hash, sibling);
    }
    halve();
  }
  return last === 0 && same(hash, note.root);
};

// true, false, or null where the browser has no Ed25519.
export const isSigned = async (note, vkey) => {
  const [name, , ...encoded] = vkey.split('+');
  const key = bytesOf(encoded.join('+'));
  const id = (await sha256(join(utf8.encode(`${name}\n`), key))).slice(0, 4);
  const signature = note.signatures.find((candidate) => candidate.name === name && same(candidate.id, id));
  if (!signature) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', key.slice(1), { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature.bytes, utf8.encode(note.text));
  } catch {
    return null;
  }
};

const path = (index) => {
  const digits = String(index);
  const parts = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g);
  return parts.map((part, i) => (i < parts.length - 1 ? `x${part}` : part)).join('/');
};

// Whether the log as it is now has the very same entry at that place: its bundle, hashed up, is what its own tiles say.
const standsInLog = async (receipt) => {
  const answer = await fetch('/log/checkpoint', { cache: 'no-store' });
  if (!answer.ok) throw new Error('offline');
  const now = readNote(await answer.text());
  if (now.size < receipt.note.size) return false;
  if (now.size === receipt.note.size && !same(now.root, receipt.note.root)) return false;
  const bundle = Math.floor(receipt.index / 256);
  const width = Math.min(256, now.size - bundle * 256);
  const entries = await fetch(`/log/tile/entries/${path(bundle)}${width < 256 ? `.p/${width}` : ''}`);
  if (!entries.ok) throw new Error('offline');
  const bytes = new Uint8Array(await entries.arrayBuffer());
  const at = (receipt.index % 256) * 94 + 2;
  return same(bytes.slice(at, at + 92), receipt.leaf);
};

const check = async (text, vkey) => {
  if (text.trim().startsWith('civic-sig-promise/v1\n')) return { result: 'promise' };
  let receipt;
  try {
    receipt = await readReceipt(text.trim().replaceAll('\r\n', '\n') + '\n');
  } catch {
    return { result: 'form' };
  }
  if (receipt.note.origin !== vkey.split('+')[0]) return { result: 'origin', detail: receipt.note.origin };
  const signed = await isSigned(receipt.note, vkey);
  if (signed === false) return { result: 'signature' };
  if (!await isIncluded(receipt)) return { result: 'proof' };
  try {
    return { result: await standsInLog(receipt) ? 'holds' : 'history', receipt, signed };
  } catch {
    return { result: 'offline', receipt, signed };
  }
};

const form = document.querySelector('[data-verify]');
if (form) {
  const area = form.querySelector('textarea');
  const output = document.querySelector('[data-verify-result]');
  const say = (key) => document.querySelector('[data-verify-texts]').content.querySelector(`[data-text="${key}"]`).textContent;

  const paragraph = (text, status) => {
    const element = document.createElement('p');
    element.className = status;
    element.textContent = text;
    return element;
  };

  const facts = ({ name, email, region, petition, hour, index, note }) => {
    const list = document.createElement('dl');
    list.className = 'receipt facts';
    for (const [key, value] of [
      ['name', name], ['email', email], ['region', region], ['petition', hex(petition)], ['entry', String(index)],
      ['hour', new Date(hour * 3600000).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' })],
      ['checkpoint', String(note.size)],
    ]) {
      if (!value) continue;
      const [row, term, description] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag));
      term.textContent = say(key);
      description.textContent = value;
      row.append(term, description);
      list.append(row);
    }
    return list;
  };

  form.querySelector('input[type=file]').addEventListener('change', async ({ target }) => {
    if (target.files[0]) area.value = await target.files[0].text();
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!area.value.trim()) {
      output.replaceChildren(paragraph(say('empty'), 'note'));
      area.focus();
      return;
    }
    const { result, receipt, signed, detail } = await check(area.value, form.dataset.key);
    const good = result === 'holds' || result === 'offline';
    output.dataset.result = result;
    output.replaceChildren(paragraph(detail ? `${say(result)} ${detail}` : say(result), good ? 'next' : 'error-summary'));
    if (signed === null) output.append(paragraph(say('unsigned'), 'note'));
    if (receipt) output.append(facts(receipt));
  });
}
