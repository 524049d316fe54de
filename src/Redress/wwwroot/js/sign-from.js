// Sorts where the reader came from into one of six words, here in the browser; only the word is sent, with the form.
const search = /(^|\.)(google|bing|duckduckgo|yahoo|yandex|baidu|ecosia|startpage|qwant|brave|kagi|naver|mojeek)\./;
const social = /(^|\.)(facebook|instagram|threads|twitter|x|t|linkedin|lnkd|reddit|bsky|mastodon|tiktok|youtube|pinterest|tumblr|whatsapp|telegram|nextdoor|snapchat|vk|discord)\.(com|co|in|net|app|social|online|org|tv|me)$/;
const mail = /(^|\.)(mail\.google\.com|outlook\.(live|office|office365)\.com|mail\.yahoo\.com|mail\.proton\.me|app\.fastmail\.com|mail\.aol\.com|e\.mail\.ru|mail\.yandex\.[a-z]+|navigator(-[a-z]+)*\.(gmx|web)\.[a-z]+)$/;

const sorted = (referrer) => {
  if (!referrer) return 'direct';
  const { host, hostname } = new URL(referrer);
  if (host === location.host) return 'site';
  if (mail.test(hostname)) return 'mail';
  if (search.test(hostname)) return 'search';
  return social.test(hostname) || /(^|\.)(social|mastodon|mstdn)\b/.test(hostname) ? 'social' : 'other';
};

for (const form of document.querySelectorAll('form[data-sign]')) form.elements.from.value ||= sorted(document.referrer);
