// Keys of the inbox. Everything they do has a link or a button.
const items = [...document.querySelectorAll('#inbox .item')];
let at = -1;
const go = (to) => {
  at = Math.max(0, Math.min(items.length - 1, to));
  items[at].querySelector('h2 a').focus();
};
for (const [i, item] of items.entries()) item.addEventListener('focusin', () => { at = i; });

addEventListener('keydown', (event) => {
  if (event.target.closest('input:not([type=checkbox]), textarea, select') || event.ctrlKey || event.metaKey || event.altKey || !items.length) return;
  switch (event.key) {
    case 'j': go(at + 1); break;
    case 'k': go(at - 1); break;
    case 'x': if (at >= 0) items[at].querySelector('[name=id]').click(); break;
    case 'd': {
      const aside = document.querySelector('[name=go][value=aside]');
      if (!aside || at < 0) return;
      items[at].querySelector('[name=id]').checked = true;
      aside.click();
      break;
    }
    default: return;
  }
  event.preventDefault();
});
