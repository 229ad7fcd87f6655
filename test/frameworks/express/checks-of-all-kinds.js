// Ways to find out whether https://app.example.com or https://admin.example.com is asking, each on a route of its own.
// with: express-5

const express = require('express');
const url = require('node:url');
const { URL: NodeURL } = url;

const app = express();
const A = 'https://app.example.com';
const B = 'https://admin.example.com';
const list = [A, B];
const table = { [A]: true, [B]: false };
const patterns = ['https://*.example.com', 'https://example.net'];
const hosts = list.map((origin) => origin.replace(/^https?:\/\//, ''));

class Guard {
  static #instances = 0;
  #known = new Set();
  static {
    Guard.kind = 'guard';
  }
  constructor(...origins) {
    for (const origin of origins) this.#known.add(origin);
    Guard.#instances += 1;
  }
  #normalise(origin) {
    return `${origin ?? ''}`.trim().toLowerCase();
  }
  check(origin) {
    return Guard.#instances > 0 && this.#known.has(this.#normalise(origin));
  }
}

class StrictGuard extends Guard {
  check = (origin) => super.check(origin) && origin.startsWith('https://app');
}

const guard = new Guard(A, B);
const strict = new StrictGuard(...list);
const cache = new WeakMap();
cache.set(guard, list);
const frozen = Object.freeze({ origins: Object.freeze([...list]) });

function contains([first, ...others], origin) {
  if (first === undefined) return false;
  return first === origin || contains(others, origin);
}

function toPattern(glob) {
  return new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^.]+')}$`);
}

const checks = {
  host: (o) => hosts.includes(o.replace(/^https?:\/\//, '')),
  joined: (o) => new RegExp(`^(${list.join('|')})$`).test(o),
  'joined-unanchored': (o) => RegExp(list.join('|')).test(o),
  lowered: (o) => list.map((one) => one.toLowerCase()).includes(o.toLowerCase()),
  'node-url': (o) => new NodeURL(o).host === 'app.example.com',
  'url-parse': (o) => url.parse(o).hostname === 'app.example.com',
  'url-parse-end': (o) => (url.parse(o).host || '').endsWith('example.com'),
  tilde: (o) => ~list.indexOf(o),
  'own-property': (o) => Object.prototype.hasOwnProperty.call(table, o),
  in: (o) => o in table,
  value: (o) => table[o] === true,
  'has-own': (o) => Object.hasOwn(table, o) && table[o],
  glob: (o) => patterns.some((pattern) => toPattern(pattern).test(o)),
  search: (o) => o.search(/example\.com$/) > 0,
  exec: (o) => /^https:\/\/([^.]+)\.example\.com$/.exec(o)?.[1] === 'app',
  'match-all': (o) => [...o.matchAll(/example/g)].length === 1,
  named: (o) => o.match(/^(?<scheme>[a-z]+):\/\/(?<host>.+)$/)?.groups.host === 'app.example.com',
  recursion: (o) => contains(list, o),
  guard: (o) => guard.check(o),
  strict: (o) => strict.check(o),
  'weak-map': (o) => cache.get(guard).includes(o),
  frozen: (o) => frozen.origins.find((one) => Object.is(one, o)) !== undefined,
  'switch-true': (o) => {
    switch (true) {
      case o === A:
        return true;
      case o.endsWith('.example.net'):
        return 1;
      default:
        return 0;
    }
  },
  labelled: (o) => {
    outer: for (const one of list) {
      for (const character of one) {
        if (!o.includes(character)) continue outer;
      }
      if (one.length === o.length) return true;
    }
    return false;
  },
  exceptions: (o) => {
    try {
      list.forEach((one) => {
        if (one === o) throw one;
      });
    } catch (found) {
      return found === o;
    } finally {
      void 0;
    }
    return false;
  },
  parsed: (o) => JSON.parse(JSON.stringify({ list })).list.includes(o),
  decoded: (o) => decodeURIComponent('https%3A%2F%2Fapp.example.com') === o,
  reduced: (o) => list.reduceRight((found, one) => (found ? found : one === o && one), ''),
  sorted: (o) => [...list].sort().at(-1) === o,
  sliced: (o) => o.slice(-'.example.com'.length) === '.example.com' && o.substring(0, 8) === 'https://',
  characters: (o) => o.split('').reverse().join('') === 'moc.elpmaxe.ppa//:sptth',
  'char-codes': (o) => o.charCodeAt(8) === 97 && o[9] === 'p' && o.lastIndexOf('.') === 19,
  ternary: (o) => (o === A ? true : o === B ? 'yes' : o.length > 1000 ? list : null),
  'set-operations': (o) => new Set([...list, o]).size === list.length,
  'tagged-template': (o) => ((strings, ...values) => strings.raw.join('') + values.length)`https:// ${o}` === 'https:// 1',
  'default-argument': (o, known = list) => known.includes(o),
  'arguments-object': function () {
    return list.indexOf(arguments[0]) >= 0;
  },
  bound: function (origins, o) {
    return origins.includes(o) && this.kind === 'guard';
  }.bind(Guard, list),
  called: (o) => Array.prototype.includes.call(list, o),
  applied: (o) => list.includes.apply(list, [o]),
  'url-parts': (o) => {
    const { protocol, hostname, port } = new URL(o);
    return protocol === 'https:' && hostname.split('.').slice(-2).join('.') === 'example.com' && !port;
  },
  'url-can-parse': (o) => URL.canParse(o) && new URL(o).origin === A,
  'search-params': (o) => new URLSearchParams(`a=${list[0]}&b=${list[1]}`).get('b') === o,
  counter: (o) => {
    let hits = 0;
    for (let i = list.length; i--; ) hits += Number(list[i] === o);
    return hits === 1;
  },
  'do-while': (o) => {
    let i = 0;
    do {
      if (list[i] === o) return true;
    } while (++i < list.length);
    return false;
  },
  entries: (o) => Object.entries(table).some(([origin, trusted]) => trusted && origin === o),
  'nullish-assignment': (o) => {
    const found = {};
    found[o] ??= list.includes(o);
    found[o] &&= o.startsWith('https');
    return found[o];
  },
  'getter-and-setter': (o) => {
    const box = {
      current: '',
      get allowed() {
        return list.includes(this.current);
      },
      set origin(value) {
        this.current = value;
      },
    };
    box.origin = o;
    return box.allowed;
  },
  'symbol-iterator': (o) => {
    const iterable = {
      [Symbol.iterator]() {
        return list[Symbol.iterator]();
      },
    };
    return [...iterable].includes(o);
  },
  'flat-map': (o) => ['app', 'admin'].flatMap((name) => [`https://${name}.example.com`]).includes(o),
  'pad-and-repeat': (o) => 'https://app.example.com'.padEnd(23, '!') === o && o.repeat(0) === '',
  'compare-locale': (o) => o.localeCompare(A) === 0,
};

for (const [name, check] of Object.entries(checks)) {
  app.get(`/${name}`, (req, res) => {
    const origin = req.headers.origin;
    res.vary('Origin');
    try {
      if (origin !== undefined && check(origin)) res.set('Access-Control-Allow-Origin', origin);
    } catch {
      res.set('Access-Control-Expose-Headers', 'X-Failed');
    }
    res.end();
  });
}

app.listen(3000);
