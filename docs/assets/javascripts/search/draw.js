/* What the search answers, drawn into the dialog: text nodes and links only, so that no word of a page or of a reader is
   ever taken for markup. No syntax beyond ES5. */
(function (search) {
  "use strict";
  var MOST_SNIPPET = 70, MOST_RINGS = 3, WEAK = 0.2, FEW = 3;

  function element(name, className, content) {
    var made = document.createElement(name);
    if (className) made.className = className;
    [].concat(content || []).forEach(function (part) {
      made.appendChild(typeof part === "string" ? document.createTextNode(part) : part);
    });
    return made;
  }

  function link(className, href, content) {
    var made = element("a", className, content);
    made.href = href;
    return made;
  }

  /* On a disk no server turns the address of a folder into its index.html. */
  function page(base, url) {
    var parts = url.split("#"), file = location.protocol === "file:" && /(?:^|\/)$/.test(parts[0]) ? "index.html" : "";
    return base + parts[0] + file + (parts.length > 1 ? "#" + parts[1] : "");
  }

  function ring(number, engine) {
    var hotline = engine.first.hotlines[number];
    return link("wb-search__ring", hotline[1], [element("b", "", number), hotline[0]]);
  }

  function rings(numbers, engine) {
    return element("p", "wb-search__rings", numbers.map(function (number) { return ring(number, engine); }));
  }

  /* The text with what was looked for marked: two characters in a row, a number, a word of letters. */
  function marked(text, tokens) {
    var plain = text.toLowerCase(), on = [], parts = [], from = 0;
    for (var i = 0; i < plain.length; i++) {
      var hit = tokens[plain.substr(i, 2)] ? 2 : 0;
      if (!hit && /[a-z0-9]/.test(plain.charAt(i)) && !/[a-z0-9.]/.test(plain.charAt(i - 1))) {
        var run = /^(?:[a-z]+|\d+(?:\.\d+)?)/.exec(plain.slice(i))[0];
        hit = tokens[run] ? run.length : 0;
      }
      for (var j = i; j < i + hit; j++) on[j] = true;
    }
    for (var k = 1; k <= text.length; k++) {
      if (k < text.length && !on[k] === !on[from]) continue;
      parts.push(on[from] ? element("mark", "", text.slice(from, k)) : text.slice(from, k));
      from = k;
    }
    return parts;
  }

  function cut(text, most) { return text.length > most ? text.slice(0, most) + "……" : text; }

  /* The sentence that holds most of what was looked for, from a little before it. */
  function snippet(sentences, tokens) {
    var best = "", most = 0;
    (sentences || []).forEach(function (sentence) {
      var n = marked(sentence, tokens).filter(function (part) { return part.nodeType; })
        .reduce(function (sum, mark) { return sum + mark.textContent.length; }, 0);
      if (n > most || !best) { best = sentence; most = n; }
    });
    if (best.length <= MOST_SNIPPET) return best;
    var first = marked(best, tokens)[0];
    var at = typeof first === "string" && first.length < best.length ? Math.max(0, first.length - 12) : 0;
    return (at ? "……" : "") + cut(best.slice(at), MOST_SNIPPET);
  }

  function item(result, tokens, base) {
    var doc = result.doc, parts = [];
    parts.push(element("p", "wb-search__kind", doc.guide ? "情形" : "通知原文"));
    parts.push(element("h2", "wb-search__title", marked(doc.label && doc.title ? doc.label + " " + doc.title : doc.title || doc.label, tokens)));
    if (result.official.length) {
      parts.push(element("p", "wb-search__official", result.official.map(function (pair) {
        return "“" + pair[0] + "” → " + pair[1];
      }).join("；")));
    }
    var text = doc.guide ? cut(doc.steps[0][0], MOST_SNIPPET) : snippet(doc.sentences, tokens);
    if (text) parts.push(element("p", "", marked(text, tokens)));
    var article = element("article", "md-search-result__article md-typeset", parts);
    var kind = doc.guide ? "wb-search__item--guide" : "wb-search__item--official";
    return element("li", "md-search-result__item " + kind, link("md-search-result__link", page(base, doc.url), article));
  }

  function step(said) {
    return element("p", "wb-search__step", [said[0], element("small", "", "（来源：" + said[1] + "）")]);
  }

  /* The strip of the pages: its classes are those of overrides/partials/danger.html. */
  function danger(engine) {
    var parts = engine.emergency.map(function (number) {
      var hotline = engine.first.hotlines[number];
      return link("wb-danger__ring", hotline[1], [element("span", "wb-danger__number", number), hotline[0]]);
    });
    var strip = element("aside", "wb-danger", [element("span", "wb-danger__label", "马上有危险")].concat(parts));
    return element("div", "md-typeset", strip);
  }

  function card(doc, engine, base) {
    var parts = [
      element("p", "wb-search__kind", "本站的回答"),
      element("h2", "wb-search__title", link("wb-search__answer", page(base, doc.url), doc.title)),
      element("p", "wb-search__label", "先做什么")
    ].concat(doc.steps.filter(function (said) { return said[0]; }).map(step));
    if (doc.who && doc.who[0]) parts.push(element("p", "wb-search__label", "谁应当管"), step(doc.who));
    if (doc.ring.length) parts.push(rings(doc.ring.slice(0, MOST_RINGS), engine));
    parts.push(element("p", "", link("wb-search__more", page(base, doc.url), "看全部：先做什么，谁应当管，法律怎么说")));
    return element("section", "wb-search__card md-typeset", parts);
  }

  /* A number that was typed; one that is out of use says what to ring instead. */
  function hotline(number, engine) {
    var instead = engine.first.retired[number];
    if (instead) return element("section", "wb-search__card md-typeset", [
      element("p", "", number + "不要再打" + (instead.length ? "，改打：" : "。")), rings(instead, engine)
    ]);
    var facts = engine.hotlines[number], parts = [rings([number], engine)];
    if (facts) {
      parts.push(element("p", "", facts[0]));
      if (facts[1]) parts.push(element("p", "", "时间：" + facts[1]));
      if (facts[5]) parts.push(element("p", "", facts[5]));
      parts.push(element("p", "", element("small", "", "来源：" + facts[2] + "。" + facts[3] + "核对（" + facts[4] + "）。")));
    }
    return element("section", "wb-search__card md-typeset", parts);
  }

  function asked(label, answers) {
    return element("section", "wb-search__ask md-typeset", [element("p", "wb-search__label", label), element("ul", "", answers)]);
  }

  function options(list, base) {
    return list.map(function (option) { return element("li", "", link("", page(base, option[1]), option[0])); });
  }

  function again(words, look) {
    return words.map(function (word) {
      var button = element("button", "wb-search__again", word);
      button.type = "button";
      button.addEventListener("click", function () { look(word); });
      return element("li", "", button);
    });
  }

  function quoted(words) { return words.map(function (word) { return "“" + word + "”"; }).join("、"); }

  /* Where to go on when nothing was found: the pages that list everything, and the number that is for everything. */
  function waysOn(ways, engine) {
    var said = asked("还可以看：", ways.map(function (way) { return element("li", "", link("", way[1], way[0])); }));
    if (engine.first.lost) said.appendChild(rings([engine.first.lost], engine));
    return said;
  }

  /* What is said aloud: how much there is. */
  search.account = function (answer, complete) {
    var n = answer.results.length, weak = n && answer.results[0].heard < WEAK;
    var card = answer.card || answer.hotline ? "有一个回答，" : "";
    if (answer.outside.length) return "本站只讲未成年人保护，没有" + quoted(answer.outside) + "的内容" + (n ? "。也许相关的有" + n + "条" : "");
    if (!n && !card) return complete ? "没有找到" : "正在找……";
    if (weak && !card) return "没有直接说这件事的。也许相关的有" + Math.min(n, FEW) + "条";
    return card + (answer.ask ? "请选一个，或者看" : "") + "找到" + (answer.ask ? "的" : "") + n + "条";
  };

  /* What stands above the list, the list, and what stands below. `look`: search for other words. */
  search.draw = function (answer, engine, base, ways, look) {
    var above = document.createDocumentFragment(), list = document.createDocumentFragment(), below = document.createDocumentFragment();
    if (answer.danger && engine.emergency.length) above.appendChild(danger(engine));
    if (answer.numbers.length) above.appendChild(asked("没有这个号码。您是不是要找：", again(answer.numbers, look)));
    if (answer.meant.length) above.appendChild(asked("您是不是要找：", again(answer.meant, look)));
    if (answer.ask) above.appendChild(asked(answer.ask.ask, options(answer.ask.options, base)));
    if (answer.hotline) above.appendChild(hotline(answer.hotline, engine));
    else if (answer.card) above.appendChild(card(answer.card, engine, base));
    var weak = answer.results.length && answer.results[0].heard < WEAK;
    answer.results.slice(0, weak ? FEW : answer.results.length).forEach(function (result) {
      list.appendChild(item(result, answer.tokens, base));
    });
    if (!answer.results.length || weak || answer.outside.length) below.appendChild(waysOn(ways, engine));
    return { above: above, list: list, below: below };
  };
})(window.weibaoSearch = window.weibaoSearch || {});
