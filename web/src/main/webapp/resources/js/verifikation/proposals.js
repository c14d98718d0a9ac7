/* Lists: a field that names one proposes from it, by the beginning of the code or any part of the name. */
(() => {
  'use strict';

  const { byId } = Verifikation;

  const MOST_PROPOSALS = 50;

  const list = document.createElement('ul');
  list.id = 'proposals';
  list.className = 'proposals';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Förslag');
  list.hidden = true;
  let listed = null;
  let active = -1;

  function equip(field) {
    const of = field.getAttribute('list');
    if (of) {
      field.dataset.list = of;
      field.removeAttribute('list');
      field.setAttribute('role', 'combobox');
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-expanded', 'false');
      field.setAttribute('aria-controls', 'proposals');
    }
  }

  function propose(field, all) {
    const typed = all ? '' : field.value.trim().toLowerCase();
    const options = [...byId(field.dataset.list).options].map(option => option.value);
    const begins = options.filter(o => o.toLowerCase().startsWith(typed));
    const holds = options.filter(o => !begins.includes(o) && o.toLowerCase().includes(typed));
    const found = typed === '' && !all ? [] : [...begins, ...holds].slice(0, MOST_PROPOSALS);
    if (found.length === 0) {
      closeList();
      return;
    }
    list.replaceChildren(...found.map((text, i) => {
      const item = document.createElement('li');
      item.id = `proposal-${i}`;
      item.setAttribute('role', 'option');
      item.textContent = text;
      return item;
    }));
    field.parentElement.append(list);
    list.hidden = false;
    listed = field;
    field.setAttribute('aria-expanded', 'true');
    activate(0);
  }

  function activate(i) {
    active = (i + list.children.length) % list.children.length;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', at === active));
    listed.setAttribute('aria-activedescendant', `proposal-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function choose(i) {
    listed.value = list.children[i].textContent;
    closeList();
  }

  function closeList() {
    if (listed) {
      listed.setAttribute('aria-expanded', 'false');
      listed.removeAttribute('aria-activedescendant');
    }
    list.hidden = true;
    listed = null;
  }

  function closeListOf(field) {
    if (listed === field) {
      closeList();
    }
  }

  /* @return whether the key was for the list */
  function listKey(event) {
    const field = event.target;
    if (!field.dataset.list) {
      return false;
    }
    if (!listed) {
      const opens = event.key === 'ArrowDown' && (event.altKey || !field.value);
      if (opens) {
        propose(field, true);
      }
      return opens;
    }
    switch (event.key) {
      case 'ArrowDown': activate(active + 1); return true;
      case 'ArrowUp': activate(active - 1); return true;
      case 'Escape': closeList(); return true;
      case 'Enter': choose(active); return false;
      case 'Tab': choose(active); return false;
      default: return false;
    }
  }

  list.addEventListener('mousedown', event => {
    event.preventDefault();
    if (event.target.matches('li')) {
      choose([...list.children].indexOf(event.target));
    }
  });

  Object.assign(Verifikation, { equip, propose, closeList, closeListOf, listKey });
})();
