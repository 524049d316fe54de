// Live lengths by each network's own counting; the server counts the same (Share/Posts).

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const link = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}…]/g;
const gsm = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const gsmExtended = '\f^{}\\[~]|€';

const runes = (text) => [...text].map((c) => c.codePointAt(0));
const isIn = (n, ...ranges) => ranges.some(([from, to = from]) => n >= from && n <= to);
const graphemes = (text) => [...clusters.segment(text)].map(({ segment }) => segment);

const isPictograph = (n) => isIn(n, [0xA9], [0xAE], [0x203C], [0x2049], [0x2122], [0x2139], [0x2190, 0x2BFF], [0x3030], [0x303D], [0x3297], [0x3299], [0x1F000, 0x1FAFF]);
const makesPicture = (n) => isIn(n, [0xFE0F], [0x200D], [0x1F3FB, 0x1F3FF], [0x1F1E6, 0x1F1FF], [0xE0020, 0xE007F]);

const isEmoji = (cluster) => {
  const [first, ...rest] = runes(cluster);
  if (rest.at(-1) === 0x20E3 && /^[0-9#*]/.test(cluster)) return true;
  return isPictograph(first) && (rest.length === 0 ? first >= 0x1F000 : rest.some(makesPicture));
};

const withShortLinks = (text, count) => {
  let length = 0;
  let end = 0;
  for (const match of text.matchAll(link)) {
    length += count(text.slice(end, match.index)) + 23;
    end = match.index + match[0].length;
  }
  return length + count(text.slice(end));
};

const sum = (items, of) => items.reduce((total, item) => total + of(item), 0);
const isLight = (n) => isIn(n, [0, 0x10FF], [0x2000, 0x200D], [0x2010, 0x201F], [0x2032, 0x2037]);
const weigh = (text) => sum(graphemes(text), (cluster) => (isEmoji(cluster) ? 2 : sum(runes(cluster), (n) => (isLight(n) ? 1 : 2))));

const septets = (text) => sum([...text].flatMap((c) => c.split('')), (c) => (gsm.includes(c) ? 1 : gsmExtended.includes(c) ? 2 : NaN));

/** The length of a text and the most it may have, by the name of a counting. */
export const measure = (text, counting, limit) => {
  switch (counting) {
    case 'CodePoints': return { length: [...text].length, limit };
    case 'Graphemes': return { length: graphemes(text).length, limit };
    case 'GraphemesShortLinks': return { length: withShortLinks(text, (rest) => graphemes(rest).length), limit };
    case 'Weighted': return { length: withShortLinks(text.normalize('NFC'), weigh), limit };
    case 'EmojiAsBytes': return { length: sum(graphemes(text), (c) => (isEmoji(c) ? new TextEncoder().encode(c).length : [...c].length)), limit };
    case 'Sms': return Number.isNaN(septets(text)) ? { length: text.length, limit: 70 } : { length: septets(text), limit: 160 };
    default: return { length: text.length, limit };
  }
};

for (const text of document.querySelectorAll('textarea[data-count]')) {
  const count = document.querySelector(`[data-length-of="${text.id}"]`);
  const open = document.querySelector(`[data-text-of="${text.id}"]`);
  const limit = text.dataset.limit ? Number(text.dataset.limit) : undefined;
  text.addEventListener('input', () => {
    const measured = measure(text.value, text.dataset.count, limit);
    if (measured.limit) {
      // The server wrote the sentence in the reader's language: only its two numbers change.
      const numbers = [measured.length, measured.limit];
      count.textContent = count.textContent.split(' – ')[0].replace(/\d+/g, () => numbers.shift());
      const over = measured.length > measured.limit;
      count.classList.toggle('over', over);
      if (over) count.textContent += ` – ${count.dataset.over}`;
    }
    if (open) open.href = open.dataset.intent.replace('{text}', encodeURIComponent(text.value));
  });
}
