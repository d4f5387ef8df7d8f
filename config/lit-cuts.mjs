/**
 * What the file for script tags leaves out of Lit, as nothing in it is used: by file, the very text and what stands in its
 * place. A release of Lit that is written otherwise fails the build, which names the cut to be looked at again.
 *
 * @type {Readonly<Record<string, readonly (readonly [what: string, text: string | RegExp, instead?: string])[]>>}
 */
export const litCuts = {
  'reactive-element': [
    ['version report', /,\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/],
    ['polyfills', 'p=a.reactiveElementPolyfillSupport,'],
    ['polyfills', ',p?.({ReactiveElement:y})'],
    ['decorators', ';Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap'],
    ['decorators', /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)/],
    ['initializers', 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
    ['initializers', ',void 0!==t.l&&(this.l=[...t.l])'],
    ['initializers', ',this.constructor.l?.forEach(t=>t(this))'],
    ['reflection', /toAttribute\(t,s\)\{.*?\},(?=fromAttribute)/],
    ['reflection', /_\$ET\(t,s\)\{.*?\}(?=_\$AK\()/],
    ['reflection', 'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),'],
    ['reflection', '||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))'],
    [
      'reflection',
      /\{useDefault:i,reflect:e,wrapped:h\},r\)\{.*?\}(?=async _\$EP)/,
      '){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
    ],
    ['reflection', ',reflect:!1,useDefault:!1'],
    [
      'reflection',
      'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r',
      'this[e]=h.fromAttribute(s,t.type)',
    ],
    ['other types', /case Number:i=null===t\?.*?\}(?=return i\})/, '}'],
    ['removal of controllers', 'removeController(t){this._$EO?.delete(t)}'],
  ],
  'lit-html': [
    ['version report', /,\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/],
    ['polyfills', ',B=t.litHtmlPolyfillSupport;B?.(S,k)'],
    ['directives', /function M\(t,i,s=t,e\)\{.*?\}(?=class R)/, 'function M(t,i){return i}'],
    ['parts of elements', 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));'],
    ['parts of elements', /1===r\.type\?(i=new r\.ctor\(.*?\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/, '$1'],
    ['parts of elements', /class Z\{.*?\}(?=const j=)/],
    ['parts of elements', ',F:Z'],
    ['values in comments', /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\).*?\}(?=l\+\+)/],
    ['values in text areas', /if\(y\.test\(r\.tagName\)\)\{.*?\}(?=\}else if\(8===)/],
    ['values in text areas', '(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    ['MathML', /3===i\?"<math>":/, ''],
    ['MathML', /3===i\?"<\/math>":/, ''],
    ['MathML', '2===i||3===i', '2===i'],
    ['options of listeners', 't.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', '!1'],
    [
      'listeners that are objects',
      /"function"==typeof this\._\$AH\?(this\._\$AH\.call\(.*?\)):this\._\$AH\.handleEvent\(t\)/,
      '$1',
    ],
    ['a check of templates', /if\(!u\(t\)\|\|!t\.hasOwnProperty\("raw"\)\)throw Error\("[^"]+"\);/],
  ],
  'lit-element': [
    ['version report', /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/],
    ['polyfills', /const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/],
    ['hydration', /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/],
  ],
};
