'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const $ = id => document.getElementById(id);
  const main = $('main');
  const PAGE = 150;
  const GLYPH = {y: '✓', n: '✗', '-': '–', '?': '?'};
  const MEANING = {y: 'met', n: 'missed', '-': 'not applicable', '?': 'unknown'};
  const SEVERITIES = ['error', 'warning', 'note'];
  const STATES = ['open', 'suppressed', 'baseline'];
  const SECTIONS = {
    location: 'LOCATION', purpose: 'PURPOSE', dependencies: 'DEPENDENCIES',
    tracePoints: 'TRACE POINTS', related: 'RELATED', callStack: 'CALL STACK',
  };
  const types = new Map(data.types.map(type => [type.type, type]));
  // Steps name what they lead to by number.
  data.types.flatMap(type => type.operations).flatMap(each => each.steps).filter(step => step.to).forEach(step => {
    const type = data.types[step.to[0]];
    step.to = [type.type, type.operations[step.to[1]].method];
  });
  const findings = data.types.flatMap(type => type.findings.map(finding => ({...finding, type})));
  const isType = type => type.kind !== 'package';
  const sum = (list, of) => list.reduce((all, each) => all + of(each), 0);

  /** An element; children are elements or text, and text is never read as markup. */
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    fill(element, attributes, children);
    return element;
  }
  function svg(tag, attributes, ...children) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    fill(element, attributes, children);
    return element;
  }
  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== undefined && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== ''));
  }
  const hash = (type, method) =>
    '#type/' + encodeURIComponent(type) + (method ? '/' + encodeURIComponent(method) : '');
  const count = (number, one, many) => `${number} ${number === 1 ? one : many || one + 's'}`;
  const percent = (part, all) => {
    if (all === 0) return '–';
    // All and nothing are said of all and nothing alone.
    const rounded = Math.round(1000 * part / all);
    return (part === 0 || part === all ? rounded : Math.min(999, Math.max(1, rounded))) / 10 + ' %';
  };
  const tag = (text, kind) => el('span', {class: 'tag ' + (kind || '')}, text);
  const mark = (state, extra) => el('span', {class: `mark ${state} ${extra || ''}`}, GLYPH[state]);
  const open = list => list.filter(finding => finding.state === 'open');

  function bar(parts, all, label) {
    return el('div', {class: 'bar', role: 'img', 'aria-label': label}, parts.map(([kind, number]) =>
      number === 0 ? '' : el('i', {class: kind, style: `width:${100 * number / all}%`})));
  }

  // Overview

  function overview() {
    const operations = sum(data.packages, each => each.operations);
    const observed = sum(data.packages, each => each.observed);
    const at = state => findings.filter(finding => finding.state === state).length;
    const now = open(findings);
    const loud = SEVERITIES.map(s => [s, now.filter(f => f.severity === s).length]).filter(e => e[1]);
    main.append(
      el('h1', {}, 'Observability, traceability, evaluation'),
      el('p', {class: 'muted', style: 'margin:-.5rem 0 1.2rem'}, 'What the code does about each, as its comments and its bodies say.'),
      el('div', {class: 'tiles'},
        el('div', {class: 'card tile ring'}, ring(observed, operations),
          el('div', {}, el('span', {class: 'label'}, 'Observed operations'),
            el('div', {class: 'value num'}, percent(observed, operations)),
            el('div', {class: 'muted small'}, `${observed} of ${operations}`))),
        tile('Types', data.types.filter(isType).length, 'in ' + count(data.packages.length, 'package')),
        tile('Open findings', now.length, loud.map(([s, n]) => [tag(count(n, s), s + ' num'), ' '])),
        tile('Accepted', at('suppressed') + at('baseline'), `${at('suppressed')} suppressed, ${at('baseline')} in the baseline`)),
      el('h2', {}, 'Checklist'), principles(item => itemOfAll(item)),
      el('div', {class: 'legend'}, Object.keys(GLYPH).map(state => el('span', {}, mark(state), ' ' + MEANING[state]))),
      el('div', {class: 'pair'},
        el('section', {}, el('h2', {}, 'Coverage by package'), packages()),
        el('section', {}, el('h2', {}, 'Open findings by check'), checks(now))));
  }

  function ring(part, all) {
    const share = all === 0 ? 0 : part / all;
    const circle = extra => svg('circle', {cx: 21, cy: 21, r: 17, ...extra});
    return svg('svg', {viewBox: '0 0 42 42', role: 'img', 'aria-label': percent(part, all) + ' observed'},
      circle({}), share > 0 ? circle({'stroke-dasharray': `${share * 106.8} 200`, transform: 'rotate(-90 21 21)'}) : '');
  }

  function tile(label, value, below) {
    return el('div', {class: 'card tile'}, el('span', {class: 'label'}, label),
      el('div', {class: 'value num'}, String(value)), el('div', {class: 'muted small'}, below));
  }

  function principles(render) {
    const names = [...new Set(data.items.map(item => item.principle))];
    return el('div', {class: 'columns'}, names.map(name =>
      el('section', {class: 'card principle ' + name[0].toLowerCase()},
        el('h3', {}, el('b', {'aria-hidden': 'true'}, name[0]), name),
        data.items.map((item, i) => item.principle === name ? render(item, i) : ''))));
  }

  function itemOfAll(item) {
    const at = data.items.indexOf(item);
    const tally = {y: 0, n: 0, '?': 0, '-': 0};
    data.types.forEach(type => { if (type.states) tally[type.states[at]]++; });
    const judged = tally.y + tally.n;
    const all = judged + tally['?'] + tally['-'];
    return el('div', {class: 'item'},
      el('div', {class: 'head'}, el('span', {}, item.text),
        el('span', {class: 'muted num'}, all === 0 ? '–' : `${tally.y}/${judged}`)),
      bar([['y', tally.y], ['n', tally.n], ['u', tally['?']]], all || 1,
        `${tally.y} met, ${tally.n} missed, ${tally['?']} unknown, ${tally['-']} not applicable`));
  }

  function packages() {
    if (data.packages.length === 0) return el('div', {class: 'card empty'}, 'Nothing is indexed.');
    return el('div', {class: 'card scroll'}, el('table', {},
      el('thead', {}, el('tr', {}, el('th', {}, 'Package'), el('th', {}, 'Observed'), el('th', {class: 'r'}, ''), el('th', {class: 'r'}, 'Findings'))),
      el('tbody', {}, data.packages.map(each => el('tr', {},
        el('td', {}, el('button', {class: 'link', type: 'button', onclick: () => go('types', {package: each.name})}, each.name || '(unnamed)')),
        el('td', {class: 'wide'}, bar([['a', each.observed]], each.operations || 1, percent(each.observed, each.operations) + ' observed')),
        el('td', {class: 'r'}, `${each.observed}/${each.operations}`),
        el('td', {class: 'r'}, String(each.open)))))));
  }

  function checks(now) {
    const tally = new Map();
    now.forEach(finding => tally.set(finding.check, (tally.get(finding.check) || 0) + 1));
    if (tally.size === 0) return el('div', {class: 'card empty'}, mark('y'), ' Nothing to complain about.');
    const most = Math.max(...tally.values());
    return el('div', {class: 'card scroll'}, el('table', {}, el('tbody', {},
      [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([check, number]) => el('tr', {},
        el('td', {}, el('button', {class: 'link', type: 'button', title: data.checks[check], onclick: () => go('findings', {check, state: 'open'})}, check)),
        el('td', {class: 'wide'}, bar([['n', number]], most, count(number, 'finding'))),
        el('td', {class: 'r'}, String(number)))))));
  }

  // Types

  function typeList() {
    const all = data.types.filter(isType);
    const shown = all.filter(matchesType);
    say(shown.length, all.length, 'type');
    if (shown.length === 0) return main.append(nothing());
    const body = el('tbody', {});
    main.append(el('h1', {}, 'Types'), el('div', {class: 'card'}, el('table', {id: 'types'},
      el('thead', {}, el('tr', {}, el('th', {}, 'Type'), el('th', {}, 'Checklist'), el('th', {class: 'r'}, 'Observed'), el('th', {class: 'r'}, 'Open findings'))), body)));
    paged(shown, type => body.append(typeRow(type)));
  }

  function typeRow(type) {
    const now = open(type.findings);
    const worst = SEVERITIES.find(severity => now.some(finding => finding.severity === severity));
    return el('tr', {},
      el('td', {}, el('a', {href: hash(type.type)}, type.name), el('div', {class: 'muted small'}, type.package)),
      el('td', {class: 'marks'}, strip(type)),
      el('td', {class: 'r'}, type.coverage.join('/')),
      el('td', {class: 'r last'}, now.length ? tag(String(now.length), worst) : tag('0', 'ok')));
  }

  function strip(type) {
    const tally = state => [...type.states].filter(each => each === state).length;
    return el('span', {class: 'strip', role: 'img', 'aria-label': `${tally('y')} met, ${tally('n')} missed`},
      [...type.states].map((state, i) => {
        const cell = mark(state, i > 0 && data.items[i].principle !== data.items[i - 1].principle ? 'gap' : '');
        cell.title = `${data.items[i].text}: ${MEANING[state]}`;
        return cell;
      }));
  }

  // One type

  function typePage(name, method) {
    const type = types.get(name);
    if (!type) return main.append(el('h1', {}, name), el('div', {class: 'card empty'}, 'This type is not in the report.'));
    main.append(
      el('p', {class: 'small muted', style: 'margin:0'}, el('a', {href: '#types'}, 'Types'), ' / ', type.package || '(unnamed)'),
      el('h1', {}, type.name),
      el('div', {class: 'meta'}, el('span', {}, type.kind), el('span', {}, el('code', {}, type.source)),
        type.wrapper ? el('span', {}, 'wrapper ', el('code', {}, type.wrapper)) : ''));
    if (type.states) {
      main.append(el('h2', {}, 'Checklist'), principles((item, i) => el('div', {class: 'evidence'},
        mark(type.states[i]),
        el('span', {}, item.text, el('span', {class: 'skip'}, ': ' + MEANING[type.states[i]])),
        el('span', {class: 'why'}, data.evidence[type.why[i]]))));
    }
    const sections = Object.entries(type.doc);
    if (sections.length) {
      main.append(el('h2', {}, 'Documentation'), el('dl', {class: 'doc card'}, sections.map(([key, entries]) =>
        [el('dt', {}, SECTIONS[key] || key), el('dd', {}, entries.join('\n'))])));
    }
    if (type.operations.length) {
      main.append(el('h2', {}, 'Operations'), ...type.operations.map(each => operation(type, each, method)));
    }
    if (type.findings.length) {
      main.append(el('h2', {}, 'Findings'), ...type.findings.map(each => finding({...each, type})));
    }
  }

  function operation(type, each, shown) {
    const facts = [`slow from ${each.slow} ms`,
      ...Object.entries(each.tags || {}).map(([key, value]) => `${key}=${value}`),
      ...(each.expected || []).map(name => 'expects ' + name.slice(name.lastIndexOf('.') + 1))];
    return el('section', {class: 'card operation' + (each.method === shown ? ' shown' : ''), 'data-method': each.method},
      el('div', {class: 'top'}, el('h3', {}, each.name), el('span', {class: 'muted small'}, facts.join(' · '))),
      el('div', {class: 'box root'}, each.method),
      each.steps.length ? calls(each.steps, [type.type + each.method])
        : el('p', {class: 'muted small', style: 'margin:.6rem 0 0'}, 'No trace path is documented.'));
  }

  /** Documented steps as a tree of calls; what leads on to another operation can be opened in it. */
  function calls(steps, path) {
    const list = el('ol', {class: 'calls'});
    let number = 0;
    for (const step of steps) {
      const isCall = /\w\s*\(/.test(step.text);
      const box = el('span', {class: `box ${isCall ? '' : 'text'} ${step.fault ? 'fault' : ''}`});
      box.append(el('span', {class: 'step'}, step.chained ? '→' : String(++number)),
        step.to ? el('a', {href: hash(...step.to)}, step.text) : el('span', {}, step.text));
      const item = el('li', {}, box);
      if (step.fault) {
        box.append(tag(step.fault === 'TracePathDrift' ? 'drifted' : 'unresolved', 'error'));
        item.append(el('div', {class: 'says'}, step.message));
      }
      const next = step.to && types.get(step.to[0]).operations.find(each => each.method === step.to[1]);
      if (next && next.steps.length && !path.includes(step.to.join(''))) item.append(opener(next, [...path, step.to.join('')]));
      // What an arrow leads to is called by what stands before the arrow.
      if (step.chained) list.lastElementChild.append(el('ol', {class: 'calls'}, item));
      else list.append(item);
    }
    return list;
  }

  function opener(next, path) {
    const button = el('button', {class: 'more', type: 'button', 'aria-expanded': 'false'}, `+ ${next.steps.length}`);
    button.title = 'Show the steps of ' + next.method;
    button.addEventListener('click', () => {
      const isOpen = button.getAttribute('aria-expanded') === 'true';
      button.setAttribute('aria-expanded', String(!isOpen));
      button.textContent = (isOpen ? '+ ' : '− ') + next.steps.length;
      if (isOpen) button.nextElementSibling.remove();
      else button.after(calls(next.steps, path));
    });
    return button;
  }

  // Findings

  function findingList() {
    const shown = findings.filter(matchesFinding);
    say(shown.length, findings.length, 'finding');
    main.append(el('h1', {}, 'Findings'));
    if (shown.length === 0) return main.append(nothing());
    const list = el('div', {id: 'list'});
    main.append(list);
    paged(shown, each => list.append(finding(each)));
  }

  function finding(each) {
    return el('article', {class: `card finding ${each.severity} ${each.state === 'open' ? '' : 'quiet'}`},
      el('div', {class: 'top'}, tag(each.severity, each.severity),
        el('b', {title: data.checks[each.check]}, each.check),
        each.state === 'open' ? '' : tag(each.state === 'baseline' ? 'in the baseline' : each.state),
        el('span', {class: 'where'}, el('a', {href: hash(each.type.type)}, each.type.source || each.type.name),
          each.line ? `:${each.line}:${each.column}` : '')),
      el('p', {}, each.message),
      each.code ? code(each) : el('div', {class: 'muted small'}, each.element));
  }

  function code(each) {
    return el('pre', {class: 'code'}, each.code.map((text, i) => {
      const number = el('span', {class: 'no'}, String(each.line - 1 + i));
      if (i !== 1) return text ? el('div', {}, number, text) : '';
      if (each.at === undefined) return el('div', {class: 'hit'}, number, text);
      const word = (/^[\w$@]+|^./u.exec(text.slice(each.at)) || [''])[0];
      return el('div', {class: 'hit'}, number, text.slice(0, each.at),
        word ? el('mark', {}, word) : '', text.slice(each.at + word.length));
    }));
  }

  // Search and filter

  const text = type => [type.type, type.source, type.name, ...Object.values(type.doc).flat(),
    ...type.operations.flatMap(each => [each.name, each.method, ...each.steps.map(step => step.text)])].join('\n').toLowerCase();
  const texts = new Map();
  function typeText(type) {
    if (!texts.has(type)) texts.set(type, text(type));
    return texts.get(type);
  }
  const words = () => $('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (id, value) => $(id).value === '*' || $(id).value === value;
  const fitsFinding = each => fits('check', each.check) && fits('severity', each.severity) && fits('state', each.state);

  function matchesFinding(each) {
    const said = `${each.check} ${each.message} ${each.element} ${each.type.source}`.toLowerCase();
    return fits('package', each.type.package) && fitsFinding(each) && words().every(word => said.includes(word));
  }

  function matchesType(type) {
    const asked = ['check', 'severity', 'state'].some(id => $(id).value !== '*');
    return fits('package', type.package) && (!asked || type.findings.some(fitsFinding))
      && words().every(word => typeText(type).includes(word));
  }

  function choices(id, any, values, shown) {
    $(id).append(el('option', {value: '*'}, any), ...values.map(value => el('option', {value}, shown ? shown(value) : value)));
  }

  function go(view, filters) {
    $('filters').reset();
    for (const [id, value] of Object.entries(filters)) $(id).value = value;
    if (location.hash === '#' + view) route();
    else location.hash = view;
  }

  // The page

  const nothing = () => el('div', {class: 'card empty'}, 'Nothing matches.');
  const say = (shown, all, one) => { $('shown').textContent = shown === all ? count(all, one) : `${shown} of ${count(all, one)}`; };

  function paged(list, add) {
    let at = 0;
    const more = el('button', {id: 'more', type: 'button', onclick: next}, '');
    function next() {
      list.slice(at, at += PAGE).forEach(add);
      if (at >= list.length) more.remove();
      else {
        more.textContent = `Show more (${list.length - at})`;
        main.append(more);
      }
    }
    next();
  }

  function route() {
    const [view, name, method] = (location.hash.slice(1) || 'overview').split('/').map(decode);
    if (view === 'main') return;
    main.replaceChildren();
    $('filters').hidden = view !== 'types' && view !== 'findings';
    document.querySelectorAll('nav a').forEach(link => {
      const current = link.hash === '#' + (view === 'type' ? 'types' : view);
      if (current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    if (view === 'types') typeList();
    else if (view === 'findings') findingList();
    else if (view === 'type') typePage(name, method);
    else overview();
    const shown = document.querySelector('.operation.shown');
    if (shown) shown.scrollIntoView({block: 'center'});
  }

  function decode(part) {
    try { return decodeURIComponent(part); } catch (e) { return part; }
  }

  let searching = false;
  choices('package', 'All', data.packages.map(each => each.name), name => name || '(unnamed)');
  choices('check', 'All', Object.keys(data.checks));
  choices('severity', 'All', SEVERITIES);
  choices('state', 'All', STATES);
  $('typeCount').textContent = data.types.filter(isType).length;
  $('findingCount').textContent = open(findings).length;
  $('filters').addEventListener('input', route);
  $('filters').addEventListener('reset', () => setTimeout(route));
  $('filters').addEventListener('submit', event => event.preventDefault());
  document.addEventListener('keydown', event => {
    const writing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if ($('filters').hidden) {
        searching = true;
        location.hash = 'findings';
      } else $('search').focus();
    }
  });
  window.addEventListener('hashchange', () => {
    route();
    if (!document.querySelector('.operation.shown')) window.scrollTo(0, 0);
    (searching ? $('search') : main).focus({preventScroll: true});
    searching = false;
  });
  route();
})();
